import { orderIdOf } from '../../../../../nodes/NxCallbot/contacts';
import { Bench, byId } from '../../../bench';
import { batchInto, emptyTask, fromJson, IMPORT, numbersIn, people, sizes } from '../../imports';
import { each, errorOfItem, expectRefused, failureOf, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	emptyTask(bench);
});
afterAll(async () => await bench.stop());

const numbersOf = (items: Array<{ userPhone: string }>) => items.map(({ userPhone }) => userPhone);

test('a full request, byte by byte, and its output', async () => {
	const additionalFields = {
		orderCallbackUrl: 'https://example.com/order',
		callCallbackUrl: 'https://example.com/call',
	};
	const { items } = await succeed(bench, batchInto('spring', { additionalFields }), {
		items: [{ orderID: 'o-1', customerName: 'Ltd.', other: 'x', ...people(1)[0] }],
	});
	const [request] = bench.requests;
	expect(request.body.toString('utf8')).toBe(
		'{"productID":"callbot","userTaskID":"spring","callInfoList":{"orderCallbackUrl":"https://example.com/order","callCallbackUrl":"https://example.com/call","callList":[{"orderID":"o-1","userPhone":"8615600000000","other":"x","userName":"Person 0","customerName":"Ltd."}]}}',
	);
	expect(request.startLine).toBe(`POST ${IMPORT} HTTP/1.1`);
	expect(request).toMatchObject({ vendor: 'nxCallbot', signature: 'verified', status: 200 });
	expect(request.headers).not.toHaveProperty('content-encoding');
	expect(items).toEqual([
		{
			json: {
				contactId: 'o-1',
				name: 'Person 0',
				phoneNumber: '8615600000000',
				status: 'added',
				userTaskID: 'spring',
				batchID: '1',
			},
			pairedItem: { item: 0 },
		},
	]);
});

test('a minimal request', async () => {
	await succeed(bench, batchInto('spring'), { items: [{ userPhone: '8615600000000' }] });
	const orderID = orderIdOf('spring', '8615600000000', 'monday');
	expect(bench.requests[0].body.toString('utf8')).toBe(
		`{"productID":"callbot","userTaskID":"spring","callInfoList":{"orderCallbackUrl":"","callCallbackUrl":"","callList":[{"orderID":"${orderID}","userPhone":"8615600000000"}]}}`,
	);
});

test.each([1, 499, 501, 1000])('%i contacts travel in one request', async (count) => {
	const items = people(count);
	const parameters = batchInto('spring', { options: { batchSize: 10, parallelRequests: 5 } });
	const { items: output } = await succeed(bench, parameters, { items });
	expect(sizes(bench)).toEqual([count]);
	expect(numbersIn(bench)).toEqual(numbersOf(items));
	expect(new Set(each(output, 'batchID'))).toEqual(new Set(['1']));
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual(items.map((_, item) => ({ item })));
});

test('so do lists of several items for the same task', async () => {
	const [a, b, c] = people(3);
	const parameters = batchInto('spring', fromJson('={{ $json.list }}'));
	const { items } = await succeed(bench, parameters, { items: [{ list: [a, b] }, { list: [c] }] });
	expect(sizes(bench)).toEqual([3]);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 0, 1].map((item) => ({ item })));
});

test('and items with different country codes: a second request would delete the first', async () => {
	const parameters = batchInto('spring', {
		additionalFields: { countryCode: '={{ $json.code }}' },
	});
	const items = ['86', '44', '86'].map((code, index) => ({ userPhone: `70000000${index}`, code }));
	const { items: output } = await succeed(bench, parameters, { items });
	expect(sizes(bench)).toEqual([3]);
	expect(numbersIn(bench)).toEqual(['86700000000', '44700000001', '86700000002']);
	expect(each(output, 'batchID')).toEqual(['1', '1', '1']);
});

test('items of one task with different callbacks are refused', async () => {
	const orderCallbackUrl = '=https://example.com/{{ $json.hook }}';
	const parameters = batchInto('spring', { additionalFields: { orderCallbackUrl } });
	const items = people(3).map((person, index) => ({ ...person, hook: index === 1 ? 'b' : 'a' }));
	const message =
		'Additional Fields: callback URLs differ from those of another item for the task spring';
	await expectRefused(bench, parameters, message, { items, itemIndex: 1 });

	const continued = await succeed(bench, parameters, { items, onError: 'continueErrorOutput' });
	expect(continued.errorItems.map(errorOfItem)).toMatchObject([{ message, itemIndex: 1 }]);
	expect(sizes(bench)).toEqual([2]);
});

test('tasks have a batch each, and callbacks of their own', async () => {
	emptyTask(bench, 'summer');
	const tasks = ['spring', 'summer', 'spring'];
	const items = people(3).map((person, index) => ({ ...person, task: tasks[index] }));
	const orderCallbackUrl = '=https://example.com/{{ $json.task }}';
	const parameters = batchInto('={{ $json.task }}', { additionalFields: { orderCallbackUrl } });
	const { items: output } = await succeed(bench, parameters, { items });
	expect(sizes(bench)).toEqual([2, 1]);
	expect(each(output, 'batchID')).toEqual(['1', '2', '1']);
	expect(bench.bodies).toMatchObject(
		['spring', 'summer'].map((task) => ({
			userTaskID: task,
			callInfoList: { orderCallbackUrl: `https://example.com/${task}` },
		})),
	);
});

test('a bad row is data; without any good one nothing is sent, and the batch before stays', async () => {
	const [a, b] = people(2);
	const { items } = await succeed(bench, batchInto('spring'), { items: [a, { userPhone: 'x' }] });
	expect(each(items, 'status')).toEqual(['added', 'rejected']);
	expect(items[1].json).toMatchObject({ reason: 'userPhone: "x" is not a phone number' });

	const before = bench.requests.length;
	const none = await succeed(bench, batchInto('spring'), { items: [{ ...b, userPhone: 'x' }] });
	expect(each(none.items, 'status')).toEqual(['rejected']);
	const empty = await succeed(bench, batchInto('spring', fromJson([])));
	expect(empty.items).toEqual([]);
	expect(bench.requests).toHaveLength(before);
	expect(numbersIn(bench)).toEqual([a.userPhone]);
});

test.each([
	['no task', { userTaskID: byId('={{ " " }}') }, 'Task: is empty'],
	['no batch key', { batchKey: '={{ " " }}' }, 'Batch Key: is empty'],
	['a batch key that is no text', { batchKey: '={{ true }}' }, 'Batch Key: must be text'],
	[
		'a wrong callback',
		{ additionalFields: { callCallbackUrl: 'x' } },
		'Call Callback URL: is not an address that starts with https:// or http://',
	],
	[
		'a compression of another kind',
		{ options: { compress: '={{ "br" }}' } },
		'Compress Large Imports: must be true or false',
	],
	['JSON that is no list', fromJson('{}'), 'Contacts (JSON): must be an array'],
])('%s is refused, and nothing is sent', async (_, parameters, message) => {
	await expectRefused(bench, batchInto('spring', parameters), message, { items: people(2) });
});

test.each([
	['nobody', 'task does not exist'],
	['campaign-closed', 'cannot add to a task that is completed'],
])('NXCloud refuses the task %s in its own words', async (userTaskID, words) => {
	const error = await failureOf(bench, batchInto(userTaskID), { items: people(2) });
	expect(error.message).toMatch(
		new RegExp(`^${words} \\(NXCloud Callbot code 1, trace id [0-9a-f-]{36}\\)$`),
	);
	expect(bench.requests).toHaveLength(1);
});
