import { Bench } from '../../../bench';
import { stopClockAt } from '../../../NxLink/clock';
import { succeed } from '../../runs';
import { CREATE, createdTasks, people, smallTask, taskFromItems, TASKS } from '../../samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterEach(() => void jest.useRealTimers());
afterAll(async () => await bench.stop());

const account = () => bench.sandbox.state.laaffic;
const paths = () => bench.requests.map(({ path }) => path);
const answerCreation = (data: unknown) =>
	bench.sandbox.faults.add({
		path: CREATE,
		kind: 'body',
		body: JSON.stringify({ code: '0', msg: 'success', data }),
	});
const ways = [
	['contacts from JSON', smallTask],
	['contacts from items', taskFromItems()],
] as const;

describe.each(ways)('%s', (_, parameters) => {
	test.each([
		['id', [CREATE]],
		['object', [CREATE]],
		['none', [CREATE, TASKS]],
	] as const)('the id of the task, where the answer holds it as %s', async (form, requests) => {
		account().createAnswer = form;
		const { items } = await succeed(bench, parameters, { items: people(1) });
		const [task] = createdTasks(bench);
		expect(items[0].json).toMatchObject({ taskId: task.taskId, taskName: 'test' });
		expect(paths()).toEqual(requests);
	});

	test.each([
		['reset', 3],
		['status', 1],
		['html', 3],
	] as const)(
		'a look-up that fails (%s) does not make the creation a failure, which is sent once',
		async (kind, tries) => {
			account().createAnswer = 'none';
			bench.sandbox.faults.add({ path: TASKS, kind });
			const { items } = await succeed(bench, parameters, { items: people(1) });
			expect(items[0].json).toMatchObject({ taskName: 'test' });
			expect(items[0].json).not.toHaveProperty('taskId');
			expect(createdTasks(bench)).toHaveLength(1);
			expect(paths()).toEqual([CREATE, ...Array<string>(tries).fill(TASKS)]);
		},
	);
});

test.each([
	[{ taskId: '5009700' }],
	[{ jobId: 5009700 }],
	[{ keyId: 5009700 }],
	[{ id: 5009700, other: 1 }],
	[{ taskId: null, jobId: 5009700 }],
	['5009700'],
])('%j is the id 5009700', async (data) => {
	answerCreation(data);
	const { items } = await succeed(bench, smallTask);
	expect(items[0].json.taskId).toBe(5009700);
	expect(paths()).toEqual([CREATE]);
});

test.each([[''], ['ok'], [true], [0], [-1], [1.5], [{}], [[5009700]], [{ taskId: 'x' }]])(
	'%j is no id, so it is looked up',
	async (data) => {
		answerCreation(data);
		const { items } = await succeed(bench, smallTask);
		expect(items[0].json).not.toHaveProperty('taskId');
		expect(paths()).toEqual([CREATE, TASKS]);
	},
);

describe('the look-up', () => {
	beforeEach(() => {
		account().createAnswer = 'none';
		stopClockAt('2026-03-25T20:00:00Z');
	});

	test('asks for tasks of AI Agents by name, a day around now', async () => {
		await succeed(bench, smallTask, { timezone: 'Asia/Hong_Kong' });
		expect(bench.requests[1].body.toString('utf8')).toBe(
			'{"current":1,"size":100,"params":{"strTime":"2026-03-25 04:00:00","endTime":"2026-03-27 04:00:00","taskType":3,"searchCondition":"test"}}',
		);
		expect(bench.requests[1].signature).toBe('verified');
	});

	test.each(['Pacific/Honolulu', 'UTC', 'Pacific/Auckland'])(
		'finds the task from the zone %s as well, whatever that of the account',
		async (timezone) => {
			const { items } = await succeed(bench, smallTask, { timezone });
			expect(items[0].json.taskId).toBe(createdTasks(bench)[0].taskId);
		},
	);

	test.each(['taskId', 'jobId'] as const)(
		'takes the task of exactly this name, with its %s, from whatever page',
		async (rowIds) => {
			account().rowIds = rowIds;
			const createdTime = '2026-03-26 04:00:01';
			for (let n = 0; n < 150; n++) account().addTask({ taskName: `test ${n}`, createdTime });
			const { items } = await succeed(bench, smallTask);
			expect(items[0].json.taskId).toBe(createdTasks(bench)[0].taskId);
			expect(paths()).toEqual([CREATE, TASKS, TASKS]);
		},
	);

	test('of a task that the list does not have yet gives no other one', async () => {
		const records = [{ taskId: 1, taskName: 'test 1' }, { taskId: 2, taskName: 'TEST' }, {}];
		const body = JSON.stringify({ code: 0, msg: 'success', data: { total: 3, records } });
		bench.sandbox.faults.add({ path: TASKS, kind: 'body', body });
		const { items } = await succeed(bench, smallTask);
		expect(items[0].json).not.toHaveProperty('taskId');
	});
});
