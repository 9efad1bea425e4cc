import { gunzipSync } from 'node:zlib';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { JournalEntry } from '../../sandbox';
import { byId, type Bench } from '../bench';

const pathOf = (endpoint: string) => `/callcentre/api/v3/${endpoint}`;

export const ADD = pathOf('addBatchCall');
export const IMPORT = pathOf('importBatchCall');
export const CREATE = pathOf('createAndCall');
export const LIST = pathOf('listTask');

/** Parameters that take each input item as a contact. */
const fromItems: INodeParameters = {
	callListSource: 'items',
	columns: { mappingMode: 'autoMapInputData', value: null, schema: [], matchingColumns: [] },
	variableSource: 'none',
};

/** Contact / Add with input items. */
export function additionTo(userTaskID: string, more: INodeParameters = {}): INodeParameters {
	const named = { resource: 'contact', operation: 'add', userTaskID: byId(userTaskID) };
	return { ...named, ...fromItems, ...more };
}

/** Contact / Import Batch with input items. */
export function batchInto(userTaskID: string, more: INodeParameters = {}): INodeParameters {
	return { ...additionTo(userTaskID), operation: 'importBatch', batchKey: 'monday', ...more };
}

/** Task / Create With Contacts with input items, two of them in a request. */
export const taskFromItems: INodeParameters = {
	resource: 'task',
	operation: 'createWithContacts',
	sceneID: 'scene-7',
	userTaskID: 'spring',
	startupType: 1,
	...fromItems,
	options: { batchSize: 2 },
};

/** Contacts from JSON, in place of the input items. */
export function fromJson(contacts: unknown): INodeParameters {
	const callListJson = typeof contacts === 'string' ? contacts : JSON.stringify(contacts);
	return { callListSource: 'json', callListJson };
}

/** An empty task of the account. */
export function emptyTask({ sandbox }: Bench, userTaskID = 'spring') {
	return sandbox.state.nxCallbot.addTask({ userTaskID });
}

/** So many people with numbers of their own, the first with the number `from`. */
export function people(count: number, from = 0): Array<{ userPhone: string; userName: string }> {
	return Array.from({ length: count }, (_, index) => ({
		userPhone: `86156${String(from + index).padStart(8, '0')}`,
		userName: `Person ${from + index}`,
	}));
}

/** The text of a request, unpacked where it travelled compressed. */
export function textOf({ headers, body }: JournalEntry): string {
	return (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString('utf8');
}

/** The contacts of a request. */
export function ordersOf(request: JournalEntry): IDataObject[] {
	const { callInfoList } = JSON.parse(textOf(request)) as {
		callInfoList?: { callList: IDataObject[] };
	};
	return callInfoList?.callList ?? [];
}

/** How many contacts each request brought. */
export function sizes({ requests }: Bench): number[] {
	return requests.map((request) => ordersOf(request).length);
}

/** The numbers in a task, in the order in which they came. */
export function numbersIn({ sandbox }: Bench, userTaskID = 'spring'): string[] {
	const task = sandbox.state.nxCallbot.findTask(userTaskID);
	return (task?.orders ?? []).map(({ userPhone }) => userPhone);
}
