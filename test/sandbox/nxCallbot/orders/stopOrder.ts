import { z } from 'zod';

import { filled, integerBetween, readParams } from '../../params';
import type { VendorAnswer, VendorRequest } from '../../vendor';
import { answer, noSuchTask, success, tooMany, wrongParams } from '../envelope';
import { filledList, taskKey } from '../fields';
import type { NxCallbotState } from '../state';
import { importCounts } from './addBatchCall';
import { isDialled, type CallbotOrder, type OrderError } from './order';

const fields = z
	.object({
		...taskKey,
		orderIDs: filledList(filled),
		delCall: integerBetween(0, 1).default(0),
	})
	.strict();

/** Why an order cannot be stopped; the texts are the sandbox's, none is on the page. */
function reasonAgainst(order: CallbotOrder | undefined): string | undefined {
	if (!order) return 'order does not exist';
	const reasons = {
		pending: undefined,
		// The call goes on; what is stopped is the redial.
		dialing: undefined,
		finished: 'order is finished',
		stopped: 'order is stopped',
	};
	return reasons[order.state];
}

/** Page "Stop Order". An id given twice is stopped once and an error the second time. */
export function stopOrder(state: NxCallbotState, request: VendorRequest): VendorAnswer {
	const read = readParams(fields, request.body);
	if (read.problem) return answer(request, wrongParams(read.problem));
	const { userTaskID, orderIDs, delCall } = read.params;
	const refusal = tooMany('orderIDs', orderIDs, state.largestOrderIDs);
	if (refusal) return answer(request, refusal);
	const task = state.findTask(userTaskID);
	if (!task) return answer(request, noSuchTask);

	const orders = new Map(task.orders.map((order) => [order.orderID, order]));
	const undialled = new Set<CallbotOrder>();
	const errList: OrderError[] = [];
	for (const orderID of orderIDs) {
		const order = orders.get(orderID);
		const errMsg = reasonAgainst(order);
		if (errMsg) errList.push({ orderID, errMsg });
		else if (order) {
			if (!isDialled(order)) undialled.add(order);
			order.state = 'stopped';
		}
	}
	if (delCall === 1) task.orders = task.orders.filter((order) => !undialled.has(order));
	return answer(request, success, importCounts(orderIDs, errList));
}
