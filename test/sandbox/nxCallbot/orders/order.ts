import { serialText } from '../../records';
import type { CallbotTask } from '../tasks/task';
import type { CallRecord } from './callRecord';
import type { ContactBody } from './contactFields';

/** One number to be called, which leads to one call or more. */
export interface CallbotOrder {
	/** The caller's own id. */
	orderID: string;
	userPhone: string;
	userName: string;
	customerName: string;
	/** Handed through. */
	other: string;
	params: NonNullable<ContactBody['params']>;
	/** dialing: from the first call until no redial is to come. A stopped order is not dialled again. */
	state: 'pending' | 'dialing' | 'finished' | 'stopped';
	/** The batch it was imported with; absent when it was added to the task without one. */
	batchID?: string;
	/** As they came with the import; empty when nobody listens. */
	orderCallbackUrl: string;
	callCallbackUrl: string;
	/** Oldest first. */
	calls: CallRecord[];
}

/** A number that was not imported, or an order that was not stopped. */
export interface OrderError {
	orderID: string;
	errMsg: string;
}

/** Where the callbacks of imported orders go. */
export type CallbackUrls = Pick<CallbotOrder, 'orderCallbackUrl' | 'callCallbackUrl'>;

/** A new order for a contact. */
export function orderOf(
	contact: ContactBody,
	{ orderCallbackUrl, callCallbackUrl }: CallbackUrls = {
		orderCallbackUrl: '',
		callCallbackUrl: '',
	},
	batchID?: string,
): CallbotOrder {
	const { orderID, userPhone, userName = '', customerName = '', other = '', params = [] } = contact;
	const given = { orderID, userPhone, userName, customerName, other, params };
	const urls = { orderCallbackUrl, callCallbackUrl };
	return { ...given, ...urls, state: 'pending', batchID, calls: [] };
}

/** A contact that depends on nothing but its serial number. */
export function contactOf(serial: number): ContactBody {
	return {
		orderID: `order-${serialText(serial)}`,
		userPhone: String(8_615_600_000_000 + serial),
		userName: `Customer ${serial}`,
	};
}

/** Whether an order was or is being called, which keeps it from being deleted. */
export const isDialled = ({ state, calls }: CallbotOrder) =>
	state === 'dialing' || state === 'finished' || calls.length > 0;

/** What the lists tell of an order as finished: nobody calls it any more. */
export const isFinished = ({ state }: CallbotOrder) => state === 'finished' || state === 'stopped';

/** The fields of an order that listOrder and listOrderDetail show beside its calls. */
export function orderItem(order: CallbotOrder, { sceneID, userTaskID, taskID }: CallbotTask) {
	const { orderID, userPhone, userName, other } = order;
	const finish = isFinished(order);
	return { orderID, userPhone, userName, sceneID, userTaskID, taskID, finish, other };
}
