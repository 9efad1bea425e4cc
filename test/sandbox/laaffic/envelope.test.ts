import { startSandbox, type Sandbox } from '..';
import { callLaaffic, publishedMoment, read, send, laafficHeaders } from '../testClients';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const byPrefix = (code: number | string) => ({
	'': { code, msg: expect.any(String) as string },
	'/v3': { status: code, reason: expect.any(String) as string },
});
const always = (status: string) => {
	const names = { status, reason: expect.any(String) as string };
	return { '': names, '/v3': names };
};

/** Every endpoint with a data wrapper, asked wrongly, and what its page has for that. */
const refusals: Array<[string, object | undefined, ReturnType<typeof byPrefix | typeof always>]> = [
	['/voice/group/call/send/agent', {}, byPrefix('-22')],
	['/voice/group/call/query', {}, byPrefix(-22)],
	['/voice/group/call/cancel', {}, byPrefix('-22')],
	['/voice/recallFlow/queryPage', {}, byPrefix(-22)],
	['/voice/recallFlow/queryDetail', {}, byPrefix(-22)],
	['/voice/recallFlow/update', {}, byPrefix(-22)],
	['/voice/recallFlow/cancel', {}, byPrefix(-22)],
	['/voice/recordGroupQuery', {}, always('-22')],
	['/voice/recordGroup/1', undefined, always('-22')],
	['/voice/getRecordingFileUrl', undefined, always('-22')],
	['/voice/sendCode', {}, always('-22')],
];

describe.each(refusals)('%s', (path, body, documented) => {
	it.each(['', '/v3'] as const)('answers as documented under "%s"', async (prefix) => {
		const answer = await callLaaffic(sandbox.url, prefix + path, body);
		expect(answer).toEqual({ ...documented[prefix], data: null });
	});

	it.each(['', '/v3'])('answers in one family or in text when told to, "%s"', async (prefix) => {
		const { laaffic } = sandbox.state;
		const keys = async () => Object.keys(await callLaaffic(sandbox.url, prefix + path, body));
		laaffic.envelope = 'code';
		expect(await keys()).toEqual(['code', 'msg', 'data']);
		laaffic.envelope = 'status';
		expect(await keys()).toEqual(['status', 'reason', 'data']);
		laaffic.envelope = 'text';
		const { code, status } = await callLaaffic(sandbox.url, prefix + path, body);
		expect(code ?? status).toBe('-22');
	});

	it('refuses a wrong signature in the same envelope', async () => {
		const headers = { ...laafficHeaders(), Sign: 'x' };
		const method = body ? 'POST' : 'GET';
		const answer = read(await send(sandbox.url + path, method, headers, JSON.stringify(body)));
		const [name] = Object.keys(documented['']);
		expect(answer).toMatchObject({ data: null });
		expect(String(answer[name])).toBe('-1');
	});
});

it('the switch leaves the balance as it is', async () => {
	for (const form of ['code', 'status', 'text'] as const) {
		sandbox.state.laaffic.envelope = form;
		const answer = await callLaaffic(sandbox.url, '/getBalance');
		expect(Object.keys(answer)).toEqual(['status', 'reason', 'balance', 'gift', 'credit']);
	}
});
