import {
	callbotContacts,
	CONTACT_FORMAT,
	orderIdOf,
	type CallbotImportTask,
} from '../../../nodes/NxCallbot/contacts';
import { RefusedInput } from '../../../nodes/shared/failures';

const task: CallbotImportTask = {
	taskKey: 'TASK',
	ids: { userTaskID: 'TASK' },
	callbacks: { orderCallbackUrl: '', callCallbackUrl: '' },
};
const lucy = { userPhone: '+86 156-0000-0001' };
const orderOf = (fields: object, more: Partial<CallbotImportTask> = {}) =>
	callbotContacts([{ ...lucy, ...fields }], { ...task, ...more })[0].order;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('an order as it is sent', () => {
	test('has the fields of the page in their order, and no others', () => {
		const row = {
			params: { amount: 120 },
			extra: 1,
			customerName: ' Ltd. ',
			userName: 7,
			other: 'x',
			userPhone: 8615600000001,
			orderID: 4,
		};
		expect(JSON.stringify(orderOf(row))).toBe(
			'{"orderID":"4","userPhone":"8615600000001","other":"x","userName":"7","customerName":"Ltd.","params":[{"name":"amount","value":"120"}]}',
		);
	});

	test('leaves out what is empty', () => {
		const row = { orderID: ' ', other: '', userName: null, customerName: undefined, params: [] };
		expect(Object.keys(orderOf(row))).toEqual(['orderID', 'userPhone']);
	});

	test.each([
		['a list', [{ name: 'n', value: 'v' }]],
		['the list of the editor', { param: [{ name: 'n', value: 'v' }] }],
		['an object', { n: 'v' }],
	])('variables as %s', (_, params) => {
		expect(orderOf({ params }).params).toEqual([{ name: 'n', value: 'v' }]);
	});

	test.each([
		['text', 'text'],
		[1.5, '1.5'],
		[0, '0'],
		[false, 'false'],
		['', ''],
		[null, ''],
		[undefined, ''],
	])('the value %p of a variable is sent as the text %j', (value, sent) => {
		expect(orderOf({ params: [{ name: 'n', value }] }).params).toEqual([
			{ name: 'n', value: sent },
		]);
	});
});

describe('ids of orders without one', () => {
	test('are the same for the same task and number in two spellings', () => {
		const { orderID } = orderOf({});
		expect(orderID).toMatch(uuid);
		expect(orderID).toBe(orderIdOf('TASK', '8615600000001'));
		expect(orderOf({ userPhone: '86 (156) 0000.0001', userName: 'Else' }).orderID).toBe(orderID);
	});

	test('are those of the number with country code, which is sent, too', () => {
		const sent = orderOf({ userPhone: '0156-0000-0001' }, { countryCode: '86' });
		expect(sent).toEqual({
			orderID: orderIdOf('TASK', '8615600000001'),
			userPhone: '8615600000001',
		});
	});

	test('differ for another task, number or batch', () => {
		const ids = [
			orderIdOf('TASK', '8615600000001'),
			orderIdOf('TASK', '8615600000001', 'monday'),
			orderIdOf('TASK', '8615600000001', 'tuesday'),
			orderIdOf('TASK2', '8615600000001'),
			orderIdOf('TASK', '8615600000002'),
			orderIdOf('TASK8', '615600000001'),
		];
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('are those of their batch', () => {
		const { orderID } = orderOf({}, { batchKey: 'monday' });
		expect(orderID).toBe(orderIdOf('TASK', '8615600000001', 'monday'));
	});

	// Ids of earlier versions must stay: a changed one would call people again.
	test('never change from one version to the next', () => {
		expect(orderIdOf('TASK', '8615600000001')).toBe('8e19c066-db28-8cd8-addb-ad15136e08af');
		expect(orderIdOf('TASK', '8615600000001', 'monday')).toBe(
			'74fd70e1-9458-81bc-8e42-0b76ac499264',
		);
	});
});

test.each([
	['no object', 'x', 'Contacts → 2: must be an object with userPhone'],
	['null', null, 'Contacts → 2: must be an object with userPhone'],
	['an array', [], 'Contacts → 2: must be an object with userPhone'],
	['no number', { userName: 'Tom' }, 'Contacts → 2 → userPhone: has no phone number'],
	['letters', { userPhone: '86x' }, 'Contacts → 2 → userPhone: "86x" is not a phone number'],
	[
		'a number under a misspelled key',
		{ userphone: '8615600000002' },
		'Contacts → 2 → userphone: is spelled userPhone by the vendor',
	],
	[
		'an id under a misspelled key',
		{ ...lucy, orderId: 'a' },
		'Contacts → 2 → orderId: is spelled orderID by the vendor',
	],
	['an id that is no text', { ...lucy, orderID: true }, 'Contacts → 2 → orderID: must be text'],
	['other that is no text', { ...lucy, other: [] }, 'Contacts → 2 → other: must be text'],
	[
		'variables that are no list',
		{ ...lucy, params: 'x' },
		'Contacts → 2 → params: must be a list of names and values',
	],
	[
		'a variable without name',
		{ ...lucy, params: [{ name: 'a' }, { name: ' ' }] },
		'Contacts → 2 → params → 2 → name: is empty',
	],
	[
		'a variable that is no text',
		{ ...lucy, params: { address: { city: 'Berlin' } } },
		'Contacts → 2 → params → address: must be text',
	],
])('%s is refused with its place', (_, row, message) => {
	const first = { userPhone: '8615600009999' };
	const read = () => callbotContacts([first, row], task);
	expect(read).toThrow(RefusedInput);
	expect(read).toThrow(message);
});

test('the same number twice is refused, and the same id twice', () => {
	const spellings = [lucy, { userPhone: '15600000001' }];
	expect(() => callbotContacts(spellings, { ...task, countryCode: '86' })).toThrow(
		`Contacts → 2: has the same orderID as contact 1: ${orderIdOf('TASK', '8615600000001')}`,
	);
	const ids = [lucy, { userPhone: '8615600000002', orderID: 'o' }];
	expect(() => callbotContacts([...ids, { userPhone: '8615600000003', orderID: 'o' }], task)) //
		.toThrow('Contacts → 3: has the same orderID as contact 2: o');
});

test('the same number under two ids is refused, in whatever spelling', () => {
	const spellings = [
		{ userPhone: '+86 156 0000 0001', orderID: 'a' },
		{ userPhone: 15600000001, orderID: 'b' },
	];
	expect(() => callbotContacts(spellings, { ...task, countryCode: '86' })).toThrow(
		'Contacts → 2: has the same userPhone as contact 1: 8615600000001',
	);
});

test('a row of an import is told apart by its number with country code', () => {
	const { contact, number } = CONTACT_FORMAT.read(
		{ userPhone: '156 0000 0001', userName: 'Lucy', orderID: 'o-1' },
		{ ...task, countryCode: '86' },
	);
	expect(number).toBe('8615600000001');
	expect(contact).toMatchObject({
		contactId: 'o-1',
		name: 'Lucy',
		phoneNumber: '8615600000001',
	});
});
