import { request as httpRequest, type OutgoingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';

import type { WebhookServer } from '../engine';
import { createTaskBody as aiAgentTask } from '../sandbox/testTasks';
import { calleesOf } from '../sandbox/laaffic/data';
import { contacts as callbotContacts } from '../sandbox/nxCallbot/testBodies';
import { nxCallbotHeaders, nxLinkHeaders } from '../sandbox/testClients';
import type { Bench } from './bench';

export const callbackToken = 'Token-of-the-call-center';
export const callbackSecret = 'Secret-in-the-URL';

type WithSandbox = Pick<Bench, 'sandbox'>;

/** Everything that proves a callback, and must be seen nowhere. */
export const proofs = (bench: Bench) => [...bench.secrets, callbackToken, callbackSecret];

export type TriggerName = 'nxLinkTrigger' | 'nxCallbotTrigger' | 'laafficTrigger';

/** The credentials of the bench, with what proves callbacks. */
export function triggerCredentials(
	{ credentials: { nxLinkApi, nxCallbotApi, laafficApi } }: Pick<Bench, 'credentials'>,
	changes: Record<string, ICredentialDataDecryptedObject> = {},
) {
	return {
		nxLinkApi: { ...nxLinkApi, callbackToken, ...changes.nxLinkApi },
		nxCallbotApi: { ...nxCallbotApi, ...changes.nxCallbotApi },
		laafficApi: { ...laafficApi, callbackSecret, ...changes.laafficApi },
	};
}

/** An active workflow "trigger → After". */
export async function serveTrigger(
	bench: Bench,
	trigger: TriggerName,
	parameters: INodeParameters = {},
	credentials: Record<string, ICredentialDataDecryptedObject> = {},
): Promise<WebhookServer> {
	const type = `n8n-nodes-outbound-calling.${trigger}`;
	const workflow = {
		nodes: [
			{ name: 'Trigger', type, typeVersion: 2, parameters },
			{ name: 'After', type: 'n8n-nodes-base.noOp' },
		],
		connections: { Trigger: { main: [[{ node: 'After', type: 'main', index: 0 }]] } },
	};
	return await bench.engine.serve(workflow, {
		credentials: triggerCredentials(bench, credentials),
	});
}

/** The items of every execution so far, in the order of their start. */
export async function started(server: WebhookServer): Promise<IDataObject[][]> {
	const results = await Promise.all(server.executions.map((execution) => execution.result()));
	return results.map((result) => result.outputOf('After').map(({ json }) => json));
}

/** Posts exactly these headers and bytes; a list of values is a header that stands there twice. */
export async function postCallback(
	url: string,
	headers: OutgoingHttpHeaders,
	body: string | Buffer,
) {
	const sent = httpRequest(url, { method: 'POST', headers, agent: false });
	sent.end(body);
	const [answer] = (await once(sent, 'response')) as [
		NodeJS.ReadableStream & { statusCode?: number },
	];
	return { status: answer.statusCode ?? 0, text: await text(answer) };
}

const hour = 3_600_000;

/** An AI Agent task with a contact that answers and one that is called twice in vain. */
export async function dialAiAgent(
	bench: WithSandbox,
	url: string,
	changes: object = {},
): Promise<void> {
	bench.sandbox.state.nxLink.addTask({
		...aiAgentTask,
		startupType: 3,
		taskCallbackUrl: url,
		callCallbackUrl: url,
		...changes,
	});
	await bench.sandbox.dialler.turn(hour);
}

/** Two records of the call center, of which the first was answered. */
export async function pushRecords(
	bench: WithSandbox,
	url: string,
	token = callbackToken,
): Promise<void> {
	const { nxLink } = bench.sandbox.state;
	Object.assign(nxLink, { recordPushUrl: url, recordPushToken: token });
	nxLink.addCdrs(2);
	await bench.sandbox.dialler.pushRecords(nxLink.cdrs);
}

/** A Callbot task in which the first contact answers and the second is called twice in vain. */
export async function dialCallbot(bench: WithSandbox, url: string): Promise<void> {
	const { nxCallbot } = bench.sandbox.state;
	// The task that is there at first would call as well.
	nxCallbot.tasks = [];
	const task = nxCallbot.addTask({ userTaskID: 'EXT-TASK-2', taskCallbackUrl: url });
	const callList = callbotContacts(2).map((contact) => ({ ...contact, userName: 'Zoë' }));
	nxCallbot.importContacts(task, { orderCallbackUrl: url, callCallbackUrl: url, callList });
	for (const status of [5, 2] as const) nxCallbot.setTaskStatus(task, status);
	await bench.sandbox.dialler.turn(hour);
}

/** LAAFFIC's reports on five calls, of which three were answered. */
export async function pushReports(bench: WithSandbox, url: string, reportBatch = 2): Promise<void> {
	const { laaffic } = bench.sandbox.state;
	laaffic.tasks = [];
	Object.assign(laaffic, { pushUrl: url, reportBatch });
	laaffic.addTask({ numbers: calleesOf(5) });
	await bench.sandbox.dialler.turn(hour);
}

/** The address with the secret that LAAFFIC was given. */
export const withSecret = (url: string, secret = callbackSecret) => `${url}?secret=${secret}`;

/** Headers that prove a body now, put together by the tests of the sandbox. */
export function signedHeaders(
	trigger: 'nxLinkTrigger' | 'nxCallbotTrigger',
	body: string | Buffer,
) {
	const now = Date.now();
	return trigger === 'nxLinkTrigger'
		? nxLinkHeaders({ body, ts: now })
		: nxCallbotHeaders(body, String(Math.floor(now / 1000)));
}
