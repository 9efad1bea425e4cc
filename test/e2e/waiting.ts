import { randomUUID } from 'node:crypto';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { WorkflowJson } from '../engine/types';
import { CASES } from '../nodes/waiting/taskCases';
import { linkTo, VENDORS } from '../nodes/waiting/waitingNode';
import type { Bench } from './bench';
import { PACKAGE, type Execution } from './n8n';
import { ServedWorkflow } from './served';

export const HOUR_MS = 3_600_000;

/** A node that waits, and the items it gets. */
export interface WaitCase {
	name: string;
	node: string;
	parameters: INodeParameters;
	items: IDataObject[];
	/** What is put out for the time limit, but for ids that the vendor gives. */
	kept: IDataObject;
	/** What is put out beside that when all has gone well. */
	end: IDataObject;
	/** What becomes of errors; the workflow stops unless told. */
	onError?: 'continueErrorOutput';
}

/** The same node with another time limit, in hours, and another User Task ID. */
export function withLimit(
	{ parameters, kept, ...others }: WaitCase,
	limitWaitTime: number,
	id: string,
): WaitCase {
	const { options } = parameters as { options?: INodeParameters };
	const limit = options ? { options: { ...options, limitWaitTime } } : { limitWaitTime };
	const idField = 'userTaskId' in kept ? 'userTaskId' : 'userTaskID';
	return {
		...others,
		parameters: { ...parameters, ...limit, [idField]: id },
		kept: { ...kept, [idField]: id },
	};
}

export const CALLS: WaitCase[] = VENDORS.map(([title, { node, call, kept }]) => ({
	name: `${title} Call / Place and Wait`,
	node,
	parameters: call,
	items: [{}],
	kept: { vendor: title, ...kept },
	end: { outcome: 'answered', durationSeconds: 30, other: 'row 1' },
}));

export const TASKS: WaitCase[] = CASES.map(
	([name, { node, parameters, items, kept, statistics }]) => ({
		name,
		node,
		parameters: { ...parameters, options: { waitUntilFinished: true } },
		items: items ?? [{}],
		kept,
		end: { ...statistics, taskStatus: 3 },
	}),
);

/**
 * A workflow whose node "Call" waits, started by hand or by a production webhook with the items in its
 * body.
 */
function waitingWorkflow(
	{ node, parameters, items, onError }: WaitCase,
	path: string,
): WorkflowJson {
	return {
		nodes: [
			{
				name: 'Webhook',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				webhookId: path,
				parameters: { httpMethod: 'POST', path },
			},
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{
				name: 'Items',
				type: 'n8n-nodes-base.splitOut',
				parameters: { fieldToSplitOut: 'body.items' },
			},
			{ name: 'Call', type: `${PACKAGE}.${node}`, parameters, onError },
			{ name: 'After', type: 'n8n-nodes-base.noOp' },
		],
		connections: {
			Webhook: linkTo('Items'),
			Start: linkTo('Items'),
			Items: linkTo('Call'),
			Call: linkTo('After'),
		},
		settings: { executionOrder: 'v1' },
		pinData: { Start: [{ json: { body: { items } } }] },
	};
}

/** How an execution that waits is started. */
export type StartedBy = 'hand' | 'webhook';

/** Starts a workflow with the node, and gives its execution once it waits. */
export async function startWaiting(
	bench: Bench,
	wait: WaitCase,
	by: StartedBy = 'webhook',
): Promise<Execution> {
	const path = randomUUID();
	const workflow = waitingWorkflow(wait, path);
	const execution =
		by === 'hand' ? await bench.run(workflow, 'Start') : await call(bench, workflow, path, wait);
	expect(execution.error?.message ?? execution.status).toBe('waiting');
	expect(execution.mode).toBe(by === 'hand' ? 'manual' : 'webhook');
	return execution;
}

async function call(bench: Bench, workflow: WorkflowJson, path: string, { items }: WaitCase) {
	const served = await ServedWorkflow.create(bench, workflow, path);
	const type = { 'content-type': 'application/json' };
	expect((await served.post(JSON.stringify({ items }), type)).status).toBe(200);
	const [execution] = await served.executions(1);
	return execution;
}

/** The statuses with which n8n has answered the vendor so far. */
export const answers = ({ sandbox }: Bench) =>
	sandbox.dialler.deliveries.map(({ status }) => status);

/** Waits until the execution is over, and gives the items that it went on with. */
export async function outcomeOf(bench: Bench, { id }: Execution): Promise<IDataObject[]> {
	const isOver = ({ status }: Execution) => !['new', 'running', 'waiting'].includes(status);
	const execution = await bench.n8n.rest.executionWhen(id, isOver, 90_000);
	expect(execution.error?.message ?? execution.status).toBe('success');
	return execution.jsonOf('After');
}
