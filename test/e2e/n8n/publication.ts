import { setTimeout as sleep } from 'node:timers/promises';

import type { SavedWorkflow } from './rest';
import type { Session } from './session';
import { isLts } from './version';

const limitMs = 30_000;

interface PublicationStatus {
	status: 'not_published' | 'in_progress' | 'published' | 'partial' | 'failed';
	triggers: Array<{ errorMessage: string | null }>;
}

/**
 * Switches the triggers of a workflow on or off, and waits until they are: n8n 2.x answers the request
 * and does it afterwards, n8n 1.x has done it by then.
 *
 * @throws RestError, or Error with the words that the user reads, for a trigger that cannot be switched on
 */
export async function switchTriggers(
	session: Session,
	workflowId: string,
	to: 'activate' | 'deactivate',
	body: object,
): Promise<SavedWorkflow> {
	const path = `/rest/workflows/${workflowId}`;
	const workflow = await session.request<SavedWorkflow>('POST', `${path}/${to}`, body);
	if (isLts) return workflow;
	const deadline = Date.now() + limitMs;
	for (;;) {
		const answer = await session.request<PublicationStatus>('GET', `${path}/publication-status`);
		const { status, triggers } = answer;
		if (status === 'published' || status === 'not_published') return workflow;
		if (status !== 'in_progress') {
			throw new Error(triggers.flatMap(({ errorMessage }) => errorMessage ?? []).join('; '));
		}
		if (Date.now() > deadline) throw new Error(`n8n does not ${to} workflow ${workflowId}`);
		await sleep(20);
	}
}
