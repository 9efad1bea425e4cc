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

beforeAll(async () => {
	engine = await loadEngine({ packageDir: join(__dirname, 'fixture') });
});
beforeEach(async () => {
	server = await startFixtureServer();
});
afterEach(async () => await server.close());

describe('tools', () => {
	const tool = {
		type: CUSTOM,
		parameters: {
			resource: 'contact',
			operation: 'add',
			number: "={{ $fromAI('number', 'The number', 'string') }}",
		},
	};

	test('an agent fills $fromAI and the engine runs the custom operation', async () => {
		const result = await engine.runTool(tool, { number: '123' }, { credentials: credentials() });
		expect(result.error).toBeUndefined();
		expect(result.items[0].json).toMatchObject({ number: '123' });
		expect(server.seen[0].body).toBe('{"numbers":["123"]}');
		expect(result.tool).toMatchObject({ parameters: ['number'] });
	});

	test('a failing tool reports its error while the agent goes on', async () => {
		const result = await engine.runTool(
			{ type: DECLARATIVE, parameters: { path: "={{ $fromAI('path') }}" } },
			{ path: '/status/500' },
			{ credentials: credentials() },
		);
		expect(result.status).toBe('success');
		expect(result.error).toMatchObject({ httpCode: '500' });
		expect(result.items[0].json).toHaveProperty('error');
	});

	test('a direct call runs the declaration even where a custom operation exists', async () => {
		await engine.runTool(tool, { number: '1' }, { credentials: credentials(), direct: true });
		expect(server.paths()).toEqual(['/declared']);
	});
});

describe('credential test', () => {
	test.each([
		['', { status: 'OK', message: 'Connection successful!' }],
		['/as/status/403', { status: 'Error', message: 'Key refused' }],
		['/as/status/404', { status: 'Error', message: 'Not Found' }],
		['/as/bad-body', { status: 'Error', message: 'Wrong secret' }],
	])('base URL + "%s"', async (path, expected) => {
		const data = { baseUrl: `${server.url}${path}`, secret: 's' };
		expect(await engine.testCredential('fixtureApi', data)).toEqual(expected);
		const sign = createHmac('sha256', 's').update('').digest('hex');
		expect(server.seen[0].headers['x-sign']).toBe(sign);
	});

	test('reports a failed connection', async () => {
		const result = await engine.testCredential('fixtureApi', { baseUrl: 'http://127.0.0.1:1' });
		expect(result).toEqual({ status: 'Error', message: 'ECONNREFUSED' });
	});
});
