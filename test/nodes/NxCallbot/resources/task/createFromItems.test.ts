import { orderIdOf } from '../../../../../nodes/NxCallbot/contacts';
import { Bench } from '../../../bench';
import { ADD, CREATE, numbersIn, people, sizes, taskFromItems } from '../../imports';
import { each, errorOfItem, expectRefused, failureOf, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const items = people(5);
const numbers = items.map(({ userPhone }) => userPhone);
const taskOf = () => bench.sandbox.state.nxCallbot.findTask('spring');
const paths = () => bench.requests.map(({ path }) => path);
const links = (count: number) => Array.from({ length: count }, (_, item) => ({ item }));

test('all items make one task: the first batch comes with it, the others are added', async () => {
	const { items: output } = await succeed(bench, taskFromItems, { items });
	expect(paths()).toEqual([CREATE, ADD, ADD]);
	expect(sizes(bench)).toEqual([2, 2, 1]);
	expect(numbersIn(bench)).toEqual(numbers);
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual(links(5));
	expect(output[4].json).toEqual({
		contactId: orderIdOf('spring', numbers[4]),
		name: 'Person 4',
		phoneNumber: numbers[4],
		status: 'added',
		userTaskID: 'spring',
		taskID: taskOf()?.taskID,
	});
});

test('its fields are those of the first item', async () => {
	const parameters = {
		...taskFromItems,
		sceneID: '={{ $json.userName }}',
		additionalFields: { orderCallbackUrl: '=https://example.com/{{ $itemIndex }}' },
	};
	await succeed(bench, parameters, { items });
	expect(taskOf()?.sceneID).toBe('Person 0');
	expect(bench.bodies.map(({ callInfoList }) => callInfoList)).toMatchObject(
		Array(3).fill({ orderCallbackUrl: 'https://example.com/0', callCallbackUrl: '' }),
	);
});

test('a bad row is data, wherever it stands, and a repeated one is sent once', async () => {
	const rows = [{ userName: 'none' }, ...people(2), { ...people(1)[0], userName: 'Again' }];
	const { items: output } = await succeed(bench, taskFromItems, { items: rows });
	expect(each(output, 'status')).toEqual(['rejected', 'added', 'added', 'alreadyAdded']);
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual(links(4));
	expect(sizes(bench)).toEqual([2]);
});

test('no task is created for rows none of which can be called', async () => {
	const message =
		'Contacts: no input item is a contact that can be called; the first one: userPhone: "x" is not a phone number';
	await expectRefused(bench, taskFromItems, message, { items: [{ userPhone: 'x' }] });
});

describe('more contacts than NXCloud takes in one request (4001)', () => {
	const inOne = { ...taskFromItems, options: { batchSize: 100 } };

	test.each([
		[3, [5, 3, 2]],
		[2, [5, 3, 2, 3, 2, 1]],
		[1, [5, 3, 2, 1, 4, 2, 1, 1, 1, 1]],
	])('at most %i: those left over are added', async (most, requests) => {
		bench.sandbox.state.nxCallbot.largestCallList = most;
		const { items: output } = await succeed(bench, inOne, { items });
		expect(sizes(bench)).toEqual(requests);
		expect(numbersIn(bench)).toEqual(numbers);
		expect(each(output, 'status')).toEqual(Array(5).fill('added'));
	});

	test('not even one: no task', async () => {
		bench.sandbox.state.nxCallbot.largestCallList = 0;
		const error = await failureOf(bench, inOne, { items });
		expect(error.message).toContain('NXCloud Callbot code 4001');
		expect(paths()).toEqual(Array(4).fill(CREATE));
	});
});

describe('failures', () => {
	test('of the creation: one request, and on continue every item is an error item', async () => {
		bench.sandbox.faults.add({ path: CREATE, kind: 'cutBody', when: 'after' });
		const error = await failureOf(bench, taskFromItems, { items });
		expect(error.description).toContain('may have been carried out');
		expect(paths()).toEqual([CREATE]);

		const { items: output, errorItems } = await succeed(bench, taskFromItems, {
			items,
			onError: 'continueErrorOutput',
		});
		expect(output).toEqual([]);
		expect(errorItems.map(({ pairedItem }) => pairedItem)).toEqual(links(5));
		expect(errorItems.map((item) => errorOfItem(item).vendor)).toEqual(
			Array(5).fill('NXCloud Callbot'),
		);
	});

	test('of an addition: it says that the task exists and how to go on', async () => {
		bench.sandbox.faults.add({ path: ADD, kind: 'reset' });
		const error = await failureOf(bench, taskFromItems, { items });
		expect(error.description).toContain('2 of 5 contacts were done before');
		expect(error.description).toContain('The task spring exists. Run this again');
		expect(paths()).toEqual([CREATE, ADD]);
	});

	test('of an addition, on continue: who they are, with code and trace id', async () => {
		const body = JSON.stringify({ retCode: 7, retMsg: 'busy', responseID: 'r-1' });
		bench.sandbox.faults.add({ path: ADD, kind: 'body', body, times: 1 });
		const { items: output, errorItems } = await succeed(bench, taskFromItems, {
			items,
			onError: 'continueErrorOutput',
		});
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 4].map((item) => ({ item })));
		expect(errorItems.map((item) => errorOfItem(item))).toMatchObject(
			[2, 3].map((itemIndex) => ({
				itemIndex,
				message: 'busy (NXCloud Callbot code 7, trace id r-1)',
				phoneNumber: numbers[itemIndex],
				userTaskID: 'spring',
				taskID: taskOf()?.taskID,
				code: '7',
				traceId: 'r-1',
			})),
		);
	});
});

test.each([
	['no script', { sceneID: '={{ "" }}' }, 'Script Template ID: is empty'],
	['a batch of none', { options: { batchSize: 0 } }, 'Batch Size: must be from 1 to 10000'],
	[
		'a callback',
		{ additionalFields: { callCallbackUrl: 'x' } },
		'Call Callback URL: is not an address that starts with https:// or http://',
	],
])('%s is refused on continue as well', async (_, more, message) => {
	const onError = 'continueErrorOutput';
	await expectRefused(bench, { ...taskFromItems, ...more }, message, { items, onError });
});
