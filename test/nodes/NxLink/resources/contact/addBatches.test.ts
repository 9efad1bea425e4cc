import { Bench } from '../../../bench';
import { additionTo, APPEND, contactsOf, each, emptyTask, people, sizes } from '../../imports';
import { succeed } from '../../runs';

let bench: Bench;
let taskId: string;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	({ taskId } = emptyTask(bench));
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => await bench.stop());

test.each([
	[1, {}, [1]],
	[499, {}, [499]],
	[500, {}, [500]],
	[501, {}, [500, 1]],
	[1200, {}, [500, 500, 200]],
	[5, { batchSize: 2 }, [2, 2, 1]],
	[3, { batchSize: 1 }, [1, 1, 1]],
	[1000, { batchSize: 10_000 }, [1000]],
])('%i contacts with options %j make requests of %j', async (count, options, requests) => {
	const items = people(count);
	const { items: output } = await succeed(bench, additionTo(taskId, { options }), { items });
	expect(sizes(bench)).toEqual(requests);
	expect(each(output, 'name')).toEqual(items.map(({ name }) => name));
	expect(each(output, 'status')).toEqual(items.map(() => 'added'));
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual(items.map((_, item) => ({ item })));
	expect(bench.sandbox.state.nxLink.tasks[0].contacts).toHaveLength(count);
});

test('bad rows and repeated ones do not count for a batch', async () => {
	const [a, b, c] = people(3);
	const items = [a, { name: 'no number' }, a, b, { ...a, name: '' }, c];
	await succeed(bench, additionTo(taskId, { options: { batchSize: 2 } }), { items });
	expect(sizes(bench)).toEqual([2, 1]);
});

/** The largest number of requests that were under way when one more arrived. */
async function mostAtOnce(parallelRequests: number): Promise<number> {
	bench.sandbox.faults.add({ path: APPEND, kind: 'slow', delayMs: 60 * parallelRequests });
	const { journal } = bench.sandbox;
	const push = journal.push.bind(journal);
	let most = 0;
	jest.spyOn(journal, 'push').mockImplementation((...entries) => {
		const length = push(...entries);
		most = Math.max(most, journal.filter(({ status }) => status === undefined).length);
		return length;
	});
	const options = { batchSize: 2, parallelRequests };
	const items = people(19);
	const { items: output } = await succeed(bench, additionTo(taskId, { options }), { items });
	expect(each(output, 'name')).toEqual(items.map(({ name }) => name));
	expect(new Set(each(output, 'status'))).toEqual(new Set(['added']));
	return most;
}

test.each([1, 2, 3, 10])('with Parallel Requests %i so many run at once', async (parallel) => {
	expect(await mostAtOnce(parallel)).toBe(parallel);
	expect(sizes(bench)).toHaveLength(10);
});

test('items of different tasks go to their tasks, in requests of their own', async () => {
	const other = emptyTask(bench, 'EXT-TASK-2');
	const tasks = [taskId, other.taskId, taskId, other.taskId, taskId];
	const items = people(5).map((person, index) => ({ ...person, task: tasks[index] }));
	const { items: output } = await succeed(bench, additionTo('={{ $json.task }}'), { items });
	expect(bench.bodies.map((body) => [body.taskId, contactsOf(body).length])).toEqual([
		[taskId, 3],
		[other.taskId, 2],
	]);
	expect(each(output, 'taskId')).toEqual(tasks);
	expect(each(output, 'name')).toEqual(items.map(({ name }) => name));
});

test('so do items of one task with different country codes', async () => {
	const items = people(3).map((person, index) => ({ ...person, code: index === 1 ? '44' : '86' }));
	const additionalFields = { countryCode: '={{ $json.code }}' };
	await succeed(bench, additionTo(taskId, { additionalFields }), { items });
	expect(bench.bodies.map((body) => [body.countryCode, contactsOf(body).length])).toEqual([
		['86', 2],
		['44', 1],
	]);
});

test('the same person may be added to two tasks', async () => {
	const other = emptyTask(bench, 'EXT-TASK-2');
	const [person] = people(1);
	const items = [taskId, other.taskId].map((task) => ({ ...person, task }));
	const parameters = additionTo('={{ $json.task }}', { userTaskId: '' });
	const { items: output } = await succeed(bench, parameters, { items });
	expect(each(output, 'status')).toEqual(['added', 'added']);
});
