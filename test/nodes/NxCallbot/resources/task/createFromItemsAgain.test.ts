import { Bench } from '../../../bench';
import { ADD, CREATE, LIST, numbersIn, people, taskFromItems } from '../../imports';
import { each, failureOf, succeed } from '../../runs';

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
