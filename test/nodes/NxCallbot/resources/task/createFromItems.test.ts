import { orderIdOf } from '../../../../../nodes/NxCallbot/contacts';
import { Bench } from '../../../bench';
import { ADD, CREATE, LIST, numbersIn, people, sizes, taskFromItems } from '../../imports';
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

describe('run again', () => {
	test.each([
		[CREATE, 'before', Array<string>(5).fill('added')],
		[CREATE, 'after', ['alreadyAdded', 'alreadyAdded', 'added', 'added', 'added']],
		[ADD, 'before', ['alreadyAdded', 'alreadyAdded', 'added', 'added', 'added']],
		[ADD, 'after', [...Array<string>(4).fill('alreadyAdded'), 'added']],
	] as const)(
		'after a lost answer of %s (%s), all are there once',
		async (path, when, statuses) => {
			bench.sandbox.faults.add({ path, kind: 'reset', when, times: 1 });
			await failureOf(bench, taskFromItems, { items });
			const { items: output } = await succeed(bench, taskFromItems, { items });
			expect(each(output, 'status')).toEqual(statuses);
			expect(new Set(each(output, 'taskID'))).toEqual(new Set([taskOf()?.taskID]));
			expect(numbersIn(bench)).toEqual(numbers);
			expect(bench.sandbox.state.nxCallbot.tasks).toHaveLength(4);
		},
	);

	test('by Retry On Fail, without a User Task ID of the user', async () => {
		bench.sandbox.faults.add({ path: ADD, kind: 'reset', when: 'after', times: 1 });
		const { items: output } = await succeed(
			bench,
			{ ...taskFromItems, userTaskID: '' },
			{ items, retryOnFail: true, executionId: '7' },
		);
		expect(output).toHaveLength(5);
		expect(bench.sandbox.state.nxCallbot.tasks).toHaveLength(4);
		expect(numbersIn(bench, String(output[0].json.userTaskID))).toEqual(numbers);
	});

	test('the task is looked up, and every contact is added to it', async () => {
		await succeed(bench, taskFromItems, { items: items.slice(0, 2) });
		bench.sandbox.journal.length = 0;
		await succeed(bench, taskFromItems, { items });
		expect(paths()).toEqual([CREATE, LIST, ADD, ADD, ADD]);
		expect(bench.bodies[1]).toEqual({
			productID: 'callbot',
			page: 1,
			size: 1,
			queryConditions: { userTaskID: ['spring'] },
		});
	});

	test('where the task is refused and there is none, the refusal is the error', async () => {
		const body = JSON.stringify({ retCode: 4, retMsg: 'sceneID unknown', responseID: 'r-1' });
		bench.sandbox.faults.add({ path: CREATE, kind: 'body', body });
		const error = await failureOf(bench, taskFromItems, { items });
		expect(error.message).toBe('sceneID unknown (NXCloud Callbot code 4, trace id r-1)');
		expect(paths()).toEqual([CREATE, LIST]);
	});

	test.each([6, 5001, 7])('code %i does not look for the task', async (retCode) => {
		await succeed(bench, taskFromItems, { items: items.slice(0, 1) });
		bench.sandbox.journal.length = 0;
		const body = JSON.stringify({ retCode, retMsg: 'no' });
		bench.sandbox.faults.add({ path: CREATE, kind: 'body', body });
		await failureOf(bench, taskFromItems, { items });
		expect(paths()).toEqual([CREATE]);
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
