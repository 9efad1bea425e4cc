import { setTimeout as sleep } from 'node:timers/promises';

import { Bench, byId } from '../bench';
import { span } from './listCases';
import { succeed } from './runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const account = () => bench.sandbox.state.nxLink;
const calls = {
	resource: 'callRecord',
	operation: 'getAll',
	taskId: byId('task-1'),
	returnAll: true,
};
const cdrs = {
	resource: 'callCenterRecord',
	operation: 'getAll',
	startTime: span.from,
	endTime: span.to,
	returnAll: true,
};

const sizes = [0, 1, 999, 1000, 1001, 25_000];

describe.each(['data', 'topLevel'] as const)('call records, paging fields in %s', (shape) => {
	test.each(sizes)('%d of them, in order, none twice', async (count) => {
		account().addCalls('task-1', count);
		account().pageShape = shape;
		const { items } = await succeed(bench, calls);
		const ids = items.map(({ json }) => json.callId);
		expect(ids).toEqual(
			account()
				.calls.map(({ callId }) => callId)
				.reverse(),
		);
		expect(bench.requests).toHaveLength(Math.max(1, Math.ceil(count / 1000)));
	});
});

test.each([0, 1, 99, 100, 101, 25_000])(
	'%d call center records without a total',
	async (count) => {
		account().addCdrs(count);
		const { items } = await succeed(bench, cdrs);
		expect(new Set(items.map(({ json }) => json.callId)).size).toBe(count);
		expect(items).toHaveLength(count);
		expect(bench.requests).toHaveLength(Math.floor(count / 100) + 1);
	},
	60_000,
);

test('two items read two lists of their own', async () => {
	account().addCalls('task-1', 1500);
	account().addCalls('task-2', 1200);
	const parameters = { ...calls, taskId: byId('={{ $json.task }}') };
	const { items } = await succeed(bench, parameters, {
		items: [{ task: 'task-1' }, { task: 'task-2' }],
	});
	const linked = (item: number) =>
		items.filter(({ pairedItem }) => JSON.stringify(pairedItem) === JSON.stringify({ item }));
	expect([linked(0).length, linked(1).length]).toEqual([1500, 1200]);
	expect(linked(1).every(({ json }) => json.taskId === 'task-2')).toBe(true);
});

test('calls that arrive while the list is read push nothing out and repeat nothing', async () => {
	account().addCalls('task-1', 3000);
	const before = account().calls.map(({ callId }) => callId);
	account().onPage = () => account().addCalls('task-1', 7);
	const { items } = await succeed(bench, calls);
	const ids = items.map(({ json }) => json.callId);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids).toEqual(expect.arrayContaining(before.slice(0, 5)));
	expect(before.every((id) => ids.includes(id))).toBe(true);
});

test('calls that vanish while the list is read end it without repetition', async () => {
	account().addCalls('task-1', 3000);
	account().onPage = () => void account().calls.splice(-10);
	const { items } = await succeed(bench, calls);
	const ids = items.map(({ json }) => json.callId);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids.length).toBeGreaterThan(2900);
});

test('a server that repeats its last page for ever is asked once more, and not again', async () => {
	account().addCdrs(100);
	await succeed(bench, cdrs);
	const path = '/saas/cc/openapi/cdr/page';
	const [{ answer }] = bench.requests;
	bench.sandbox.journal.length = 0;
	bench.sandbox.faults.add({ path, kind: 'body', body: answer });
	expect((await succeed(bench, cdrs)).items).toHaveLength(100);
	expect(bench.requests).toHaveLength(2);
});

test('cancelling stops between two pages', async () => {
	account().addCalls('task-1', 5000);
	const cancelling = new AbortController();
	bench.sandbox.faults.add({ path: '/openapi/aiagent/call/list', kind: 'slow', delayMs: 100 });
	account().onPage = () => cancelling.abort();
	const { status } = await bench.run('nxLink', calls, { signal: cancelling.signal });
	expect(status).toBe('canceled');
	await sleep(300);
	expect(bench.requests).toHaveLength(1);
});
