import { join } from 'node:path';
import { loadEngine } from './index';
import type { Engine, WebhookServer } from './index';

let engine: Engine;
let server: WebhookServer;

const link = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });

async function start(parameters: object = {}): Promise<void> {
	server = await engine.serve({
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{ name: 'Wait', type: 'n8n-nodes-fixture.waiter', id: 'wait-id', parameters },
			{ name: 'After', type: 'n8n-nodes-base.noOp' },
		],
		connections: { Start: link('Wait'), Wait: link('After') },
		settings: { executionOrder: 'v1' },
	});
}

async function call(url: string, body: object = {}) {
	const headers = { 'content-type': 'application/json' };
	const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
	return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** What the waiting node logged, by message. */
const logged = (message: string) =>
	server.executions[0].logs.find((entry) => entry.message === message)?.meta as {
		url: string;
		signed: string;
		status: number;
	};

const output = async () => {
	const result = await server.executions[0].result();
	return result.outputOf('After').map(({ json }) => json);
};

beforeAll(async () => {
	engine = await loadEngine({ packageDir: join(__dirname, 'fixture') });
});
afterEach(async () => await server.close());

test('not final: still waiting; final: continues with its data; repeated: 409', async () => {
	await start();
	const waiting = await server.run([{ name: 'a' }]);
	expect(waiting.status).toBe('waiting');
	const { url } = logged('waiting');
	expect(url).toBe(server.resumeUrl('1'));

	expect(await call(url)).toMatchObject({ status: 200, body: { label: 'a', remembered: true } });
	expect(server.executions[0].status).toBe('waiting');
	expect(waiting.outputOf('After')).toEqual([]);

	expect(await call(url, { final: 'answered' })).toMatchObject({ status: 200 });
	expect(await output()).toEqual([{ outcome: 'answered' }]);
	const result = await server.executions[0].result();
	expect(result.status).toBe('success');
	// Once, not twice: the run that began to wait is replaced.
	expect(result.run.data.resultData.runData.Wait).toHaveLength(1);

	const repeated = await call(url, { final: 'again' });
	expect(repeated).toMatchObject({ status: 409 });
	expect(repeated.body.message).toContain('has finished already');
	expect(await output()).toEqual([{ outcome: 'answered' }]);
});

test('wrong or missing token: 401; unknown execution: 404; wrong method or path: 404', async () => {
	await start();
	await server.run();
	const url = new URL(server.resumeUrl('1'));
	const token = url.searchParams.get('signature') ?? '';
	url.searchParams.set(
		'signature',
		token.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')),
	);
	expect(await call(url.href)).toEqual({ status: 401, body: { error: 'Invalid token' } });
	expect(await call(`${url.origin}${url.pathname}`)).toMatchObject({ status: 401 });
	expect(await call(server.resumeUrl('1').replace('/1?', '/2?'))).toMatchObject({ status: 404 });
	expect((await fetch(server.resumeUrl('1'))).status).toBe(404);
	expect(await call(server.resumeUrl('1').replace('/1?', '/1/x?'))).toMatchObject({ status: 404 });
	expect(server.executions[0].status).toBe('waiting');
});

test('webhook() finds no static data, and what it writes there is lost', async () => {
	await start();
	await server.run();
	for (let delivery = 0; delivery < 2; delivery++) {
		const { body } = await call(server.resumeUrl('1'));
		// `execute` wrote `waits`.
		expect(body.staticData).toEqual({ calls: 1 });
	}
});

test.each([
	['wait', 401],
	['sendAndWait', 200],
])('a signed address for the operation "%s": %i', async (operation, status) => {
	await start({ operation });
	await server.run();
	expect(await call(logged('waiting').signed, { final: 'x' })).toMatchObject({ status });
});

test('a callback before the execution waits gets 409', async () => {
	await start({ callEarly: true });
	expect((await server.run()).status).toBe('waiting');
	expect(logged('early')).toEqual({ status: 409 });
});

test('of two final callbacks at once one counts, the other gets 500', async () => {
	await start();
	await server.run();
	const url = server.resumeUrl('1');
	// Both are in the node's code before either continues the execution.
	const bodies = [
		{ final: 'a', pause: 50 },
		{ final: 'b', pause: 100 },
	];
	const answers = await Promise.all(bodies.map(async (body) => await call(url, body)));
	expect(answers.map(({ status }) => status)).toEqual([200, 500]);
	expect(answers[1].body.message).toBe('There was a problem executing the workflow');
	expect(await output()).toEqual([{ outcome: 'a' }]);
});

describe('time up', () => {
	test('the input of the node comes out', async () => {
		await start();
		await server.run([{ name: 'a' }, { name: 'b' }]);
		expect((await server.timeUp('1')).status).toBe('success');
		expect(await output()).toEqual([{ name: 'a' }, { name: 'b' }]);
		await expect(server.timeUp('1')).rejects.toThrow('did succeed');
		expect(await call(server.resumeUrl('1'))).toMatchObject({ status: 409 });
	});

	test.each([false, true])(
		'an input that execute() replaced comes out, restart %s',
		async (again) => {
			await start({ trick: true });
			await server.run([{ name: 'a' }, { name: 'b' }]);
			if (again) await server.restart();
			await server.timeUp('1');
			expect(await output()).toEqual([{ outcome: 'timedOut' }]);
		},
	);

	test('a replaced input gives way to a final callback, but hides the items before it', async () => {
		await start({ trick: true });
		await server.run([{ name: 'a' }]);
		expect(await call(server.resumeUrl('1'))).toMatchObject({ body: { label: null } });
		await call(server.resumeUrl('1'), { final: 'answered' });
		expect(await output()).toEqual([{ outcome: 'answered' }]);
	});
});

test('after a restart the wait goes on, but what a node kept in memory is gone', async () => {
	await start();
	await server.run([{ name: 'a' }]);
	const url = server.resumeUrl('1');
	await server.restart();
	expect(await call(url)).toMatchObject({ status: 200, body: { label: 'a', remembered: false } });
	await call(url, { final: 'later' });
	expect(await output()).toEqual([{ outcome: 'later' }]);
});

test('an error in webhook() ends the wait: the execution fails though later nodes ran', async () => {
	await start();
	await server.run([{ name: 'a' }]);
	expect(await call(server.resumeUrl('1'), { fail: true })).toMatchObject({ status: 500 });
	const result = await server.executions[0].result();
	expect(result).toMatchObject({ status: 'error', error: { message: 'Cannot read this' } });
	expect(await output()).toEqual([{}]);
	expect(result.outputOf('Start')).toEqual([]);
	expect(await call(server.resumeUrl('1'), { final: 'x' })).toMatchObject({ status: 409 });
});
