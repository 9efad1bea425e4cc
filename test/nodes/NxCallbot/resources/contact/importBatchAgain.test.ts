import { Bench } from '../../../bench';
import { batchInto, emptyTask, IMPORT, numbersIn, ordersOf, people } from '../../imports';
import { each, errorOfItem, failureOf, succeed } from '../../runs';

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
const idsOf = (request: number) =>
	ordersOf(bench.requests[request]).map(({ orderID }) => String(orderID));

test('a new batch takes the place of what the one before did not dial', async () => {
	await succeed(bench, batchInto('spring'), { items: people(4) });
	bench.sandbox.state.nxCallbot.dial('spring', 2);
	const tuesday = batchInto('spring', { batchKey: 'tuesday' });
	const { items } = await succeed(bench, tuesday, { items: people(2, 10) });
	expect(each(items, 'batchID')).toEqual(['2', '2']);
	expect(numbersIn(bench)).toEqual(numbersOf([...people(2), ...people(2, 10)]));
});

describe('order ids', () => {
	test('stay the same for the same task, number and batch key', async () => {
		for (const batchKey of ['monday', ' monday ', 'tuesday']) {
			await succeed(bench, batchInto('spring', { batchKey }), { items: people(3) });
		}
		expect(idsOf(1)).toEqual(idsOf(0));
		expect(new Set([...idsOf(0), ...idsOf(2)]).size).toBe(6);
	});

	test('let a new batch call the same people again', async () => {
		await succeed(bench, batchInto('spring'), { items: people(2) });
		bench.sandbox.state.nxCallbot.dial('spring', 2);
		const tuesday = batchInto('spring', { batchKey: 'tuesday' });
		const { items } = await succeed(bench, tuesday, { items: people(2) });
		expect(each(items, 'status')).toEqual(['added', 'added']);
	});

	test('keep a batch that runs again from calling anyone twice, which is told as rejected', async () => {
		await succeed(bench, batchInto('spring'), { items: people(2) });
		bench.sandbox.state.nxCallbot.dial('spring', 1);
		const { items } = await succeed(bench, batchInto('spring'), { items: people(2) });
		expect(each(items, 'status')).toEqual(['rejected', 'rejected']);
		expect(each(items, 'reason')).toEqual(Array(2).fill('orderID already exists'));
	});
});

describe('failures', () => {
	const setUp = { items: people(3) };

	test('a batch that is too large (4001) is not split, and nothing is imported', async () => {
		bench.sandbox.state.nxCallbot.largestCallList = 2;
		const error = await failureOf(bench, batchInto('spring'), setUp);
		expect(error.message).toContain('NXCloud Callbot code 4001');
		expect(error.description).toContain('Nothing was imported. A batch cannot be split');
		expect(error.description).toContain('add the rest with Contact / Add');
		expect(bench.requests).toHaveLength(1);
		expect(numbersIn(bench)).toEqual([]);
	});

	test('another import that is running (1001)', async () => {
		Object.assign(bench.sandbox.state.nxCallbot.findTask('spring') ?? {}, { importRunning: true });
		const error = await failureOf(bench, batchInto('spring'), setUp);
		expect(error.message).toMatch(/^a batch import is running \(NXCloud Callbot code 1001, /);
		expect(error.description).toContain('Run it again when the import has ended');
	});

	test.each(['reset', 'cutBody', 'slow'] as const)(
		'a lost answer (%s): sent once, and told that it may have been carried out',
		async (kind) => {
			bench.sandbox.faults.add({ path: IMPORT, kind, when: 'after', delayMs: 1500, times: 1 });
			const parameters = batchInto('spring', { options: { timeout: 1 } });
			const error = await failureOf(bench, parameters, setUp);
			expect(error.description).toContain('may have been carried out');
			expect(error.description).toContain('0 of 3 contacts were done before');
			expect(error.description).toContain('Each import deletes the numbers of the one before');
			expect(bench.requests).toHaveLength(1);
			expect(numbersIn(bench)).toHaveLength(3);
		},
	);

	test('on continue, only the contacts of the task that failed are error items', async () => {
		const tasks = ['spring', 'nobody', 'spring'];
		const items = people(3).map((person, index) => ({ ...person, task: tasks[index] }));
		const { items: output, errorItems } = await succeed(bench, batchInto('={{ $json.task }}'), {
			items,
			onError: 'continueErrorOutput',
		});
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(errorItems.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
		expect(errorOfItem(errorItems[0])).toMatchObject({
			message: expect.stringMatching(/^task does not exist/),
			vendor: 'NXCloud Callbot',
			code: '1',
			traceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
			phoneNumber: items[1].userPhone,
			userTaskID: 'nobody',
			itemIndex: 1,
		});
	});
});
