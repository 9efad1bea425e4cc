import type { INodeParameters } from 'n8n-workflow';

import type { WorkflowJson, WorkflowNodeJson } from '../../engine/types';
import { additionTo } from '../../nodes/NxLink/imports';
import { byId } from '../../nodes/bench';
import { NX_LINK } from '../../nodes/waiting/waitingNode';
import { PACKAGE } from '../n8n';

/** Nodes one behind the other. */
export function chain(nodes: WorkflowNodeJson[], settings: object = {}): WorkflowJson {
	const links = nodes.slice(1).map(({ name }, index) => {
		const main = [[{ node: name, type: 'main', index: 0 }]];
		return [nodes[index].name, { main }];
	});
	const connections = Object.fromEntries(links) as object;
	return { nodes, connections, settings: { executionOrder: 'v1', ...settings } };
}

/** A node of NXLink. */
export const nxLink = (name: string, parameters: INodeParameters): WorkflowNodeJson => ({
	name,
	type: `${PACKAGE}.nxLink`,
	parameters,
});

/** Starts a workflow with what is posted to `/webhook/<path>`. */
export const webhook = (path: string): WorkflowNodeJson => ({
	name: 'Webhook',
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2,
	webhookId: path,
	parameters: { httpMethod: 'POST', path },
});

/** Adds the people in the field `rows` of what is posted to a task. */
export const importOf = (path: string, taskId: string, userTaskId = 'EXT-TASK-1') =>
	chain([
		webhook(path),
		{
			name: 'Rows',
			type: 'n8n-nodes-base.splitOut',
			parameters: { fieldToSplitOut: 'body.rows' },
		},
		nxLink('Add', additionTo(taskId, { userTaskId, options: { parallelRequests: 4 } })),
	]);

/** Calls one person. */
export const singleCall = (path: string) => chain([webhook(path), nxLink('Call', NX_LINK.call)]);

/** Takes callbacks at `/webhook/<id>/webhook`, each of which keeps its worker busy for a moment. */
export const callbackReceiver = (webhookId: string, errorWorkflow: string) =>
	chain(
		[
			{
				name: 'Trigger',
				type: `${PACKAGE}.nxLinkTrigger`,
				typeVersion: 2,
				webhookId,
				parameters: { events: ['callEnded'] },
			},
			{
				name: 'Moment',
				type: 'n8n-nodes-base.wait',
				typeVersion: 1.1,
				webhookId: `${webhookId}-moment`,
				parameters: { amount: 0.3, unit: 'seconds' },
			},
		],
		{ errorWorkflow },
	);

/** What runs for every execution that fails: asks the vendor for what may have been in it. */
export const catchUp = (taskId: string) =>
	chain([
		{ name: 'Failure', type: 'n8n-nodes-base.errorTrigger' },
		nxLink('Records', {
			resource: 'callRecord',
			operation: 'getAll',
			taskId: byId(taskId),
			returnAll: true,
		}),
	]);
