import { readParams } from '../../params';
import type { VendorAnswer, VendorRequest } from '../../vendor';
import { answer, noSuchTask, success, tooMany, wrongParams } from '../envelope';
import type { Refusal } from '../signature';
import type { NxCallbotState } from '../state';
import { statusNames, type CallbotTask } from '../tasks/task';
import { addContactsFields, type CallInfoList } from './contactFields';
import type { OrderError } from './order';

/**
 * The part of an answer that tells what became of a list of numbers or orders. Documented for
 * stopOrder; the answers of addBatchCall, createAndCall and importBatchCall were not available and
 * are taken to have it, too.
 */
export function importCounts(given: unknown[], errList: OrderError[]) {
	return { totalCount: given.length, successCount: given.length - errList.length, errList };
}

type Contacts =
	| { task: CallbotTask; callInfoList: CallInfoList; refusal?: undefined }
	| { refusal: Refusal };

/** The contacts of a request and the task that can take them. */
export function contactsToAdd(state: NxCallbotState, request: VendorRequest): Contacts {
	const read = readParams(addContactsFields, request.body);
	if (read.problem) return { refusal: wrongParams(read.problem) };
	const { userTaskID, callInfoList } = read.params;
	const refusal = tooMany('callInfoList.callList', callInfoList.callList, state.largestCallList);
	if (refusal) return { refusal };
	const task = state.findTask(userTaskID);
	if (!task) return { refusal: noSuchTask };
	if (!task.isOver()) return { task, callInfoList };
	const retMsg = `cannot add to a task that is ${statusNames[task.taskStatus]}`;
	return { refusal: { retCode: 1, retMsg } };
}

/** Page "Add Contact List To Task". */
export function addBatchCall(state: NxCallbotState, request: VendorRequest): VendorAnswer {
	const contacts = contactsToAdd(state, request);
	if (contacts.refusal) return answer(request, contacts.refusal);
	const { task, callInfoList } = contacts;
	const errList = state.importContacts(task, callInfoList);
	return answer(request, success, importCounts(callInfoList.callList, errList));
}
