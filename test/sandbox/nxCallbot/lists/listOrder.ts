import { z } from 'zod';

import { filled, integerBetween, readParams } from '../../params';
import type { VendorAnswer, VendorRequest } from '../../vendor';
import { answer, noSuchTask, wrongParams } from '../envelope';
import { taskKey } from '../fields';
import { callInfoDetail } from '../orders/callRecord';
import { isFinished, orderItem, type CallbotOrder } from '../orders/order';
import type { NxCallbotState } from '../state';
import { anyOf, callFilters, isAnyOf, passes } from './filters';
import { answerPage, optionalPaging } from './paging';

/** Values of finish are not on the page: taken are 0 no and 1 yes. */
const options = callFilters
	.extend({ orderID: anyOf(filled), finish: integerBetween(0, 1).nullish() })
	.strict();

const fields = z.object({ ...taskKey, options, ...optionalPaging }).strict();

function lastCall({ calls }: CallbotOrder): object | null {
	const call = calls.at(-1);
	return call ? callInfoDetail(call) : null;
}

/**
 * Page "List Task Orders". The rows were not available: taken to be those of the order webhook,
 * with null where there was no call. The orders come as they were imported.
 */
export function listOrder(state: NxCallbotState, request: VendorRequest): VendorAnswer {
	const read = readParams(fields, request.body);
	if (read.problem) return answer(request, wrongParams(read.problem));
	const { params } = read;
	const { orderID, finish } = params.options;
	const task = state.findTask(params.userTaskID);
	if (!task) return answer(request, noSuchTask);

	const found = task.orders.filter(
		(order) =>
			isAnyOf(orderID, [order.orderID]) &&
			(typeof finish !== 'number' || isFinished(order) === (finish === 1)) &&
			passes(order.calls.at(-1), params.options),
	);
	return answerPage(state, request, params, 'orders', found, (order) => ({
		...orderItem(order, task),
		callInfoDetail: lastCall(order),
	}));
}
