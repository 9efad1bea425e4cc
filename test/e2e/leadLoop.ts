import type { INodeParameters } from 'n8n-workflow';

import type { WorkflowJson, WorkflowNodeJson } from '../engine/types';
import { linkTo } from '../nodes/waiting/waitingNode';
import type { Bench } from './bench';
import { PACKAGE, type Execution } from './n8n';

/** Somebody to be called. */
export interface Lead {
	lead: string;
	phone: string;
	/** How long to wait for the outcome at most. */
	hours: number;
}

/** What the call of each lead takes from its item. */
const perLead: INodeParameters = {
	phoneNumber: '={{ $json.phone }}',
	userPhone: '={{ $json.phone }}',
	userTaskId: '',
	userTaskID: '',
	other: '={{ $json.lead }}',
	limitWaitTime: '={{ $json.hours }}',
};

/** Puts the outcome of a call beside the lead that n8n links it with. */
const matching: WorkflowNodeJson = {
	name: 'Lead',
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	parameters: {
		assignments: {
			assignments: [
				{
					id: 'lead',
					name: 'lead',
					value: "={{ $('Loop').item.json.lead }}",
					type: 'string',
				},
			],
		},
		includeOtherFields: true,
	},
};

/** "Start → Leads → Loop ⇄ Call → Lead": each is called and waited for, one after another. */
function leadLoop(node: string, call: INodeParameters, leads: Lead[]): WorkflowJson {
	return {
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{
				name: 'Leads',
				type: 'n8n-nodes-base.splitOut',
				parameters: { fieldToSplitOut: 'leads' },
			},
			{
				name: 'Loop',
				type: 'n8n-nodes-base.splitInBatches',
				typeVersion: 3,
				parameters: { batchSize: 1 },
			},
			{ name: 'Call', type: `${PACKAGE}.${node}`, parameters: { ...call, ...perLead } },
			matching,
			{ name: 'After', type: 'n8n-nodes-base.noOp' },
		],
		connections: {
			Start: linkTo('Leads'),
			Leads: linkTo('Loop'),
			Loop: { main: [...linkTo('After').main, ...linkTo('Call').main] },
			Call: linkTo('Lead'),
			Lead: linkTo('Loop'),
		},
		settings: { executionOrder: 'v1' },
		pinData: { Start: [{ json: { leads } }] },
	};
}

/** Starts a loop over leads and gives its execution once it waits for the first. */
export async function startLoop(
	bench: Bench,
	{ node, call }: { node: string; call: INodeParameters },
	leads: Lead[],
): Promise<Execution> {
	const execution = await bench.run(leadLoop(node, call, leads), 'Start');
	expect(execution.error?.message ?? execution.status).toBe('waiting');
	return execution;
}

/** Waits until the execution waits for its next lead, with this many behind it. */
export async function untilNextLead({ n8n }: Bench, { id }: Execution, behind: number) {
	const isNext = (execution: Execution) =>
		execution.status === 'waiting' && execution.runsOf('Lead').length === behind;
	await n8n.rest.executionWhen(id, isNext, 90_000);
}
