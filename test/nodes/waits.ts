import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import type { RunResult, WebhookServer } from '../engine';
import { byId, sampleTask, type Bench } from './bench';

type NodeName = 'nxLink' | 'nxCallbot';

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

interface Waiting {
	onError?: 'continueRegularOutput';
	items?: IDataObject[];
	credentials?: Record<string, IDataObject>;
}

/** A workflow "Start → node → After" that a running server keeps. */
export async function serveNode(
	bench: Bench,
	node: NodeName,
	parameters: INodeParameters,
	{ onError, credentials = {} }: Waiting = {},
): Promise<WebhookServer> {
	const link = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	const type = `n8n-nodes-outbound-calling.${node}`;
	const given = Object.entries(bench.credentials).map(([name, fields]) => [
		name,
		{ ...fields, ...credentials[name] },
	]);
	return await bench.engine.serve(
		{
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{ name: 'Node', type, parameters, onError },
				{ name: 'After', type: 'n8n-nodes-base.noOp' },
			],
			connections: { Start: link('Node'), Node: link('After') },
			settings: { executionOrder: 'v1' },
		},
		{ credentials: Object.fromEntries(given) as Bench['credentials'] },
	);
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
