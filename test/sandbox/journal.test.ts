import { request } from 'node:http';

import { startSandbox, type Sandbox } from '.';
import { nxLinkHeaders, publishedMoment, read, send } from './testClients';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

function rawPost(path: string, headers: string[], body: Buffer): Promise<void> {
	return new Promise((resolve, reject) => {
		const sent = request(sandbox.url + path, { method: 'POST', headers }, (answer) => {
			answer.resume().once('end', resolve);
		});
		sent.once('error', reject).end(body);
	});
}

describe('journal', () => {
	it('keeps header case and order, the query and every byte of the body', async () => {
		const body = Buffer.concat([
			Buffer.from(' {"name" :\t"牛小信"}\r\n\u00a0 '),
			Buffer.from([0, 255]),
		]);
		const headers = ['Host', 'x', 'X-oDD-Case', '1', 'aPI-Key', '2', 'x-odd-case', '3'];
		const length = ['Content-Length', String(body.length), 'Connection', 'close'];
		await rawPost('/some/path?a=1&a=2', [...headers, ...length], body);

		expect(sandbox.journal).toHaveLength(1);
		const [entry] = sandbox.journal;
		expect(entry).toMatchObject({
			startLine: 'POST /some/path?a=1&a=2 HTTP/1.1',
			method: 'POST',
			path: '/some/path',
			vendor: 'laaffic',
			signature: 'rejected',
			status: 200,
		});
		expect(entry.rawHeaders.slice(0, 4)).toEqual([
			['Host', 'x'],
			['X-oDD-Case', '1'],
			['aPI-Key', '2'],
			['x-odd-case', '3'],
		]);
		expect(entry.headers).toMatchObject({ 'api-key': '2' });
		expect(entry.body.equals(body)).toBe(true);
	});

	it.each(['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'a/b; c'])(
		'takes a body of type %s as it is',
		async (type) => {
			const body = '{"not": json ';
			await send(`${sandbox.url}/x`, 'POST', { 'Content-Type': type }, body);
			expect(sandbox.journal[0].body.toString()).toBe(body);
		},
	);

	it('notes what was answered, oldest first', async () => {
		const answers = [
			await send(`${sandbox.url}/a`, 'GET'),
			await send(`${sandbox.url}/b`, 'POST', nxLinkHeaders()),
		];
		expect(sandbox.journal.map((entry) => entry.answer)).toEqual(answers.map(({ data }) => data));
		expect(sandbox.journal.map((entry) => entry.status)).toEqual([404, 200]);
	});

	it('calls unsigned requests to unknown paths nobody’s', async () => {
		const answer = await send(`${sandbox.url}/nothing/here`, 'POST', {}, '{}');
		expect(answer.status).toBe(404);
		expect(read(answer)).toEqual({ error: 'no such endpoint: POST /nothing/here' });
		expect(sandbox.journal[0]).toMatchObject({ vendor: 'unknown', signature: 'unchecked' });
	});

	it('knows no documented path under another method', async () => {
		const path = '/openapi/aiagent/task/create';
		const answer = await send(sandbox.url + path, 'GET', nxLinkHeaders());
		expect(answer.status).toBe(404);
		expect(sandbox.journal[0]).toMatchObject({ vendor: 'nxLink', signature: 'unchecked' });
	});

	it('takes a body of several megabytes', async () => {
		const body = Buffer.alloc(20 * 1024 * 1024, 'x');
		await send(`${sandbox.url}/x`, 'POST', { 'Content-Type': 'application/json' }, body);
		expect(sandbox.journal[0].body.equals(body)).toBe(true);
	});
});
