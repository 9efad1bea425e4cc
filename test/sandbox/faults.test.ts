import { startSandbox, type Fault, type Sandbox } from '.';
import { nxCallbotHeaders, publishedMoment, read, send } from './testClients';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const path = '/callcentre/api/v3/mgrTaskStatus';
const body = '{"productID":"callbot","userTaskID":"campaign-morning","taskOperate":1}';
const start = () => send(sandbox.url + path, 'POST', nxCallbotHeaders(body), body);
const status = () => sandbox.state.nxCallbot.findTask('campaign-morning')?.taskStatus;
const waiting = 1;
const running = 2;

const strikes: Array<[when: Fault['when'], effect: number]> = [
	[undefined, waiting],
	['before', waiting],
	['after', running],
];

describe.each(strikes)('a fault with when %s', (when, effect) => {
	const add = (fault: Partial<Fault> & Pick<Fault, 'kind'>) =>
		sandbox.faults.add({ path: '/callcentre', when, ...fault });

	afterEach(() => {
		expect(status()).toBe(effect);
		expect(sandbox.journal).toHaveLength(1);
		expect(sandbox.journal[0]).toMatchObject({ vendor: 'nxCallbot', signature: 'verified' });
	});

	it('status', async () => {
		add({ kind: 'status', status: 429, body: '{"wait":1}', headers: { 'Retry-After': '2' } });
		const answer = await start();
		expect(answer).toMatchObject({ status: 429, data: '{"wait":1}' });
		expect(answer.headers).toMatchObject({ 'retry-after': '2' });
		expect(sandbox.journal[0]).toMatchObject({
			fault: 'status',
			status: 429,
			answer: '{"wait":1}',
		});
	});

	it('status is 500 unless told', async () => {
		add({ kind: 'status' });
		expect(await start()).toMatchObject({ status: 500 });
	});

	it('html', async () => {
		add({ kind: 'html' });
		const answer = await start();
		expect(answer.status).toBe(502);
		expect(answer.headers['content-type']).toBe('text/html');
		expect(answer.data).toContain('502 Bad Gateway');
	});

	it('empty', async () => {
		add({ kind: 'empty' });
		const answer = await start();
		expect(answer).toMatchObject({ status: 200, data: '' });
		expect(answer.headers).not.toHaveProperty('content-type');
	});

	it('body', async () => {
		add({ kind: 'body', body: '{"retCode":"0"' });
		expect(await start()).toMatchObject({ status: 200, data: '{"retCode":"0"' });
	});

	it('redirect', async () => {
		add({ kind: 'redirect', status: 307, location: 'http://127.0.0.1:1/elsewhere' });
		const answer = await start();
		expect(answer.status).toBe(307);
		expect(answer.headers.location).toBe('http://127.0.0.1:1/elsewhere');
	});

	it('reset', async () => {
		add({ kind: 'reset' });
		await expect(start()).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect(sandbox.journal[0]).toMatchObject({ fault: 'reset' });
		expect(sandbox.journal[0]).not.toHaveProperty('status');
	});

	it('cutHeaders', async () => {
		add({ kind: 'cutHeaders' });
		await expect(start()).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect(sandbox.journal[0]).not.toHaveProperty('status');
	});

	it('cutBody', async () => {
		add({ kind: 'cutBody' });
		await expect(start()).rejects.toMatchObject({ message: expect.stringMatching(/aborted/) });
		expect(sandbox.journal[0]).toMatchObject({ fault: 'cutBody', status: 200 });
		expect(() => JSON.parse(sandbox.journal[0].answer ?? '')).toThrow(SyntaxError);
	});
});

describe('a slow fault', () => {
	it.each(['before', 'after'] as const)('%s still answers as always', async (when) => {
		sandbox.faults.add({ path: '/', kind: 'slow', delayMs: 20, when });
		expect(read(await start())).toMatchObject({ retCode: 0, taskStatus: running });
		expect(sandbox.journal[0]).toMatchObject({ fault: 'slow', status: 200 });
	});

	it.each([
		['before', waiting],
		['after', running],
	] as const)('%s a client that gave up', async (when, effect) => {
		const other = await startSandbox({ now: () => publishedMoment });
		other.faults.add({ path: '/', kind: 'slow', delayMs: 3_600_000, when });
		const gone = send(other.url + path, 'POST', nxCallbotHeaders(body), body);
		const refused = expect(gone).rejects.toMatchObject({ code: 'ECONNRESET' });
		while (other.journal[0]?.fault !== 'slow') await new Promise(setImmediate);
		await other.close();
		await refused;
		expect(other.state.nxCallbot.findTask('campaign-morning')?.taskStatus).toBe(effect);
	});
});

describe('which request is struck', () => {
	const empty = async () => (await start()).data === '';

	it('the first ones only, when times is given', async () => {
		sandbox.faults.add({ path: '/', kind: 'empty', times: 2 });
		expect([await empty(), await empty(), await empty()]).toEqual([true, true, false]);
	});

	it('all until cleared, otherwise', async () => {
		sandbox.faults.add({ path: '/', kind: 'empty' });
		expect([await empty(), await empty()]).toEqual([true, true]);
		sandbox.faults.clear();
		expect(await empty()).toBe(false);
	});

	it('those whose path begins like that of the fault', async () => {
		sandbox.faults.add({ path: '/voice', kind: 'empty' });
		expect(await empty()).toBe(false);
	});

	it('by the fault added first', async () => {
		sandbox.faults.add({ path: '/', kind: 'status', times: 1 });
		sandbox.faults.add({ path: '/', kind: 'empty' });
		expect([await empty(), await empty()]).toEqual([false, true]);
	});
});
