import { setTimeout as sleep } from 'node:timers/promises';

import { Bench } from './bench';
import { operations } from './operations';

const threeItems = [{ n: 1 }, { n: 2 }, { n: 3 }];
const delayMs = 200;

let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

async function firstRequest(): Promise<void> {
	while (bench.requests.length === 0) await sleep(5);
}

describe.each(operations)('$name', ({ node, path, ...operation }) => {
	const parameters = { ...operation.parameters, ...operation.apart };
	test.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)(
		'sends nothing more once the execution is cancelled (%s)',
		async (onError) => {
			bench.sandbox.faults.add({ path, kind: 'slow', delayMs });
			const cancelling = new AbortController();
			const run = bench.run(node, parameters, {
				items: threeItems,
				signal: cancelling.signal,
				onError,
			});
			await firstRequest();
			cancelling.abort();

			expect((await run).status).toBe('canceled');
			await sleep(3 * delayMs);
			expect(bench.requests).toHaveLength(1);
		},
	);

	test('sends nothing at all when it is cancelled beforehand', async () => {
		const { status } = await bench.run(node, parameters, { signal: AbortSignal.abort() });
		expect(status).toBe('canceled');
		expect(bench.requests).toEqual([]);
	});
});
