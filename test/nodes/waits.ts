import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import type { RunResult, WebhookServer } from '../engine';
import { byId, sampleTask, type Bench } from './bench';
import { serveNode as serveWaitingNode } from './waiting/waitingNode';

/** Parameters of NXLink Call / Place and Wait. */
export const nxLinkCall: INodeParameters = {
	resource: 'call',
	operation: 'placeAndWait',
	autoFlowId: byId('197'),
	routeId: byId('y29ND1X4kkCG_nC576sALEkvg3HjEqde'),
	phoneNumber: '+86 138 0000 0001',
	name: 'Lucy',
	contactId: 'lucy-1',
	taskName: 'Call of Lucy',
	userTaskId: 'lead-1',
	limitWaitTime: 2,
	stopAtLimit: true,
	verification: 'require',
	weekDay: sampleTask.weekDay,
	dialWindows: sampleTask.dialWindows,
	orderMaxCall: 1,
	replayInterval: 600,
	params: { param: [{ name: 'product', value: 'tea' }] },
};

/** Parameters of NXCloud Callbot Call / Place and Wait. */
export const callbotCall: INodeParameters = {
	resource: 'call',
	operation: 'placeAndWait',
	sceneID: 'scene-7',
	userPhone: '+86 156 0000 0001',
	userName: 'Lucy',
	orderID: 'order-lucy',
	userTaskID: 'lead-1',
	limitWaitTime: 2,
	params: { param: [{ name: 'product', value: 'tea' }] },
};

/** A workflow "Start → node → After" that a running server keeps. */
export async function serveNode(
	bench: Bench,
	node: 'nxLink' | 'nxCallbot',
	parameters: INodeParameters,
	extra: { onError?: 'continueRegularOutput' } = {},
): Promise<WebhookServer> {
	return (await serveWaitingNode(bench, node, parameters, extra)).server;
}

/** What came out behind the node. */
export const after = (result: RunResult): INodeExecutionData[] => result.outputOf('After');

/** The newest result of the first execution. */
export async function outcome(server: WebhookServer): Promise<RunResult> {
	await server.settled();
	return await server.executions[0].result();
}

/** Posts a delivery of the sandbox once more, or a changed one. */
export async function repost(
	{ url, headers, body }: { url: string; headers: Record<string, string>; body: string },
	changes: { url?: string; body?: string; headers?: Record<string, string> } = {},
): Promise<number> {
	const response = await fetch(changes.url ?? url, {
		method: 'POST',
		headers: { ...headers, ...changes.headers },
		body: changes.body ?? body,
	});
	await response.text();
	return response.status;
}

/** The headers of a delivery without its signature. */
export function withoutSign(headers: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'sign'));
}
