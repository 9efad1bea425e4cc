import type { IDataObject } from 'n8n-workflow';

import { Bench } from '../../../bench';
import { ADD, additionTo, emptyTask, numbersIn, people, sizes } from '../../imports';
import { each, errorOfItem, failureOf, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	emptyTask(bench);
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => await bench.stop());

const numbersOf = (items: Array<{ userPhone: string }>) => items.map(({ userPhone }) => userPhone);
const takeAtMost = (most: number) => {
	bench.sandbox.state.nxCallbot.largestCallList = most;
};

test.each([
	[500, {}, [500]],
	[501, {}, [500, 1]],
	[1200, {}, [500, 500, 200]],
	[5, { batchSize: 2 }, [2, 2, 1]],
])('%i contacts with options %j make requests of %j', async (count, options, requests) => {
	const items = people(count);
	const { items: output } = await succeed(bench, additionTo('spring', { options }), { items });
	expect(sizes(bench)).toEqual(requests);
	expect(each(output, 'status')).toEqual(items.map(() => 'added'));
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual(items.map((_, item) => ({ item })));
	expect(numbersIn(bench)).toEqual(numbersOf(items));
});

describe('more than NXCloud takes in one request (4001)', () => {
	test.each([
		[8, 5, {}, [8, 4, 4]],
		[9, 2, {}, [9, 5, 3, 2, 1, 2, 2, 2]],
		[7, 1, {}, [7, 4, 2, 1, 1, 1, 1, 1, 1, 1]],
		[10, 3, { batchSize: 4 }, [4, 2, 2, 2, 2, 2]],
		[3, 3, {}, [3]],
	])('%i contacts where %i are taken, options %j: %j', async (count, most, options, requests) => {
		takeAtMost(most);
		const items = people(count);
		const { items: output } = await succeed(bench, additionTo('spring', { options }), { items });
		expect(sizes(bench)).toEqual(requests);
		expect(each(output, 'status')).toEqual(items.map(() => 'added'));
		expect(numbersIn(bench)).toEqual(numbersOf(items));
	});

	test('with parallel requests all come in once', async () => {
		takeAtMost(3);
		const items = people(40);
		const options = { batchSize: 10, parallelRequests: 4 };
		await succeed(bench, additionTo('spring', { options }), { items });
		expect(numbersIn(bench).sort()).toEqual(numbersOf(items));
	});

	test('where not even one is taken, it is an error with advice', async () => {
		takeAtMost(0);
		const error = await failureOf(bench, additionTo('spring'), { items: people(3) });
		expect(error.message).toContain('NXCloud Callbot code 4001');
		expect(error.description).toContain('0 of 3 contacts were done before');
		expect(error.description).toContain('Send fewer at a time');
		expect(sizes(bench)).toEqual([3, 2, 1]);
	});

	test('a failure after some parts: those parts stay done', async () => {
		takeAtMost(2);
		bench.sandbox.faults.add({ path: ADD, kind: 'slow', times: 2 });
		bench.sandbox.faults.add({ path: ADD, kind: 'reset', times: 1 });
		const { items, errorItems } = await succeed(bench, additionTo('spring'), {
			items: people(4),
			onError: 'continueErrorOutput',
		});
		expect(sizes(bench)).toEqual([4, 2, 2]);
		expect(each(items, 'name')).toEqual(['Person 0', 'Person 1']);
		expect(errorItems.map((item) => errorOfItem(item).itemIndex)).toEqual([2, 3]);
	});
});

/** The requests of one run over items that differ in these fields. */
const requestsOf = async (more: IDataObject[], additionalFields: Record<string, string>) => {
	const items = people(more.length).map((person, index) => ({ ...person, ...more[index] }));
	const parameters = additionTo('={{ $json.task ?? "spring" }}', { additionalFields });
	const { items: output } = await succeed(bench, parameters, { items });
	expect(each(output, 'name')).toEqual(items.map(({ userName }) => userName));
	return bench.bodies.map(({ userTaskID, callInfoList }) => ({
		userTaskID,
		...(callInfoList as { orderCallbackUrl: string; callList: unknown[] }),
	}));
};

test('items of different tasks go to their tasks, in requests of their own', async () => {
	emptyTask(bench, 'summer');
	const tasks = ['spring', 'summer', 'spring', 'summer', 'spring'].map((task) => ({ task }));
	const requests = await requestsOf(tasks, {});
	expect(requests.map(({ userTaskID, callList }) => [userTaskID, callList.length])).toEqual([
		['spring', 3],
		['summer', 2],
	]);
});

test('so do items of one task with different callbacks', async () => {
	const hooks = ['a', 'b', 'a'].map((name) => ({ hook: `https://example.com/${name}` }));
	const requests = await requestsOf(hooks, { orderCallbackUrl: '={{ $json.hook }}' });
	const sent = requests.map(({ orderCallbackUrl, callList }) => [
		orderCallbackUrl,
		callList.length,
	]);
	expect(sent).toEqual([
		['https://example.com/a', 2],
		['https://example.com/b', 1],
	]);
});

test.each([1, 3])('with Parallel Requests %i so many run at once', async (parallelRequests) => {
	bench.sandbox.faults.add({ path: ADD, kind: 'slow', delayMs: 60 * parallelRequests });
	const { journal } = bench.sandbox;
	const push = journal.push.bind(journal);
	let most = 0;
	jest.spyOn(journal, 'push').mockImplementation((...entries) => {
		const length = push(...entries);
		most = Math.max(most, journal.filter(({ status }) => status === undefined).length);
		return length;
	});
	const options = { batchSize: 2, parallelRequests };
	const { items } = await succeed(bench, additionTo('spring', { options }), { items: people(12) });
	expect(each(items, 'name')).toEqual(people(12).map(({ userName }) => userName));
	expect(most).toBe(parallelRequests);
});
