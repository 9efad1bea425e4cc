/** The workflows of the benchmark; each begins with rows of a spreadsheet. */
import type { INodeParameters } from 'n8n-workflow';

import type { WorkflowJson, WorkflowNodeJson } from '../engine';
import { BATCH_SIZE, TASK } from './contacts';

const NX_LINK = 'n8n-nodes-outbound-calling.nxLink';
const TASK_BY_ID = { __rl: true, mode: 'id', value: TASK.taskId };

/** A workflow of nodes one behind the other. */
export function inLine(nodes: WorkflowNodeJson[]): WorkflowJson {
	const all = [{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' }, ...nodes];
	const links = nodes.map(({ name }, index) => [
		all[index].name,
		{ main: [[{ node: name, type: 'main', index: 0 }]] },
	]);
	return {
		nodes: all,
		connections: Object.fromEntries(links) as object,
		settings: { executionOrder: 'v1' },
	};
}

const rows = (count: number) => ({ name: 'Rows', type: 'bench.rows', parameters: { count } });

/** Contact / Add with as many rows; its output is that of the node "Add". */
export function additionOf(count: number, more: INodeParameters = {}): WorkflowJson {
	const parameters = {
		resource: 'contact',
		operation: 'add',
		taskId: TASK_BY_ID,
		userTaskId: TASK.userTaskId,
		callListSource: 'items',
		options: { batchSize: BATCH_SIZE },
		...more,
	};
	return inLine([rows(count), { name: 'Add', type: NX_LINK, parameters }]);
}

/** Columns as the editor stores them when fields are dragged in. */
export const DRAGGED_IN: INodeParameters = {
	columns: {
		mappingMode: 'defineBelow',
		value: {
			phoneNumber: '={{ $json.phoneNumber }}',
			name: '={{ $json.name }}',
			contactId: null,
			other: null,
		},
		matchingColumns: [],
		schema: ['phoneNumber', 'name', 'contactId', 'other'].map((id) => ({
			id,
			displayName: id,
			type: 'string',
			required: id === 'phoneNumber' || id === 'name',
			display: true,
			defaultMatch: false,
			canBeUsedToMatch: false,
		})),
		attemptToConvertTypes: false,
		convertFieldsToString: false,
	},
};

/** All call records of the task; its output is that of the node "Get". */
export function callRecords(): WorkflowJson {
	const parameters = {
		resource: 'callRecord',
		operation: 'getAll',
		taskId: TASK_BY_ID,
		returnAll: true,
		simplify: true,
	};
	return inLine([{ name: 'Get', type: NX_LINK, parameters }]);
}
