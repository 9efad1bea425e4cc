import { z } from 'zod';

import { filled, readParams } from '../../params';
import type { VendorAnswer, VendorRequest } from '../../vendor';
import type { NxLinkState } from '../state';
import { contactFields, createTaskFields, type ContactBody } from './createTaskFields';
import type { ImportError } from './data';
import { businessError, succeeded, wrongParams } from './envelope';

/** The sandbox's choice, as is the refusal of an empty list: nothing is documented. */
const mostAppended = 1000;

const appendFields = z
	.object({
		taskId: filled,
		countryCode: z.string().optional(),
		/** On the page of the call callback only. */
		callCallbackUrl: z.string().optional(),
		list: z
			.array(contactFields)
			.min(1, 'must not be empty')
			.max(mostAppended, `must not hold more than ${mostAppended} contacts`),
	})
	.passthrough();

const deleteFields = z.object({
	taskId: filled.optional(),
	userTaskId: filled.optional(),
	contactId: filled,
});

/** The first id that the account holds already or that comes twice. */
function duplicateOf(state: NxLinkState, contacts: ContactBody[]): string | undefined {
	const held = state.contactIds();
	const seen = new Set<string>();
	for (const { contactId } of contacts) {
		if (held.has(contactId) || seen.has(contactId)) return contactId;
		seen.add(contactId);
	}
	return undefined;
}

function duplicateRefused(contactId: string): VendorAnswer {
	return businessError(`Duplicate contactIds are not allowed: ${contactId}`);
}

function importCounts(totalCount: number, errList: ImportError[]) {
	return { successCount: totalCount - errList.length, totalCount, errList };
}

/** Page "AI Agent Task Create". */
export function createTask(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const read = readParams(createTaskFields, request.body);
	if (read.problem) return wrongParams(read.problem);
	const { params } = read;

	if (!state.flows.some((flow) => flow.autoFlowId === params.autoFlowId)) {
		return businessError('autoFlowId not found');
	}
	if (!state.routes.some((route) => route.routeId === params.routeId)) {
		return businessError('routeId not found');
	}
	// Not documented: the pages only recommend unique ids. Refused here, so that a creation that
	// was sent twice is noticed.
	const { userTaskId, callList = [] } = params;
	if (userTaskId !== undefined && state.findTask({ userTaskId })) {
		return businessError(`userTaskId already exists: ${userTaskId}`);
	}
	const duplicate = duplicateOf(state, callList);
	if (duplicate !== undefined) return duplicateRefused(duplicate);

	const task = state.addTask(params, Math.floor(request.now / 1000));
	return succeeded({
		taskId: task.taskId,
		userTaskId: task.userTaskId,
		taskStatus: task.taskStatus,
		...importCounts(callList.length, task.errList),
	});
}

/**
 * Page "Append Contacts to an Existing Task". What it answers was not available: taken to be the
 * counts and the list that task/create answers.
 */
export function appendContacts(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const read = readParams(appendFields, request.body);
	if (read.problem) return wrongParams(read.problem);
	const { taskId, countryCode, callCallbackUrl, list } = read.params;

	if (!state.findTask({ taskId })) return businessError(`task not found: ${taskId}`);
	const duplicate = duplicateOf(state, list);
	if (duplicate !== undefined) return duplicateRefused(duplicate);
	const errList = state.addContacts(taskId, list, countryCode, callCallbackUrl);
	return succeeded(importCounts(list.length, errList));
}

/** Page "AI Agent Task - Delete Contacts". */
export function deleteContact(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const read = readParams(deleteFields, request.body);
	if (read.problem) return wrongParams(read.problem);
	const { taskId, userTaskId, contactId } = read.params;

	if (taskId === undefined && userTaskId === undefined) {
		return businessError('taskId or userTaskId is required');
	}
	const task = state.findTask({ taskId, userTaskId });
	if (!task) return businessError(`task not found: ${userTaskId ?? taskId}`);
	const index = task.contacts.findIndex((each) => each.contactId === contactId);
	if (index < 0) return businessError(`contact not found: ${contactId}`);
	if (task.contacts[index].state !== 'pending') {
		return businessError('only pending contacts can be deleted');
	}
	state.removeContact(task, index);
	// The page's table promises an array, its example shows null: the example it is.
	return succeeded(null);
}
