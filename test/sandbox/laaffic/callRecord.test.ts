import { startSandbox, type Sandbox } from '..';
import { callLaaffic, publishedMoment } from '../testClients';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

describe('recordGroup/{voiceId}', () => {
	const get = (rest: string, prefix = '') =>
		callLaaffic(sandbox.url, `${prefix}/voice/recordGroup/${rest}`);

	it.each(['', '/v3'])('shows one record, prefix "%s"', async (prefix) => {
		sandbox.state.laaffic.addRecords(2);
		const [record] = sandbox.state.laaffic.records;
		const success = { status: '0', reason: 'success', data: record };
		expect(await get(record.voiceId, prefix)).toEqual(success);
		expect(await get(`${record.voiceId.slice(0, -1)}%31`, prefix)).toEqual(success);
		expect(sandbox.journal[0]).toMatchObject({ vendor: 'laaffic', signature: 'verified' });
	});

	it('refuses an unknown id', async () => {
		expect(await get('99')).toEqual({
			status: '-22',
			reason: 'record does not exist',
			data: null,
		});
	});

	it.each(['', '1/2'])('takes "%s" for another path', async (rest) => {
		expect(await get(rest)).toEqual({ code: 0, msg: 'success', data: {} });
	});

	it('is nobody under another method', async () => {
		const answer = await callLaaffic(sandbox.url, '/voice/recordGroup/1', {});
		expect(answer).toEqual({ error: 'no such endpoint: POST /voice/recordGroup/1' });
	});
});
