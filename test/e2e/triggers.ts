import { randomUUID } from 'node:crypto';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { credentialsOf } from '../demo/credentials';
import {
	dialAiAgent,
	dialCallbot,
	pushReports,
	triggerCredentials,
	withSecret,
	type TriggerName,
} from '../nodes/triggers';
import type { WorkflowNodeJson } from '../engine/types';
import { linkTo } from '../nodes/waiting/waitingNode';
import type { CallbackEvent } from '../sandbox';
import { Bench, saveCredentials } from './bench';
import { PACKAGE, type ProcessOptions } from './n8n';
import { ServedWorkflow } from './served';

/** A real n8n whose credentials hold what proves callbacks. */
export async function startTriggerBench(options: Partial<ProcessOptions> = {}): Promise<Bench> {
	const bench = await Bench.start(options);
	const data = triggerCredentials({ credentials: credentialsOf(bench.sandbox) });
	Object.assign(bench.credentials, await saveCredentials(bench.n8n, data));
	return bench;
}

/** A workflow "Trigger → After" as the editor saves it, with more nodes between, and the path of its address. */
export function triggerWorkflow(
	trigger: TriggerName,
	parameters: INodeParameters = {},
	between: WorkflowNodeJson[] = [],
) {
	const webhookId = randomUUID();
	const type = `${PACKAGE}.${trigger}`;
	const nodes = [
		{ name: 'Trigger', type, typeVersion: 2, parameters, webhookId },
		...between,
		{ name: 'After', type: 'n8n-nodes-base.noOp' },
	];
	const links = nodes.slice(1).map(({ name }, index) => [nodes[index].name, linkTo(name)]);
	const workflow = { nodes, connections: Object.fromEntries(links) as object };
	return { workflow, path: `${webhookId}/webhook` };
}

/** That workflow, active and reachable: a request that proves nothing was refused. */
export async function serveTrigger(
	bench: Bench,
	trigger: TriggerName,
	parameters: INodeParameters = {},
	between: WorkflowNodeJson[] = [],
): Promise<ServedWorkflow> {
	const { workflow, path } = triggerWorkflow(trigger, parameters, between);
	const served = await ServedWorkflow.create(bench, workflow, path);
	await served.post('');
	return served;
}

/**
 * What the executions of the workflow went on with, each with its items.
 *
 * @param count how many there are; fails when there are more
 */
export async function started(served: ServedWorkflow, count: number): Promise<IDataObject[][]> {
	const executions = await served.executions(count);
	const ends = executions.map(({ status, error }) => error?.message ?? status);
	expect(ends).toEqual(Array(count).fill('success'));
	return executions.map((execution) => execution.jsonOf('After'));
}

/**
 * Has the vendor report calls as usual, and expects the workflow to have started with these alone: what
 * was sent before, and started something late, would be older.
 */
export async function expectOnlyUsual(
	bench: Bench,
	served: ServedWorkflow,
	{ send, usual }: TriggerCase,
): Promise<IDataObject[][]> {
	bench.sandbox.reset();
	await send(bench, served.url);
	const executions = await started(served, usual.outcomes.length);
	expect(executions.map((items) => items.map(({ outcome }) => outcome))).toEqual(usual.outcomes);
	return executions;
}

/** Expects that a workflow was never started, once another one has been that was called later. */
export async function expectNothing(
	bench: Bench,
	served: ServedWorkflow,
	each: TriggerCase,
): Promise<void> {
	await expectOnlyUsual(bench, await serveTrigger(bench, each.trigger), each);
	expect(await served.executions()).toEqual([]);
}

/** What differs between the vendors whose callbacks start workflows. */
export interface TriggerCase {
	trigger: TriggerName;
	/** Has the vendor call people and report it to an address of n8n. */
	send: (bench: Bench, url: string) => Promise<void>;
	/** All events. */
	events: string[];
	/** The event that is on at first, what the sandbox calls it, and the outcomes of each execution. */
	usual: { event: string; delivery: CallbackEvent; vendor: string; outcomes: string[][] };
}

export const TRIGGERS: TriggerCase[] = [
	{
		trigger: 'nxLinkTrigger',
		send: dialAiAgent,
		events: ['callEnded', 'taskStatusChanged', 'callCenterRecord'],
		usual: {
			event: 'callEnded',
			delivery: 'call',
			vendor: 'NXLink',
			outcomes: [['notAnswered'], ['answered'], ['notAnswered']],
		},
	},
	{
		trigger: 'nxCallbotTrigger',
		send: dialCallbot,
		events: ['callEnded', 'orderFinished', 'taskStatusChanged'],
		usual: {
			event: 'orderFinished',
			delivery: 'order',
			vendor: 'NXCloud Callbot',
			outcomes: [['answered'], ['notAnswered']],
		},
	},
	{
		trigger: 'laafficTrigger',
		send: async (bench, url) => await pushReports(bench, withSecret(url)),
		events: ['callReport'],
		usual: {
			event: 'callReport',
			delivery: 'report',
			vendor: 'LAAFFIC',
			outcomes: [['notAnswered', 'busy'], ['answered', 'answered'], ['answered']],
		},
	},
];
