import { aiAgentContacts, contactIdOf } from '../../../nodes/NxLink/contacts';
import { RefusedInput } from '../../../nodes/shared/failures';

const lucy = { phoneNumber: '+86 138-0000-0001', name: 'Lucy' };
const task = { taskKey: 'TASK' };
const taskOfChina = { taskKey: 'TASK', countryCode: '86' };
const contact = (fields: object) => aiAgentContacts([{ ...lucy, ...fields }], task)[0];
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a contact as it is sent', () => {
	test('has the fields of the page in their order, and no others', () => {
		const params = [{ name: 'customerName', value: 'Lucy' }];
		const row = {
			params,
			extra: 1,
			phoneNumber: 8613800000001,
			other: 7,
			name: 'Lucy',
			contactId: 4,
		};
		expect(JSON.stringify(contact(row))).toBe(
			'{"contactId":"4","other":"7","name":"Lucy","phoneNumber":"8613800000001","params":[{"name":"customerName","value":"Lucy"}]}',
		);
	});

	test('leaves out what is empty', () => {
		const sent = contact({ contactId: ' ', other: '', params: [] });
		expect(Object.keys(JSON.parse(JSON.stringify(sent)) as object)).toEqual([
			'contactId',
			'name',
			'phoneNumber',
		]);
	});

	test.each([
		['a list', [{ name: 'n', value: 'v' }]],
		['the list of the editor', { param: [{ name: 'n', value: 'v' }] }],
		['an object', { n: 'v' }],
	])('variables as %s', (_, params) => {
		expect(contact({ params }).params).toEqual([{ name: 'n', value: 'v' }]);
	});

	test('values of variables keep their type', () => {
		const params = {
			text: 'a',
			number: 1.5,
			truth: false,
			nothing: null,
			list: [1],
			object: { a: 1 },
		};
		const sent = contact({ params }).params ?? [];
		expect(Object.fromEntries(sent.map(({ name, value }) => [name, value]))).toEqual(params);
	});

	test('a variable may be called param', () => {
		expect(contact({ params: { param: 'x' } }).params).toEqual([{ name: 'param', value: 'x' }]);
	});
});

describe('ids of contacts without one', () => {
	test('are the same for the same task and number in two spellings', () => {
		const { contactId } = contact({});
		expect(contactId).toMatch(uuid);
		expect(contactId).toBe(contactIdOf('TASK', '8613800000001'));
		expect(contact({ phoneNumber: '86 (138) 0000.0001', name: 'Else' }).contactId).toBe(contactId);
	});

	test.each(['138-0000-0001', 13800000001, '+86 138 0000 0001', '0086 13800000001'])(
		'are those of the number with country code: %j',
		(phoneNumber) => {
			const [{ contactId }] = aiAgentContacts([{ ...lucy, phoneNumber }], taskOfChina);
			expect(contactId).toBe(contactIdOf('TASK', '8613800000001'));
		},
	);

	test('do not change the number that is sent', () => {
		const rows = [{ ...lucy, phoneNumber: '138-0000-0001' }];
		expect(aiAgentContacts(rows, taskOfChina)[0].phoneNumber).toBe('13800000001');
	});

	test('differ for another task or another number', () => {
		const ids = [
			contactIdOf('TASK', '8613800000001'),
			contactIdOf('TASK2', '8613800000001'),
			contactIdOf('TASK', '8613800000002'),
			contactIdOf('TASK8', '613800000001'),
		];
		expect(new Set(ids).size).toBe(4);
	});
});

test.each([
	['no object', 'x', 'Contacts → 2: must be an object with name and phoneNumber'],
	['null', null, 'Contacts → 2: must be an object with name and phoneNumber'],
	['an array', [], 'Contacts → 2: must be an object with name and phoneNumber'],
	['no number', { name: 'Tom' }, 'Contacts → 2 → phoneNumber: has no phone number'],
	[
		'letters in the number',
		{ name: 'Tom', phoneNumber: '86138x' },
		'Contacts → 2 → phoneNumber: "86138x" is not a phone number',
	],
	[
		'an id under a misspelled key',
		{ ...lucy, contactID: 'a' },
		'Contacts → 2 → contactID: is spelled contactId by the vendor',
	],
	[
		'a number under a misspelled key',
		{ name: 'Tom', phonenumber: '861380000002' },
		'Contacts → 2 → phonenumber: is spelled phoneNumber by the vendor',
	],
	['no name', { phoneNumber: '861380000002' }, 'Contacts → 2 → name: is empty'],
	['a blank name', { phoneNumber: '861380000002', name: ' ' }, 'Contacts → 2 → name: is empty'],
	[
		'a name that is no text',
		{ phoneNumber: '861380000002', name: {} },
		'Contacts → 2 → name: must be text',
	],
	['an id that is no text', { ...lucy, contactId: true }, 'Contacts → 2 → contactId: must be text'],
	['other that is no text', { ...lucy, other: [] }, 'Contacts → 2 → other: must be text'],
	[
		'variables that are no list',
		{ ...lucy, params: 'x' },
		'Contacts → 2 → params: must be a list of names and values',
	],
	[
		'a variable without name',
		{ ...lucy, params: [{ name: 'a' }, { name: '' }] },
		'Contacts → 2 → params → 2 → name: is empty',
	],
])('%s is refused with its place', (_, row, message) => {
	const first = { phoneNumber: '8613800009999', name: 'First' };
	const read = () => aiAgentContacts([first, row], task);
	expect(read).toThrow(RefusedInput);
	expect(read).toThrow(message);
});

test('the same number under two ids is refused, in whatever spelling', () => {
	const spellings = [
		{ ...lucy, contactId: 'a' },
		{ ...lucy, contactId: 'b', phoneNumber: '138 0000 0001' },
	];
	expect(() => aiAgentContacts(spellings, taskOfChina)).toThrow(
		'Contacts → 2: has the same phoneNumber as contact 1: 8613800000001',
	);
});

test('the same number twice is refused, and the same id twice', () => {
	const twice = [lucy, { ...lucy, phoneNumber: '8613800000001' }];
	expect(() => aiAgentContacts(twice, task)).toThrow(
		`Contacts → 2: has the same contactId as contact 1: ${contactIdOf('TASK', '8613800000001')}`,
	);
	const spellings = [lucy, { ...lucy, phoneNumber: '13800000001' }];
	expect(() => aiAgentContacts(spellings, taskOfChina)).toThrow(
		`Contacts → 2: has the same contactId as contact 1: ${contactIdOf('TASK', '8613800000001')}`,
	);
	const given = [lucy, { ...lucy, contactId: 'c', phoneNumber: '8613800000002' }];
	expect(() => aiAgentContacts([...given, { ...lucy, contactId: 'c' }], task)).toThrow(
		'Contacts → 3: has the same contactId as contact 2: c',
	);
});
