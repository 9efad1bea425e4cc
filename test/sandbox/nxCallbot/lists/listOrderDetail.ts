import { z } from 'zod';

import { filled, readParams } from '../../params';
import type { VendorAnswer, VendorRequest } from '../../vendor';
import { answer, noSuchTask, success, tooMany, wrongParams } from '../envelope';
import { filledList, taskKey } from '../fields';
import { callInfoDetail } from '../orders/callRecord';
import { orderItem } from '../orders/order';
import type { NxCallbotState } from '../state';

const fields = z.object({ ...taskKey, orderList: filledList(filled) }).strict();

/** Documented. */
const largestOrderList = 500;

/**
 * Page "Get Call Detail By Order". Ids that the task does not hold are left out, as no error is
 * documented; the others come as they were imported, their calls oldest first. The content of
 * recordDetail is on no page, so it is empty.
 */
export function listOrderDetail(state: NxCallbotState, request: VendorRequest): VendorAnswer {
	const read = readParams(fields, request.body);
	if (read.problem) return answer(request, wrongParams(read.problem));
	const { userTaskID, orderList } = read.params;
	const refusal = tooMany('orderList', orderList, largestOrderList);
	if (refusal) return answer(request, refusal);
	const task = state.findTask(userTaskID);
	if (!task) return answer(request, noSuchTask);

	const wanted = new Set(orderList);
	const orders = task.orders.filter((order) => wanted.has(order.orderID));
	const orderDetailList = orders.map((order) => ({
		...orderItem(order, task),
		callInfoDetailList: order.calls.map((call) => ({ ...callInfoDetail(call), recordDetail: [] })),
	}));
	return answer(request, success, { orderDetailList });
}
