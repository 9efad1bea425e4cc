import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadEngine } from './index';
import type { Engine, WebhookServer } from './index';
import { hookWorkflow, post } from './webhookCalls';

let engine: Engine;
let server: WebhookServer | undefined;

async function start(parameters: object = {}, extra: object = {}): Promise<WebhookServer> {
	server = await engine.serve(hookWorkflow(parameters, extra));
	return server;
}

const JSON_TYPE = 'application/json';

/** What the trigger put out for the last delivery. */
async function lastItem(from: WebhookServer) {
	const result = await from.executions.at(-1)?.result();
	return result?.outputOf('After')[0]?.json;
}

beforeAll(async () => {
	engine = await loadEngine({ packageDir: join(__dirname, 'fixture') });
});
afterEach(async () => {
	await server?.close();
	server = undefined;
});

describe('activation', () => {
	test('creates the webhook with its address and deletes it, once each', async () => {
		const running = await start({ remember: true });
		const url = running.url('Hook');
		await running.close();
		expect(running.logs).toEqual([
			{ level: 'info', message: 'create', meta: { url, activation: 'activate' } },
			{ level: 'info', message: 'delete', meta: { registered: url } },
		]);
		expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/webhook\/[0-9a-f-]{36}\/events$/);
		server = undefined;
	});

	test('an error of create rejects', async () => {
		await expect(start({ fail: true })).rejects.toThrow('Vendor refused');
	});

	test('resolves an expression in the path, under the given webhookId', async () => {
		const running = await start({ path: '={{ "x" + 1 }}' }, { webhookId: 'mine' });
		expect(new URL(running.url()).pathname).toBe('/webhook/mine/x1');
		expect((await post(running.url())).status).toBe(200);
	});

	test('a restart runs checkExists, which may find the webhook, and keeps the address', async () => {
		const running = await start({ remember: true });
		const url = running.url();
		await running.restart();
		expect(running.logs.map(({ message }) => message)).toEqual(['create']);
		expect(running.url()).toBe(url);
		expect((await post(url)).status).toBe(200);
	});

	test('unknown path and method', async () => {
		const running = await start();
		expect(await post(`${running.url()}/more`)).toMatchObject({ status: 404 });
		const get = await fetch(running.url());
		expect(get.status).toBe(404);
		expect(await get.text()).toContain('Did you mean to make a POST request?');
		expect(running.executions).toHaveLength(0);
	});
});

describe('request', () => {
	test('JSON, gzipped: parsed body, raw bytes, query and address of the sender', async () => {
		const running = await start();
		const body = gzipSync('{"a":"ü"}');
		await post(`${running.url()}?b=1`, { type: JSON_TYPE, encoding: 'gzip', body });
		expect(await lastItem(running)).toEqual({
			body: { a: 'ü' },
			raw: '{"a":"ü"}',
			ip: '127.0.0.1',
			query: { b: '1' },
			count: 1,
		});
		expect(running.executions[0]).toMatchObject({ id: '1', mode: 'webhook', status: 'success' });
	});

	test('malformed JSON: 422 before the node runs', async () => {
		const running = await start();
		const { status, text } = await post(running.url(), { type: JSON_TYPE, body: '{"a":' });
		expect(status).toBe(422);
		expect(JSON.parse(text)).toMatchObject({ code: 422, message: 'Failed to parse request body' });
		expect(running.executions).toHaveLength(0);
	});

	test.each([
		['text/plain', '{"a":1}', '{"a":1}'],
		['application/x-www-form-urlencoded', 'a=1&a=2', { a: ['1', '2'] }],
		['application/octet-stream', '{"a":1}', null],
		['', '{"a":1}', null],
	])('content type "%s"', async (type, body, expected) => {
		const running = await start();
		await post(running.url(), { type, body });
		expect(await lastItem(running)).toMatchObject({ body: expected, raw: body });
	});

	test.each([
		['text/plain', '{}'],
		['', null],
	])('type version 2, content type "%s": raw bytes %s', async (type, raw) => {
		const running = await start({}, { typeVersion: 2 });
		await post(running.url(), { type, body: '{}' });
		expect(await lastItem(running)).toMatchObject({ raw });
	});
});

describe('answer', () => {
	const started = { message: 'Workflow was started' };
	test.each([
		['emit', 200, { ok: true }, 1],
		['text', 200, 'OK', 1],
		['start', 200, started, 1],
		['respond', 200, { echo: true }, 0],
		['nothing', 200, { message: 'Webhook call received' }, 0],
		['reject', 401, { error: 'Who are you?' }, 0],
		['own', 202, 'mine', 1],
		['throw', 500, { code: 0, message: expect.stringContaining('could not be started') }, 1],
	])('%s: %i', async (act, status, expected, executions) => {
		const running = await start();
		const answer = await post(running.url(), { act });
		expect(answer.status).toBe(status);
		const isText = typeof expected === 'string';
		expect(isText ? answer.text : JSON.parse(answer.text)).toEqual(expected);
		expect(answer.type).toBe(`${isText ? 'text/html' : 'application/json'}; charset=utf-8`);
		await running.settled();
		expect(running.executions).toHaveLength(executions);
		const last = await running.executions.at(-1)?.result();
		expect(last?.error?.message).toBe(act === 'throw' ? 'Secret detail' : undefined);
	});

	test('without responseData the answer is the text "firstEntryJson"', async () => {
		const running = await start({}, { type: 'n8n-nodes-fixture.plainTrigger' });
		expect((await post(running.url())).text).toBe('firstEntryJson');
	});

	test('noWebhookResponse without an answer leaves the sender waiting', async () => {
		const running = await start();
		const signal = AbortSignal.timeout(200);
		await expect(post(running.url(), { act: 'hang', signal })).rejects.toThrow('timeout');
	});
});

describe('static data that webhook() writes', () => {
	const counts = async (running: WebhookServer, acts: string[]) => {
		const seen: unknown[] = [];
		for (const act of acts) {
			await post(running.url(), { act });
			await running.settled();
			seen.push((await lastItem(running))?.count);
		}
		return seen;
	};

	test('is lost when the delivery starts an execution', async () => {
		const running = await start({ remember: true });
		expect(await counts(running, ['emit', 'emit', 'emit'])).toEqual([1, 1, 1]);
	});

	test('is saved once if there never was any: then it stands still', async () => {
		const running = await start();
		expect(await counts(running, ['emit', 'emit', 'emit'])).toEqual([1, 2, 2]);
	});

	test('is saved when no execution starts, or when the node answers itself', async () => {
		const running = await start({ remember: true });
		await post(running.url(), { act: 'respond' });
		await post(running.url(), { act: 'respond' });
		expect(await counts(running, ['own', 'own', 'emit'])).toEqual([3, 4, 5]);
	});
});
