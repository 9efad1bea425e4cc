import { z } from 'zod';

import { readParams } from '../../params';
import type { VendorAnswer, VendorRequest } from '../../vendor';
import { answer, noSuchTask, success, wrongParams } from '../envelope';
import { taskKey } from '../fields';
import type { Refusal } from '../signature';
import type { NxCallbotState } from '../state';
import { contactsToAdd, importCounts } from './addBatchCall';
import type { CallbotOrder } from './order';

const exportFields = z.object(taskKey).strict();

const importRunning: Refusal = { retCode: 1001, retMsg: 'a batch import is running' };

/** Page "Callbot API batchImportCall". The whole import is done before the answer is sent. */
export function importBatchCall(state: NxCallbotState, request: VendorRequest): VendorAnswer {
	const contacts = contactsToAdd(state, request);
	if (contacts.refusal) return answer(request, contacts.refusal);
	const { task, callInfoList } = contacts;
	if (task.importRunning) return answer(request, importRunning);
	const batchID = state.openBatch(task);
	const errList = state.importContacts(task, callInfoList, batchID);
	return answer(request, success, { batchID, ...importCounts(callInfoList.callList, errList) });
}

/** An order with its last call; what stands for no call is not documented. */
function batchRow({ orderID, userPhone, other, calls }: CallbotOrder) {
	const call = calls.at(-1);
	return {
		orderID,
		userPhone,
		other,
		callID: call?.callID,
		callStatus: call?.callStatus ?? 0,
		callStartTs: call?.callStartTs ?? 0,
		intents: call?.intents ?? [],
	};
}

/**
 * Page "Callbot API batchExportCall". The page speaks of the previous batch, the vendor's index of
 * the latest one: the latest it is.
 */
export function exportBatchCall(state: NxCallbotState, request: VendorRequest): VendorAnswer {
	const read = readParams(exportFields, request.body);
	if (read.problem) return answer(request, wrongParams(read.problem));
	const task = state.findTask(read.params.userTaskID);
	if (!task) return answer(request, noSuchTask);
	if (task.importRunning) return answer(request, importRunning);
	const { batchID, orders } = task;
	if (batchID === undefined) return answer(request, { retCode: 1, retMsg: 'no batch yet' });
	const callList = orders.filter((order) => order.batchID === batchID).map(batchRow);
	return answer(request, success, { totalCount: callList.length, batchID, callList });
}
