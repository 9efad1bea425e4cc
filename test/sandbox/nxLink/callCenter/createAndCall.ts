import { z } from 'zod';

import { filled, integer, integerBetween, readParams } from '../../params';
import type { VendorAnswer, VendorRequest } from '../../vendor';
import type { NxLinkState } from '../state';
import { succeeded, wrongParams } from './envelope';

const order = z.object({
	orderID: filled,
	/** With its country code and without symbols; the length is that of E.164. */
	userPhone: z.string().regex(/^\d{8,15}$/),
	other: filled,
});

const rate = z.number().nonnegative();

const fields = z
	.object({
		country: z.string().regex(/^[A-Za-z]{2}$/),
		taskName: filled,
		taskDesc: z.string().optional(),
		strategyName: filled,
		dispatchType: integerBetween(0, 2),
		agentGroupNo: filled,
		predictCallRate: rate,
		ratioCallRate: rate,
		startCount: integer.min(0),
		/** Nothing can be added to such a task later, so an empty list counts as "empty" here. */
		callList: z.array(order).min(1),
		startupType: integerBetween(0, 3).optional(),
	})
	.passthrough();

export type CreateAndCallBody = z.infer<typeof fields>;

/** Page "NXCC API createAutoCallTask". */
export function createAndCall(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const read = readParams(fields, request.body);
	if (read.problem) return wrongParams();
	const { params } = read;

	// The page calls orderID unique and shows no error for one used twice. Refused here, so that a
	// creation that was sent twice is noticed.
	const taken = state.orderIds();
	for (const { orderID } of params.callList) {
		if (taken.has(orderID)) return wrongParams(`orderID already exists: ${orderID}`);
		taken.add(orderID);
	}
	state.callCenterTasks.push({
		taskName: params.taskName,
		orders: params.callList,
		body: params,
	});
	return succeeded(null);
}
