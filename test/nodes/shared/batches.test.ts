import { sleep, type IExecuteFunctions } from 'n8n-workflow';

import { inParts, runBatches } from '../../../nodes/shared/batches';

describe('parts', () => {
	test.each([
		[[], 2, []],
		[[1], 2, [[1]]],
		[[1, 2], 2, [[1, 2]]],
		[[1, 2, 3], 2, [[1, 2], [3]]],
		[[1, 2, 3], 1, [[1], [2], [3]]],
		[[1, 2], 10_000, [[1, 2]]],
	])('%j by %i', (entries, size, parts) => {
		expect(inParts(entries, size)).toEqual(parts);
	});
});

/** Just enough of n8n: a log, and a signal that cancels. */
function context(signal?: AbortSignal) {
	const lines: string[] = [];
	const logger = { info: (line: string) => void lines.push(line) };
	const self = { logger, getExecutionCancelSignal: () => signal } as unknown as IExecuteFunctions;
	return { self, lines };
}
const batchesOf = (count: number) => Array.from({ length: count }, (_, index) => [index]);
const turn = async () => await new Promise<void>((resolve) => setImmediate(resolve));

test.each([
	[1, 5, 1],
	[3, 7, 3],
	[4, 2, 2],
])('%i at a time, of %i batches', async (parallel, count, atOnce) => {
	let running = 0;
	let most = 0;
	const begun: number[] = [];
	const result = await runBatches(
		context().self,
		batchesOf(count),
		parallel,
		async ([index]: number[]) => {
			begun.push(index);
			most = Math.max(most, ++running);
			await turn();
			running -= 1;
		},
	);
	expect(result).toEqual([]);
	expect(running).toBe(0);
	expect(most).toBe(atOnce);
	expect(begun).toEqual(batchesOf(count).flat());
});

test('no batch is begun after a failure; those that run are waited for', async () => {
	const ended: number[] = [];
	const result = await runBatches(context().self, batchesOf(9), 3, async ([index]: number[]) => {
		if (index === 1) throw new Error('one');
		await turn();
		ended.push(index);
		if (index === 2) throw new Error('two');
	});
	expect(ended).toEqual([0, 2]);
	expect(result).toEqual([new Error('one'), new Error('two')]);
});

test('no batch is begun once the execution is canceled', async () => {
	const canceling = new AbortController();
	const begun: number[] = [];
	const work = async ([index]: number[]) => {
		begun.push(index);
		if (index === 1) canceling.abort();
		await turn();
	};
	const result = await runBatches(context(canceling.signal).self, batchesOf(9), 1, work);
	expect(begun).toEqual([0, 1]);
	expect(result).toEqual([]);
});

test('without batches nothing is done', async () => {
	const work = jest.fn();
	expect(await runBatches(context().self, [], 4, work)).toEqual([]);
	expect(work).not.toHaveBeenCalled();
});

test.each([
	[9, []],
	[10, [10]],
	[25, [10, 20, 25]],
])('progress of %i batches', async (count, told) => {
	const { self, lines } = context();
	await runBatches(self, batchesOf(count), 4, async () => await turn());
	expect(lines).toEqual(told.map((done) => `${done} of ${count} batches of contacts are sent`));
});

describe('batches that are made when they are asked for', () => {
	/** Tells what is made and sent, in its order; at most `most` are expected. */
	function madeOneByOne(count: number, most: number) {
		const events: string[] = [];
		const batches = {
			length: most,
			*[Symbol.iterator]() {
				for (let index = 0; index < count; index++) {
					events.push(`made ${index}`);
					yield [index];
				}
			},
		};
		const work = async ([index]: number[]) => {
			events.push(`begun ${index}`);
			await sleep(20);
			events.push(`done ${index}`);
		};
		return { events, batches, work };
	}

	test('the next one is made while the one before is on its way', async () => {
		const { events, batches, work } = madeOneByOne(3, 3);
		await runBatches(context().self, batches, 1, work);
		const one = ['begun 0', 'made 1', 'done 0', 'begun 1', 'made 2', 'done 1', 'begun 2', 'done 2'];
		expect(events).toEqual(['made 0', ...one]);
	});

	test('none is made after a failure', async () => {
		const { events, batches } = madeOneByOne(3, 3);
		const failure = new Error('refused');
		const failures = await runBatches(context().self, batches, 1, async () => {
			throw failure;
		});
		expect([failures, events]).toEqual([[failure], ['made 0']]);
	});

	test('what cannot be made is a failure, and what runs is waited for', async () => {
		const { events, batches, work } = madeOneByOne(1, 2);
		const failure = new Error('unreadable');
		const unreadable = {
			length: 2,
			*[Symbol.iterator]() {
				yield* batches;
				throw failure;
			},
		};
		const failures = await runBatches(context().self, unreadable, 1, work);
		expect([failures, events]).toEqual([[failure], ['made 0', 'begun 0', 'done 0']]);
	});

	test('fewer than expected: the log ends with how many they were', async () => {
		const { batches, work } = madeOneByOne(11, 13);
		const { self, lines } = context();
		await runBatches(self, batches, 2, work);
		expect(lines).toEqual([
			expect.stringMatching(/^10 of 1[13] batches/),
			'11 of 11 batches of contacts are sent',
		]);
	});
});
