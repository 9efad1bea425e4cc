import { randomUUID } from 'node:crypto';

import { accounts } from '../accounts';
import type { Callback, Signing } from '../dialler/callback';
import { callInfoDetail, type CallRecord } from './orders/callRecord';
import { orderItem, type CallbotOrder } from './orders/order';
import { signOf } from './signature';
import type { NxCallbotState } from './state';
import type { CallbotTask } from './tasks/task';
import { taskItem } from './tasks/taskItem';

/** 1 and 2 are on the pages; 3 is what is left for a call. */
const types = { task: 1, order: 2, call: 3 };

const callbackType = (state: NxCallbotState, event: keyof typeof types) =>
	state.callbackTypeAlwaysOne ? types.task : types[event];

/** The four headers of the callback pages, which list none for the algorithm. */
function sign({ text, moment, switches }: Signing): Record<string, string> {
	const signed = {
		requestID: randomUUID().replaceAll('-', ''),
		uuid: accounts.nxCallbot.uuid,
		createTs: String(Math.floor(moment / 1000)),
	};
	const hash = switches.algorithm.toLowerCase();
	return { ...signed, sign: signOf({ ...signed, body: text }, hash) };
}

/** Page "Callbot API taskCallback". */
export function taskCallback(state: NxCallbotState, task: CallbotTask): Callback {
	return {
		vendor: 'nxCallbot',
		event: 'task',
		// createTask has the address at its top level, createAndCall and updateTask in the settings.
		url: task.taskCreateSetting.taskCallbackUrl || task.taskCallbackUrl,
		value: { callbackType: callbackType(state, 'task'), ...taskItem(task) },
		sign,
	};
}

/** Page "Callbot API callCallback". */
export function callCallback(
	state: NxCallbotState,
	task: CallbotTask,
	order: CallbotOrder,
	call: CallRecord,
): Callback {
	return {
		vendor: 'nxCallbot',
		event: 'call',
		url: order.callCallbackUrl,
		value: {
			callbackType: callbackType(state, 'call'),
			...orderItem(order, task),
			callInfoDetail: callInfoDetail(call),
		},
		sign,
	};
}

/**
 * Page "Callbot API orderCallback": its type is text, and its example tells neither the number that
 * called nor the line. The one call that it has is taken for the order's last.
 */
export function orderCallback(
	state: NxCallbotState,
	task: CallbotTask,
	order: CallbotOrder,
	call: CallRecord,
): Callback {
	const detail = { ...callInfoDetail(call), callingNumber: undefined, lineAddress: undefined };
	return {
		vendor: 'nxCallbot',
		event: 'order',
		url: order.orderCallbackUrl || task.orderCallbackUrl,
		value: {
			callbackType: String(callbackType(state, 'order')),
			...orderItem(order, task),
			callInfoDetail: detail,
		},
		sign,
	};
}
