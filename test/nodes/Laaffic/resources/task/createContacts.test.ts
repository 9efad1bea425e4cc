import { Bench } from '../../../bench';
import { expectRefused, failureOf, onlyBody, succeed } from '../../runs';
import { contactsSent, createdTasks, people, taskWith } from '../../samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const calleeNumber = '8613242926514';

test('all texts and the call information, in the order of the page', async () => {
	const texts = Object.fromEntries(
		Array.from({ length: 10 }, (_, index) => [`text${10 - index}`, `value ${10 - index}`]),
	);
	const callInformation = { name: 'Tom', borrow_total_money: 1500.5, overdue: true, note: null };
	await succeed(bench, taskWith([{ ...texts, callInformation, calleeNumber }]));
	expect(JSON.stringify(contactsSent(bench)[0])).toBe(
		`{"calleeNumber":"${calleeNumber}",` +
			'"callInformation":{"name":"Tom","borrow_total_money":"1500.5","overdue":"true"},' +
			'"text1":"value 1","text2":"value 2","text3":"value 3","text4":"value 4","text5":"value 5",' +
			'"text6":"value 6","text7":"value 7","text8":"value 8","text9":"value 9","text10":"value 10"}',
	);
});

test('texts that are numbers or booleans are sent as text, empty ones not at all', async () => {
	const contact = { calleeNumber, text1: 7, text2: 1.5, text3: false, text4: ' ', text5: null };
	await succeed(bench, taskWith([contact]));
	expect(contactsSent(bench)).toEqual([{ calleeNumber, text1: '7', text2: '1.5', text3: 'false' }]);
});

test('variables in the form of the other vendors are call information', async () => {
	const params = { name: 'Tom', amount: 5 };
	await succeed(bench, taskWith([{ calleeNumber, callInformation: { age: '30' }, params }]));
	expect(contactsSent(bench)).toEqual([
		{ calleeNumber, callInformation: { age: '30', name: 'Tom', amount: '5' } },
	]);
});

test.each([
	['+86 132-4292-6514', undefined],
	['0086 132 4292 6514', undefined],
	[8613242926514, undefined],
	['13242926514', '86'],
	['013242926514', '+86'],
	['+86 13242926514', '44'],
])('%p with the country code %p is sent with it, digits only', async (given, countryCode) => {
	const parameters = taskWith([{ calleeNumber: given }], { additionalFields: { countryCode } });
	await succeed(bench, parameters);
	expect(contactsSent(bench)).toEqual([{ calleeNumber }]);
	expect(onlyBody(bench)).not.toHaveProperty('countryCode');
});

test.each([
	['no number', { text1: 'Tom' }, '1 → calleeNumber: has no phone number'],
	['letters', { calleeNumber: '86x' }, '1 → calleeNumber: "86x" is not a phone number'],
	['a number without country code', { calleeNumber: '0132 4292 6514' }, /has no country code$/],
	['a number of five digits', { calleeNumber: '12345' }, /of 6 to 15 digits$/],
	[
		'a name in other case',
		{ calleeNumber, TEXT1: 'x' },
		'1 → TEXT1: is spelled text1 by the vendor',
	],
	['an object for text', { calleeNumber, text2: {} }, '1 → text2: must be text'],
	['a list for text', { calleeNumber, text2: ['a'] }, '1 → text2: must be text'],
	[
		'call information in a list',
		{ calleeNumber, callInformation: ['a'] },
		'1 → callInformation: must be an object of texts',
	],
	[
		'call information that nests',
		{ calleeNumber, callInformation: { a: {} } },
		'1 → a: must be text',
	],
	['text', 'Tom', '1: must be an object with calleeNumber'],
	['null', null, '1: must be an object with calleeNumber'],
	['a list', [calleeNumber], '1: must be an object with calleeNumber'],
])('a contact with %s refuses the task, and tells its place', async (_, contact, message) => {
	const parameters = taskWith([contact, ...people(1)]);
	const error = await failureOf(bench, parameters);
	if (typeof message === 'string') expect(error.message).toBe(`Contacts → ${message}`);
	else expect(error.message).toMatch(message);
	await expectRefused(bench, parameters, error.message);
});

test('a text of 30 characters is sent, and one of 31 refused rather than cut', async () => {
	await succeed(bench, taskWith([{ calleeNumber, text10: 'x'.repeat(30) }]));
	expect(contactsSent(bench)).toEqual([{ calleeNumber, text10: 'x'.repeat(30) }]);
	bench.sandbox.reset();
	const parameters = taskWith([...people(1), { calleeNumber, text10: 'x'.repeat(31) }]);
	const message = 'Contacts → 2 → text10: has 31 characters, and LAAFFIC would cut it at 30';
	const error = await expectRefused(bench, parameters, message);
	expect(error.description).toContain('Shorten it');
});

test('call information may be longer', async () => {
	const callInformation = { note: 'x'.repeat(200) };
	await succeed(bench, taskWith([{ calleeNumber, callInformation }]));
	expect(contactsSent(bench)).toEqual([{ calleeNumber, callInformation }]);
});

test('who stands twice is called once, as first given, and both places are told', async () => {
	const [a, b] = people(2);
	const spelled = { calleeNumber: '+86 138-0000-0000', text1: 'Again' };
	const { items } = await succeed(bench, taskWith([a, b, spelled, a]));
	expect(contactsSent(bench)).toEqual([a, b]);
	expect(items[0].json).toMatchObject({
		totalCount: 2,
		contacts: [
			{ phoneNumber: a.calleeNumber, status: 'added' },
			{ phoneNumber: b.calleeNumber, status: 'added' },
			{ phoneNumber: a.calleeNumber, status: 'alreadyAdded' },
			{ phoneNumber: a.calleeNumber, status: 'alreadyAdded' },
		],
	});
});

test('with a country code, the national spelling is the same person', async () => {
	const contacts = [{ calleeNumber }, { calleeNumber: '013242926514' }];
	await succeed(bench, taskWith(contacts, { additionalFields: { countryCode: '86' } }));
	expect(contactsSent(bench)).toEqual([{ calleeNumber }]);
	expect(createdTasks(bench)[0].numbers).toHaveLength(1);
});
