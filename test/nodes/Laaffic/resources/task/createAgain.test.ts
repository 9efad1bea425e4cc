import { Bench } from '../../../bench';
import { answerWith, failureOf, succeed } from '../../runs';
import { CREATE, createdTasks, people, smallTask, taskFromItems } from '../../samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const paths = () => bench.requests.map(({ path }) => path);
const items = people(1);

describe.each([
	['contacts from JSON', smallTask],
	['contacts from items', taskFromItems()],
])('run again with %s', (_, parameters) => {
	test('a task is never created twice, and the error says why', async () => {
		await succeed(bench, parameters, { items });
		const error = await failureOf(bench, parameters, { items });
		expect(error.message).toBe('taskName exists: test (LAAFFIC code -20)');
		expect(error.description).toContain('A task of this name exists');
		expect(error.description).toContain('its numbers are being called already');
		expect(error.description).toContain('Task / Get Many');
		expect(createdTasks(bench)).toHaveLength(1);
	});

	test.each(['reset', 'cutBody', 'cutHeaders', 'empty'] as const)(
		'after its answer was lost (%s), the first error warns and the second run creates nothing',
		async (kind) => {
			bench.sandbox.faults.add({ path: CREATE, kind, when: 'after', times: 1 });
			const lost = await failureOf(bench, parameters, { items });
			expect(lost.description).toContain('may have been carried out all the same');
			expect(paths()).toEqual([CREATE]);
			expect((await failureOf(bench, parameters, { items })).message).toContain('code -20');
			expect(createdTasks(bench)).toHaveLength(1);
		},
	);

	test('by Retry On Fail, neither', async () => {
		bench.sandbox.faults.add({ path: CREATE, kind: 'reset', when: 'after', times: 1 });
		const error = await failureOf(bench, parameters, { items, retryOnFail: true });
		expect(error.message).toContain('code -20');
		expect(paths()).toEqual([CREATE, CREATE]);
		expect(createdTasks(bench)).toHaveLength(1);
	});
});

test('the advice about the name is for the code -20 alone', async () => {
	for (const code of [-10, -21, -26, -35, -37]) {
		bench.sandbox.reset();
		answerWith(bench, { code, msg: 'no' });
		const { description } = await failureOf(bench, smallTask);
		expect(description).not.toContain('A task of this name exists');
	}
});

test('with each item a task, those before the failure are told as carried out', async () => {
	const named = [{ name: 'Spring' }, { name: 'Recall campaign 12' }, { name: 'Summer' }];
	const parameters = { ...smallTask, taskName: '={{ $json.name }}' };
	const error = await failureOf(bench, parameters, { items: named });
	expect(error.message).toContain('taskName exists: Recall campaign 12');
	expect(error.description).toContain('1 other item was already carried out');
	expect(createdTasks(bench).map(({ taskName }) => taskName)).toEqual(['Spring']);
});
