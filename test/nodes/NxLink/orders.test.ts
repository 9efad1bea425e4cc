import { contactIdOf } from '../../../nodes/NxLink/contacts';
import { callCenterOrders, orderIdOf } from '../../../nodes/NxLink/orders';
import { RefusedInput } from '../../../nodes/shared/failures';

const order = (fields: object) =>
	callCenterOrders([{ userPhone: '+852 3575 7581', ...fields }], 'Reminders')[0];

test('an order has the fields of the page in their order, and no others', () => {
	const sent = order({ extra: 1, orderID: 'ORDER_ID', other: 'OTHER' });
	expect(JSON.stringify(sent)).toBe(
		'{"userPhone":"85235757581","other":"OTHER","orderID":"ORDER_ID"}',
	);
});

test('the order id stands in for a missing pass-through text', () => {
	expect(order({ orderID: 'X' })).toEqual({ userPhone: '85235757581', other: 'X', orderID: 'X' });
	const { orderID, other } = order({ other: ' ' });
	expect(other).toBe(orderID);
});

test('ids are the same for the same task name and number in two spellings', () => {
	const { orderID } = order({});
	expect(orderID).toBe(orderIdOf('Reminders', '85235757581'));
	expect(order({ userPhone: '(852) 3575.7581' }).orderID).toBe(orderID);
	const others = [
		orderIdOf('Reminders 2', '85235757581'),
		orderIdOf('Reminders', '85235757582'),
		contactIdOf('Reminders', '85235757581'),
	];
	expect(new Set([orderID, ...others]).size).toBe(4);
});

test.each([
	['no object', 7, 'Contacts → 1: must be an object with userPhone'],
	['no number', { orderID: 'a' }, 'Contacts → 1 → userPhone: has no phone number'],
	[
		'letters',
		{ userPhone: 'call me' },
		'Contacts → 1 → userPhone: "call me" is not a phone number',
	],
	[
		'an id that is no text',
		{ userPhone: 85235757581, orderID: {} },
		'Contacts → 1 → orderID: must be text',
	],
	[
		'other that is no text',
		{ userPhone: 85235757581, other: true },
		'Contacts → 1 → other: must be text',
	],
])('%s is refused with its place', (_, row, message) => {
	expect(() => callCenterOrders([row], 'Reminders')).toThrow(RefusedInput);
	expect(() => callCenterOrders([row], 'Reminders')).toThrow(message);
});

test('the same number twice is refused', () => {
	const rows = [{ userPhone: '85235757581' }, { userPhone: '+852 35757581' }];
	expect(() => callCenterOrders(rows, 'Reminders')).toThrow(
		'Contacts → 2: has the same orderID as contact 1',
	);
});

test('the same number under two ids is refused', () => {
	const rows = [
		{ userPhone: '85235757581', orderID: 'a' },
		{ userPhone: '+852 35757581', orderID: 'b' },
	];
	expect(() => callCenterOrders(rows, 'Reminders')).toThrow(
		'Contacts → 2: has the same userPhone as contact 1: 85235757581',
	);
});
