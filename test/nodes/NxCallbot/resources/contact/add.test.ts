import { orderIdOf } from '../../../../../nodes/NxCallbot/contacts';
import { Bench, byId } from '../../../bench';
import { ADD, additionTo, emptyTask, fromJson, numbersIn, ordersOf, people } from '../../imports';
import { each, expectRefused, failureOf, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	emptyTask(bench);
});
afterAll(async () => await bench.stop());

const lucy = {
	params: [
		{ name: 'amount', value: '120' },
		{ name: 'day', value: 3 },
	],
	customerName: 'Example Ltd.',
	userName: 'Lucy',
	other: 'invoice 2031',
	userPhone: '+86 156-0000-0001',
	orderID: 'order-of-lucy',
};
const lucyAsSent =
	'{"orderID":"order-of-lucy","userPhone":"8615600000001","other":"invoice 2031","userName":"Lucy","customerName":"Example Ltd.","params":[{"name":"amount","value":"120"},{"name":"day","value":"3"}]}';
const callbacks = {
	orderCallbackUrl: 'https://example.com/webhook/order',
	callCallbackUrl: 'https://example.com/webhook/call',
};
const textSent = () => bench.requests.map(({ body }) => body.toString('utf8'));

test('a full request, byte by byte, and its output', async () => {
	const parameters = additionTo('spring', { ...fromJson([lucy]), additionalFields: callbacks });
	const { items } = await succeed(bench, parameters);
	expect(textSent()).toEqual([
		`{"productID":"callbot","userTaskID":"spring","callInfoList":{"orderCallbackUrl":"https://example.com/webhook/order","callCallbackUrl":"https://example.com/webhook/call","callList":[${lucyAsSent}]}}`,
	]);
	const [request] = bench.requests;
	expect(request.startLine).toBe(`POST ${ADD} HTTP/1.1`);
	expect(request).toMatchObject({ vendor: 'nxCallbot', signature: 'verified', status: 200 });
	expect(request.headers).toMatchObject({ 'content-type': 'application/json', algorithm: 'MD5' });
	expect(items).toEqual([
		{
			json: {
				contactId: 'order-of-lucy',
				name: 'Lucy',
				phoneNumber: '8615600000001',
				status: 'added',
				userTaskID: 'spring',
			},
			pairedItem: { item: 0 },
		},
	]);
});

test('a minimal request: callbacks are empty text, the id is derived, nothing else is sent', async () => {
	await succeed(bench, additionTo('spring'), { items: [{ userPhone: '8615600000001' }] });
	const orderID = orderIdOf('spring', '8615600000001');
	expect(textSent()).toEqual([
		`{"productID":"callbot","userTaskID":"spring","callInfoList":{"orderCallbackUrl":"","callCallbackUrl":"","callList":[{"orderID":"${orderID}","userPhone":"8615600000001"}]}}`,
	]);
});

test('contacts filled in by hand', async () => {
	const { params, ...fields } = lucy;
	const contact = [{ ...fields, params: { param: params } }];
	const parameters = { callListSource: 'define', callList: { contact } };
	await succeed(bench, additionTo('spring', parameters));
	expect(textSent()[0]).toContain(`"callList":[${lucyAsSent}]`);
});

test('contacts from JSON, for each item its own', async () => {
	const parameters = additionTo('spring', fromJson('={{ $json.list }}'));
	const [a, b, c] = people(3);
	const { items } = await succeed(bench, parameters, { items: [{ list: [a, b] }, { list: [c] }] });
	expect(each(items, 'name')).toEqual(['Person 0', 'Person 1', 'Person 2']);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 0, 1].map((item) => ({ item })));
	expect(bench.requests).toHaveLength(1);
});

test('the same list in every item is refused: all contacts would be sent again and again', async () => {
	const parameters = additionTo('spring', fromJson(people(2)));
	await expectRefused(bench, parameters, 'Contacts: two items hold the same list', {
		items: [{}, {}],
		itemIndex: 1,
	});
});

test('the country code is put before national numbers, and only there', async () => {
	const parameters = additionTo('spring', { additionalFields: { countryCode: '+86' } });
	const items = ['0156 0000 0001', '15600000002', '+44 20 7946 0958', '8615600000004'].map(
		(userPhone) => ({ userPhone }),
	);
	await succeed(bench, parameters, { items });
	const sent = ['8615600000001', '8615600000002', '442079460958', '8615600000004'];
	expect(numbersIn(bench)).toEqual(sent);
	expect(ordersOf(bench.requests[0]).map(({ orderID }) => orderID)).toEqual(
		sent.map((number) => orderIdOf('spring', number)),
	);
});

test('a list without contacts sends nothing', async () => {
	const { items } = await succeed(bench, additionTo('spring', fromJson([])));
	expect(items).toEqual([]);
	expect(bench.requests).toEqual([]);
});

test.each([
	['no task', { userTaskID: byId('={{ " " }}') }, 'Task: is empty'],
	['a wrong country code', { additionalFields: { countryCode: 'CN' } }, /^Country Code: "CN"/],
	[
		'a callback that is no address',
		{ additionalFields: { orderCallbackUrl: 'example.com' } },
		/^Order Callback URL: is not an address/,
	],
	[
		'another callback',
		{ additionalFields: { callCallbackUrl: 'ftp://example.com' } },
		/^Call Callback URL: is not an address/,
	],
	['a batch of none', { options: { batchSize: 0 } }, 'Batch Size: must be from 1 to 10000'],
	['JSON that is no list', fromJson('{}'), 'Contacts (JSON): must be an array'],
])('%s is refused, and nothing is sent', async (_, parameters, message) => {
	const node = additionTo('spring', parameters);
	const error = await failureOf(bench, node, { items: people(2) });
	expect(error.message).toEqual(
		typeof message === 'string' ? message : expect.stringMatching(message),
	);
	await expectRefused(bench, node, error.message, { items: people(2) });
});
