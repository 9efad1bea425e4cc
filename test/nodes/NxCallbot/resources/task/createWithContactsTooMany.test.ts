import { Bench } from '../../../bench';
import { ADD, CREATE, fromJson, numbersIn, people, sizes } from '../../imports';
import { each, failureOf, succeed } from '../../runs';
import { newTask } from '../../samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const taskOf = () => bench.sandbox.state.nxCallbot.findTask('spring');

describe('more contacts than NXCloud takes in one request (4001)', () => {
	const many = { ...newTask, operation: 'createWithContacts', ...fromJson(people(10)) };
	const takeAtMost = (most: number) => {
		bench.sandbox.state.nxCallbot.largestCallList = most;
	};

	test.each([
		[5, [10, 5, 5], [CREATE, CREATE, ADD]],
		[
			3,
			[10, 5, 3, 7, 4, 2, 2, 2, 1],
			[...Array<string>(3).fill(CREATE), ...Array<string>(6).fill(ADD)],
		],
	])('at most %i: the others are added to the task', async (most, requests, paths) => {
		takeAtMost(most);
		const { items } = await succeed(bench, many);
		expect(sizes(bench)).toEqual(requests);
		expect(bench.requests.map(({ path }) => path)).toEqual(paths);
		expect(numbersIn(bench)).toEqual(people(10).map(({ userPhone }) => userPhone));
		expect(items[0].json).toMatchObject({ successCount: 10, totalCount: 10 });
		expect(
			each(
				(items[0].json.contacts as []).map((json) => ({ json })),
				'name',
			),
		).toEqual(people(10).map(({ userName }) => userName));
	});

	test('not even one: nothing is created', async () => {
		takeAtMost(0);
		const error = await failureOf(bench, many);
		expect(error.message).toContain('NXCloud Callbot code 4001');
		expect(sizes(bench)).toEqual([10, 5, 3, 2, 1]);
		expect(taskOf()).toBeUndefined();
	});

	test('an addition that fails: the advice says that the task exists, and with whom', async () => {
		takeAtMost(5);
		bench.sandbox.faults.add({ path: ADD, kind: 'reset', when: 'before' });
		const error = await failureOf(bench, many);
		expect(error.description).toContain(
			'The task spring exists, with the first 5 of 10 contacts; add the others with Contact / Add.',
		);
		expect(error.description).toContain('may have been carried out');
		expect(numbersIn(bench)).toHaveLength(5);
	});
});
