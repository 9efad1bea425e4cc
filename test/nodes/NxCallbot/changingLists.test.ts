import { setTimeout as sleep } from 'node:timers/promises';

import { Bench } from '../bench';
import { listCases } from './reads';
import { succeed } from './runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const account = () => bench.sandbox.state.nxCallbot;

describe.each(listCases)('$name', ({ parameters, key, fill }) => {
	const all = { ...parameters, returnAll: true };
	const keysOf = (items: Array<{ json: Record<string, unknown> }>) =>
		items.map(({ json }) => json[key.shown]);

	test('what is added while the list is read pushes nothing out and repeats nothing', async () => {
		const keys = fill(account(), 250);
		account().onPage = () => {
			account().addTask();
			const task = account().findTask('large');
			if (!task) return;
			account().addOrders('large', 3);
			account().dial('large', 3);
		};
		const found = keysOf((await succeed(bench, all)).items);
		expect(new Set(found).size).toBe(found.length);
		expect(keys.every((known) => found.includes(known))).toBe(true);
	});

	test('a server that repeats its page for ever is asked once more, and not again', async () => {
		fill(account(), 100);
		account().withTotal = false;
		await succeed(bench, all);
		const [{ answer }] = bench.requests;
		bench.sandbox.journal.length = 0;
		bench.sandbox.faults.add({ path: '/', kind: 'body', body: answer });
		expect((await succeed(bench, all)).items).toHaveLength(100);
		expect(bench.requests).toHaveLength(2);
	});

	test('each item reads a list of its own, several at a time when so set', async () => {
		const keys = fill(account(), 150);
		const { items } = await succeed(
			bench,
			{ ...all, options: { parallelRequests: 2 } },
			{ items: [{}, {}, {}] },
		);
		expect(keysOf(items)).toEqual([...keys, ...keys, ...keys]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2].flatMap((item) => keys.map(() => ({ item }))),
		);
	});

	test('canceling stops between two pages', async () => {
		fill(account(), 350);
		const canceling = new AbortController();
		bench.sandbox.faults.add({ path: '/', kind: 'slow', delayMs: 100 });
		account().onPage = () => canceling.abort();
		const { status } = await bench.run('nxCallbot', all, { signal: canceling.signal });
		expect(status).toBe('canceled');
		await sleep(300);
		expect(bench.requests).toHaveLength(1);
	});
});
