import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { startFixtureServer } from './fixtureServer';
import type { FixtureServer } from './fixtureServer';
import { loadEngine } from './index';
import type { Engine } from './index';

const DECLARATIVE = 'n8n-nodes-fixture.declarative';
const CUSTOM = 'n8n-nodes-fixture.custom';

let engine: Engine;
let server: FixtureServer;
const credentials = () => ({ fixtureApi: { baseUrl: server.url } });

/** One path an item, taken from the items. */
const byItem = (extra: object = {}) => ({
	type: DECLARATIVE,
	parameters: { path: '={{ $json.path }}' },
	...extra,
});
const items = (...paths: string[]) => paths.map((path, index) => ({ path, index }));

beforeAll(async () => {
	engine = await loadEngine({ packageDir: join(__dirname, 'fixture') });
});
beforeEach(async () => {
	server = await startFixtureServer();
});
afterEach(async () => await server.close());

const workflow = () => ({
	name: 'Example',
	nodes: [
		{ name: 'Trigger', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
		{ name: 'Fetch', type: DECLARATIVE, typeVersion: 1, parameters: { path: '/list' } },
		{
			name: 'Add',
			type: CUSTOM,
			parameters: { resource: 'contact', operation: 'add', number: '={{ "n" + $json.id }}' },
			credentials: { fixtureApi: { id: 'elsewhere', name: 'Someone else' } },
		},
	],
	connections: {
		Trigger: { main: [[{ node: 'Fetch', type: 'main', index: 0 }]] },
		Fetch: { main: [[{ node: 'Add', type: 'main', index: 0 }]] },
	},
	settings: { executionOrder: 'v1' },
});

describe('workflows', () => {
	test('runs declarative and custom operations with signing credentials, and captures logs', async () => {
		const result = await engine.runWorkflow(workflow(), { credentials: credentials() });
		expect(result).toMatchObject({ status: 'success' });
		expect(result.error).toBeUndefined();
		expect(result.outputOf('Add').map(({ json }) => json.number)).toEqual(['n1', 'n2']);
		expect(server.paths()).toEqual(['/list', '/contacts']);
		const { body, headers } = server.seen[1];
		expect(body).toBe('{"numbers":["n1","n2"]}');
		// The secret was absent: the credential type's default signs.
		const sign = createHmac('sha256', 'default-secret').update(body).digest('hex');
		expect(headers['x-sign']).toBe(sign);
		expect(result.logs).toContainEqual({
			level: 'warn',
			message: 'Adding contacts',
			meta: { count: 2 },
		});
	});

	test('uses pinned data instead of running a node, also of an unknown type', async () => {
		const json = workflow();
		json.nodes[0].type = 'n8n-nodes-base.googleSheetsTrigger';
		const pinData = { Trigger: [{ json: { row: 1 } }], Fetch: [{ json: { id: 9 } }] };
		const result = await engine.runWorkflow({ ...json, pinData }, { credentials: credentials() });
		expect(result.run.mode).toBe('manual');
		expect(result.outputOf('Add').map(({ json: { number } }) => number)).toEqual(['n9']);
		expect(server.paths()).toEqual(['/contacts']);
	});

	test('fails as n8n does without credentials', async () => {
		const result = await engine.runWorkflow(workflow());
		expect(result).toMatchObject({
			status: 'error',
			error: { message: 'Node does not have any credentials set' },
		});
		expect(server.seen).toHaveLength(0);
	});

	test('cancels by signal', async () => {
		const controller = new AbortController();
		const running = engine.runNode(
			{ type: DECLARATIVE, parameters: { path: '/hang' }, credentials: credentials() },
			{ signal: controller.signal },
		);
		while (server.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
		controller.abort();
		expect((await running).status).toBe('canceled');
	});
});

describe('items', () => {
	test('three items: one request each, linked in order', async () => {
		const result = await engine.runNode(byItem(), {
			items: items('/a', '/b', '/c'),
			credentials: credentials(),
		});
		expect(result.items.map(({ json }) => json.path)).toEqual(['/a', '/b', '/c']);
		expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
	});

	test('continueRegularOutput keeps the failed item in place', async () => {
		const result = await engine.runNode(byItem({ onError: 'continueRegularOutput' }), {
			items: items('/a', '/status/500', '/c'),
			credentials: credentials(),
		});
		expect(result.status).toBe('success');
		expect(result.items).toHaveLength(3);
		expect(Object.keys(result.items[1].json)).toEqual(['error']);
	});

	test('continueErrorOutput of a declarative node loses the item link', async () => {
		const result = await engine.runNode(byItem({ onError: 'continueErrorOutput' }), {
			items: items('/a', '/status/500', '/c'),
			credentials: credentials(),
		});
		expect(result.items.map(({ json }) => json.path)).toEqual(['/a', '/c']);
		expect(result.errorItems).toHaveLength(1);
		expect(result.errorItems[0]).toMatchObject({ json: { error: expect.any(String) } });
		expect(result.errorItems[0].pairedItem).toBeUndefined();
	});

	test('retryOnFail runs all items again', async () => {
		const result = await engine.runNode(
			byItem({ retryOnFail: true, maxTries: 2, waitBetweenTries: 1 }),
			{ items: items('/a', '/flaky'), credentials: credentials() },
		);
		expect(result.status).toBe('success');
		expect(server.paths().sort()).toEqual(['/a', '/a', '/flaky', '/flaky']);
	});
});

describe('HTTP 401', () => {
	test.each([
		[false, 2, 'error'],
		[true, 1, 'success'],
	])('ignoreHttpStatusErrors %s: %i request(s)', async (ignoreStatus, requests, status) => {
		const result = await engine.runNode({
			type: DECLARATIVE,
			parameters: { path: '/status/401', ignoreStatus },
			credentials: credentials(),
		});
		expect(server.seen).toHaveLength(requests);
		expect(result.status).toBe(status);
		if (!ignoreStatus) expect(result.error).toMatchObject({ httpCode: '401' });
	});
});

describe('test.request', () => {
	test('signs as for the HTTP Request node, sends once and keeps the status', async () => {
		const result = await engine.runNode({
			type: 'test.request',
			parameters: {
				nodeCredentialType: 'fixtureApi',
				options: {
					uri: `${server.url}/status/404`,
					method: 'POST',
					headers: { 'X-Mine': '1' },
					body: { a: 1 },
					json: true,
				},
			},
			credentials: credentials(),
		});
		expect(result.items[0].json).toMatchObject({ statusCode: 404 });
		expect(server.seen).toHaveLength(1);
		const sign = createHmac('sha256', 'default-secret').update('{"a":1}').digest('hex');
		expect(server.seen[0]).toMatchObject({ body: '{"a":1}', headers: { 'x-sign': sign } });
	});
});
