import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { createTaskBody } from '../../sandbox/testTasks';
import { byId, type Bench } from '../bench';

export { each } from '../runs';

export const APPEND = '/openapi/aiagent/call/append';

/** Parameters of Contact / Add that take each input item as a contact. */
export function additionTo(taskId: string, more: INodeParameters = {}): INodeParameters {
	return {
		resource: 'contact',
		operation: 'add',
		taskId: byId(taskId),
		userTaskId: 'EXT-TASK-1',
		callListSource: 'items',
		columns: { mappingMode: 'autoMapInputData', value: null, schema: [], matchingColumns: [] },
		variableSource: 'none',
		...more,
	};
}

/** An empty task of the account. */
export function emptyTask({ sandbox }: Pick<Bench, 'sandbox'>, userTaskId = 'EXT-TASK-1') {
	return sandbox.state.nxLink.addTask({ ...createTaskBody, userTaskId, callList: [] });
}

/** So many people with numbers of their own, the first with the number `from`. */
export function people(count: number, from = 0): Array<{ phoneNumber: string; name: string }> {
	return Array.from({ length: count }, (_, index) => ({
		phoneNumber: `86138${String(from + index).padStart(8, '0')}`,
		name: `Person ${from + index}`,
	}));
}

/** The same people with ids of their own: p-0, p-1, p-2 ... */
export function peopleWithIds(count: number) {
	return people(count).map((person, index) => ({ contactId: `p-${index}`, ...person }));
}

/** How many contacts each request brought. */
export function sizes({ bodies }: Bench): number[] {
	return bodies.map(({ list, callList }) => ((list ?? callList ?? []) as unknown[]).length);
}

/** The contacts of a request. */
export function contactsOf(body: IDataObject | undefined): IDataObject[] {
	return (body?.list ?? body?.callList ?? []) as IDataObject[];
}
