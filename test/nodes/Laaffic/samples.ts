import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import type { Bench } from '../bench';

export const CREATE = '/voice/group/call/send/agent';
export const TASKS = '/voice/group/call/query';

/** Task / Create with nothing but what is required, and its contacts from JSON. */
export const smallTask: INodeParameters = {
	resource: 'task',
	operation: 'create',
	appId: 'Jgd8oFei',
	taskName: 'test',
	agentId: '110',
	start: 'immediately',
	planRecalls: false,
	callListSource: 'json',
	callListJson: '[{ "calleeNumber": "8613242926514", "text1": "Tom" }]',
};

/** The same with everything that can be set, as the example of the vendor's guide has it. */
export const fullTask: INodeParameters = {
	...smallTask,
	start: 'setTime',
	sendTime: '2026-04-01T00:00:00',
	timezone: 'Asia/Hong_Kong',
	allowSendTime: {
		window: [
			{ strTime: '9:00', endTime: '12:00' },
			{ strTime: '14:00', endTime: '22:00' },
		],
	},
	planRecalls: true,
	recallType: 0,
	recallInterval: 30,
	recallNum: 1,
	recallOptions: { recallIntent: '101', nodeList: '123' },
	additionalFields: {
		calloutRate: 1,
		displayNum: '123456',
		enableRecording: true,
		maxCalls: 300,
		maxRingingTime: 60,
	},
};

/** Task / Create with these contacts from JSON. */
export function taskWith(contacts: unknown, more: INodeParameters = {}): INodeParameters {
	return { ...smallTask, callListJson: JSON.stringify(contacts), ...more };
}

/** Task / Create that takes each input item as a contact. */
export function taskFromItems(more: INodeParameters = {}): INodeParameters {
	return {
		...smallTask,
		callListSource: 'items',
		columns: { mappingMode: 'autoMapInputData', value: null, schema: [], matchingColumns: [] },
		variableSource: 'none',
		...more,
	};
}

/** So many people with numbers of their own. */
export function people(count: number): Array<{ calleeNumber: string; text1: string }> {
	return Array.from({ length: count }, (_, index) => ({
		calleeNumber: String(8_613_800_000_000 + index),
		text1: `Person ${index}`,
	}));
}

/** The contacts of the one task that was asked for. */
export function contactsSent({ requests, bodies }: Bench): IDataObject[] {
	const at = requests.findIndex(({ path }) => path === CREATE);
	return (bodies[at]?.numberInfoList ?? []) as IDataObject[];
}

/** The tasks of the account that were created over the wire. */
export function createdTasks({ sandbox }: Bench) {
	return sandbox.state.laaffic.tasks.filter(({ body }) => body !== undefined);
}

/** One field of all output items. */
export function each(items: INodeExecutionData[], field: string): unknown[] {
	return items.map(({ json }) => json[field]);
}

/** The links of so many items, each to its own input item. */
export function links(count: number): Array<{ item: number }> {
	return Array.from({ length: count }, (_, item) => ({ item }));
}
