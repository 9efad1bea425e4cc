import { z } from 'zod';

import { filled, readParams, seconds } from '../../params';
import { isBetween, newestFirst } from '../../records';
import type { VendorAnswer, VendorRequest } from '../../vendor';
import { answer, noSuchTask, wrongParams } from '../envelope';
import { taskKey } from '../fields';
import { callInfoDetail, type CallRecord } from '../orders/callRecord';
import type { CallbotOrder } from '../orders/order';
import type { NxCallbotState } from '../state';
import { anyOf, callFilters, isAnyOf, passes } from './filters';
import { answerPage, optionalPaging } from './paging';

const options = callFilters
	.extend({ callID: anyOf(filled), startTs: seconds.nullish(), endTs: seconds.nullish() })
	.strict();

const fields = z.object({ ...taskKey, options, ...optionalPaging }).strict();

interface OrderedCall {
	order: CallbotOrder;
	call: CallRecord;
}

/** The rows were not available: those of the order's fields that the other pages tell with a call. */
function callRow({ order, call }: OrderedCall, shape: NxCallbotState['callRows']) {
	const { orderID, userPhone, userName, other } = order;
	const detail = callInfoDetail(call);
	const rest = shape === 'flat' ? detail : { callInfoDetail: detail };
	return { orderID, userPhone, userName, other, ...rest };
}

/**
 * Page "List Call". The window is taken for that of callStartTs, in seconds and both included; the
 * newest call comes first. An unknown task is an error here: no page tells.
 */
export function listCall(state: NxCallbotState, request: VendorRequest): VendorAnswer {
	const read = readParams(fields, request.body);
	if (read.problem) return answer(request, wrongParams(read.problem));
	const { params } = read;
	const { callID, startTs, endTs } = params.options;
	const task = state.findTask(params.userTaskID);
	if (!task) return answer(request, noSuchTask);

	const calls = task.orders.flatMap((order) => order.calls.map((call) => ({ order, call })));
	const found = calls.filter(
		({ call }) =>
			isAnyOf(callID, [call.callID]) &&
			isBetween(call.callStartTs, startTs ?? undefined, endTs ?? undefined) &&
			passes(call, params.options),
	);
	const sorted = newestFirst(found, ({ call }) => call.callStartTs);
	return answerPage(state, request, params, 'calls', sorted, (each) =>
		callRow(each, state.callRows),
	);
}
