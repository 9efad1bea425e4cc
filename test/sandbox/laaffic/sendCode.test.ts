import { startSandbox, type Sandbox } from '..';
import { callLaaffic, publishedMoment } from '../testClients';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const sample = {
	callee: '932111111111',
	displayNum: '1008122211',
	language: 'EN',
	text: 'hello world',
	appId: '4luaKsL2',
	loopCount: 2,
	calledInfo: 'calledInfo',
};
const sendCode = (fields: object = {}, prefix = '') =>
	callLaaffic(sandbox.url, `${prefix}/voice/sendCode`, { ...sample, ...fields });

describe('sendCode', () => {
	it.each(['', '/v3'])('calls and leaves a record, prefix "%s"', async (prefix) => {
		const voiceId = '22121121451210000001';
		const success = { status: '0', reason: 'success', data: voiceId };
		expect(await sendCode({}, prefix)).toEqual(success);
		expect(await callLaaffic(sandbox.url, `/voice/recordGroup/${voiceId}`)).toMatchObject({
			data: {
				voiceId,
				callee: '932111111111',
				displayNum: '1008122211',
				callTime: '2022-06-20T15:41:25+08:00',
				terminationCode: '0',
				calledInfo: 'calledInfo',
				recordingFileId: null,
			},
		});
		expect(await sendCode()).toMatchObject({ data: '22121121451210000002' });
	});

	it.each([
		['callee', '1234567'],
		['callee', '1'.repeat(15)],
		['displayNum', null],
		['displayNum', undefined],
		['language', 'ARB'],
		['language', 'TH'],
		['loopCount', null],
		['loopCount', 3],
		['calledInfo', undefined],
		['calledInfo', 'x'.repeat(1000)],
	])('takes %s %j', async (field, value) => {
		expect(await sendCode({ [field]: value })).toMatchObject({ status: '0' });
		expect(sandbox.state.laaffic.records).toHaveLength(1);
	});

	it.each([
		['callee', undefined],
		['callee', '123456'],
		['callee', '1'.repeat(16)],
		['callee', '+93211111111'],
		['callee', 932_111_111_111],
		['displayNum', '123456'],
		['displayNum', '1'.repeat(16)],
		['displayNum', ''],
		['language', undefined],
		['language', 'en'],
		['language', 'FR'],
		['text', undefined],
		['text', ''],
		['appId', undefined],
		['appId', ''],
		['loopCount', undefined],
		['loopCount', 0],
		['loopCount', 4],
		['loopCount', '2'],
		['calledInfo', 'x'.repeat(1001)],
		['calledInfo', null],
		['recallCount', 1],
	])('refuses %s %j', async (field, value) => {
		const reason = expect.stringContaining(field) as string;
		expect(await sendCode({ [field]: value })).toEqual({ status: '-22', reason, data: null });
		expect(sandbox.state.laaffic.records).toEqual([]);
	});
});
