import { setTimeout as sleep } from 'node:timers/promises';

import type { Session } from './session';
import { isLts } from './version';

const limitMs = 30_000;

interface PublicationStatus {
	status: 'not_published' | 'in_progress' | 'published' | 'partial' | 'failed';
	triggers: Array<{ errorMessage: string | null }>;
}

/**
 * Waits until the triggers of a workflow are switched on or off: n8n 2.x answers the request for it and
 * does it afterwards, n8n 1.x has done it by then.
 *
 * @throws Error with the words that the user reads, for a trigger that could not be switched on
 */
export async function triggersSwitched(session: Session, workflowId: string): Promise<void> {
	if (isLts) return;
	const path = `/rest/workflows/${workflowId}/publication-status`;
	const deadline = Date.now() + limitMs;
	for (;;) {
		const { status, triggers } = await session.request<PublicationStatus>('GET', path);
		if (status === 'published' || status === 'not_published') return;
		if (status !== 'in_progress') {
			throw new Error(triggers.flatMap(({ errorMessage }) => errorMessage ?? []).join('; '));
		}
		if (Date.now() > deadline) throw new Error(`n8n has not switched workflow ${workflowId}`);
		await sleep(20);
	}
}
