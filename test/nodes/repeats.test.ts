import { answerOf } from './NxLink/readCase';
import { Bench, byId } from './bench';
import { searchList } from './loadOptions';
import { everyOperation } from './operations';
import { pauses, pausing } from './pauses';
import { each } from './runs';

let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	pauses.length = 0;
	pausing.meanwhile = undefined;
});
afterAll(async () => await bench.stop());

const reading = everyOperation.filter(({ reads }) => reads);

/** What makes a request of its own out of one that was signed before. */
const oncePerRequest = ['sign', 'requestid'];

describe.each(reading)('$name', ({ node, parameters, path, arrange, success }) => {
	test.each(['reset', 'html'] as const)('succeeds after a %s, signed anew', async (kind) => {
		arrange?.(bench.sandbox);
		bench.sandbox.faults.add({ path, kind, times: 2 });
		// LAAFFIC signs whole seconds, so the clock goes on while the node waits.
		const realNow = Date.now;
		pausing.meanwhile = () => {
			const now = realNow() + pauses.length * 1000;
			Date.now = () => now;
		};
		const { status } = await bench.run(node, parameters).finally(() => (Date.now = realNow));
		expect(status).toBe('success');
		expect(bench.requests.map(({ signature }) => signature)).toEqual(Array(3).fill('verified'));
		for (const header of oncePerRequest) {
			const values = bench.requests.map(({ headers }) => headers[header]);
			if (values[0] !== undefined) expect(new Set(values).size).toBe(3);
		}
		expect(pauses).toHaveLength(2);
	});

	test('waits as long as Retry-After says', async () => {
		bench.sandbox.faults.add({
			path,
			kind: 'status',
			status: 429,
			headers: { 'Retry-After': '20' },
			times: 1,
		});
		bench.sandbox.faults.add({ path, kind: 'body', body: JSON.stringify(success) });
		expect((await bench.run(node, parameters)).status).toBe('success');
		expect(pauses).toEqual([expect.any(Number)]);
		expect(pauses[0]).toBeGreaterThanOrEqual(20_000);
	});

	test('sends nothing more when the execution is canceled in a wait', async () => {
		const canceling = new AbortController();
		pausing.meanwhile = () => canceling.abort();
		bench.sandbox.faults.add({ path, kind: 'html' });
		const { status } = await bench.run(node, parameters, { signal: canceling.signal });
		expect(status).toBe('canceled');
		expect(bench.requests).toHaveLength(1);
	});
});

test('a page that is lost on the way is read again, and no record is there twice', async () => {
	const path = '/openapi/aiagent/flow/list';
	const page = (first: number) =>
		answerOf(
			Array.from({ length: 1000 }, (_, index) => ({ autoFlowId: first + index, name: 'a' })),
			{ total: 2000 },
		);
	bench.sandbox.faults.add({ path, kind: 'body', body: page(1), times: 1 });
	bench.sandbox.faults.add({ path, kind: 'cutBody', times: 1 });
	bench.sandbox.faults.add({ path, kind: 'body', body: page(1001) });
	const parameters = { resource: 'aiAgent', operation: 'getAll', returnAll: true };
	const { items } = await bench.run('nxLink', parameters);
	expect(new Set(each(items, 'autoFlowId')).size).toBe(2000);
	expect(items).toHaveLength(2000);
	expect(bench.bodies.map(({ pageNumber }) => pageNumber)).toEqual([1, 2, 2]);
});

test('a look-up that fails is repeated, and what it was for is not sent', async () => {
	const list = '/openapi/aiagent/task/list';
	const task = { taskId: byId('task-1'), userTaskId: '' };
	const deletion = { deleteBy: 'phoneNumber', phoneNumber: '8613800000001' };
	const contacts = [{ name: 'Lucy', phoneNumber: '8613800000001' }];
	const list1 = { callListSource: 'json', callListJson: JSON.stringify(contacts) };
	for (const parameters of [
		{ resource: 'contact', operation: 'delete', ...task, ...deletion },
		{ resource: 'contact', operation: 'add', ...task, ...list1 },
	]) {
		bench.sandbox.reset();
		bench.sandbox.faults.add({ path: list, kind: 'html' });
		const { error } = await bench.run('nxLink', parameters);
		expect(error?.message).toContain('tried 3 times');
		expect(error?.description).toContain('Nothing was changed');
		expect(bench.requests.map(({ path }) => path)).toEqual([list, list, list]);
	}
});

test('“system busy” of Callbot may pass, the other codes of a refusal do not', async () => {
	const [path, parameters] = ['/callcentre', { resource: 'task', operation: 'getAll' }];
	for (const [retCode, tries] of [
		[7, 3],
		[5, 1],
		[5001, 1],
	]) {
		bench.sandbox.reset();
		bench.sandbox.faults.add({ path, kind: 'body', body: JSON.stringify({ retCode }) });
		await bench.run('nxCallbot', parameters);
		expect(bench.requests).toHaveLength(tries);
	}
});

describe.each([
	['nxLink', 'searchAiAgents'],
	['nxLink', 'searchRoutes'],
	['nxLink', 'searchTasks'],
	['nxCallbot', 'searchTasks'],
	['laaffic', 'searchTasks'],
	['laaffic', 'searchFlows'],
	['laaffic', 'searchOpenFlows'],
	['laaffic', 'searchPendingFlows'],
	['laaffic', 'searchPendingFlowTasks'],
] as const)('the list that the editor opens: %s %s', (node, method) => {
	test.each(['reset', 'html'] as const)('is asked for once more after a %s', async (kind) => {
		bench.sandbox.faults.add({ path: '/', kind, times: 1 });
		const { results } = await searchList(bench, method, { node });
		expect(Array.isArray(results)).toBe(true);
		expect(bench.requests).toHaveLength(2);
	});

	test('fails after that, and says that nothing was changed', async () => {
		bench.sandbox.faults.add({ path: '/', kind: 'reset' });
		await expect(searchList(bench, method, { node })).rejects.toMatchObject({
			message: expect.stringContaining('tried 2 times') as string,
			description: expect.stringContaining('Nothing was changed') as string,
		});
		expect(bench.requests).toHaveLength(2);
	});
});
