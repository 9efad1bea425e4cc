import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { filled, integer, integerBetween, readParams } from '../params';
import { jsonAnswer, type Endpoint, type VendorAnswer, type VendorRequest } from '../vendor';
import { refusalCode, type Family, type RefusalCode } from './signature';
import type { NxLinkState } from './state';

const family: Family = { bizType: '8', action: 'cc' };

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

function envelope(code: number, msg: string, data: unknown): VendorAnswer {
	return jsonAnswer({ reqId: randomUUID().replaceAll('-', '').toUpperCase(), code, msg, data });
}

/** A refused signature in the envelope of the call center pages, with the text they show. */
export function refused(code: RefusalCode): VendorAnswer {
	return envelope(code, 'Authorization Failed', {});
}

/** Success in the envelope of the call center pages. */
export function succeeded(data: unknown): VendorAnswer {
	return envelope(0, 'success', data);
}

function createAndCall(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const read = readParams(fields, request.body);
	if (read.problem) return envelope(41000, 'Parameter error or empty', {});
	const { params } = read;

	// The page calls orderID unique and shows no error for one used twice. Refused here, so that a
	// creation that was sent twice is noticed.
	const taken = state.orderIds();
	for (const { orderID } of params.callList) {
		if (taken.has(orderID)) return envelope(41000, `orderID already exists: ${orderID}`, {});
		taken.add(orderID);
	}
	state.callCenterTasks.push({
		taskName: params.taskName,
		orders: params.callList,
		body: params,
	});
	return succeeded(null);
}

/** The endpoint of page "NXCC API createAutoCallTask": bizType 8, action cc. */
export function callCenterEndpoints(state: NxLinkState): Record<string, Endpoint> {
	return {
		'POST /saas/cc/openapi/ai/createandcall': {
			check: (request) => {
				const code = refusalCode(request, family);
				return code && refused(code);
			},
			perform: (request) => createAndCall(state, request),
		},
	};
}
