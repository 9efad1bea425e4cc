import { refuseDuplicates } from '../shared/callList';
import { parseInput, refuseMisspelled } from '../shared/parse';
import { phoneDigits } from '../shared/phoneNumber';
import { stableId } from '../shared/stableId';
import { optionalText } from '../shared/values';
import { givenOrder } from './schemas';

/** A number of a Call Center task, in the order of fields of the vendor page. */
export interface CallCenterOrder {
	userPhone: string;
	other: string;
	orderID: string;
}

/**
 * The id of an order that brings none: the same task name and the same number give the same id. The
 * Call Center family has no id for tasks, so the name is what tells one from another.
 *
 * @param userPhone digits only
 */
export function orderIdOf(taskName: string, userPhone: string): string {
	return stableId('nxLink order', taskName, userPhone);
}

/**
 * Numbers of a task, checked and complete. The vendor requires `other`; where there is none, the
 * order id stands in for it, since whether an empty text counts is not documented.
 *
 * @throws RefusedInput for an order without number, and for an id or a number that stands twice
 */
export function callCenterOrders(rows: unknown[], taskName: string): CallCenterOrder[] {
	const orders = rows.map((row, index) => {
		const place = `Contacts → ${index + 1}`;
		const given = parseInput(givenOrder, row, place);
		refuseMisspelled(row, Object.keys(givenOrder.shape), place);
		const userPhone = phoneDigits(given.userPhone ?? '', `${place} → userPhone`);
		const orderID =
			optionalText(given.orderID, `${place} → orderID`) ?? orderIdOf(taskName, userPhone);
		return {
			userPhone,
			other: optionalText(given.other, `${place} → other`) ?? orderID,
			orderID,
		};
	});
	refuseDuplicates(
		orders.map(({ orderID }) => orderID),
		'orderID',
	);
	refuseDuplicates(
		orders.map(({ userPhone }) => userPhone),
		'userPhone',
	);
	return orders;
}
