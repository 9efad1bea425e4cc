import { Bench } from '../../../bench';
import { answerWith, onlyBody, succeed } from '../../runs';
import { messageWith, sampleMessage, SEND_PATH } from './messages';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const texts = () => bench.requests.map(({ body }) => body.toString('utf8'));

describe('the request', () => {
	test('with all fields is the sample of the vendor page, byte for byte', async () => {
		await succeed(
			bench,
			messageWith({ displayNum: '1008122211', loopCount: 2, calledInfo: 'calledInfo' }),
		);
		expect(bench.requests).toMatchObject([
			{ method: 'POST', path: SEND_PATH, signature: 'verified', vendor: 'laaffic' },
		]);
		expect(texts()).toEqual([
			'{"callee":"932111111111","displayNum":"1008122211","language":"EN","text":"hello world","appId":"4luaKsL2","loopCount":2,"calledInfo":"calledInfo"}',
		]);
	});

	test('with the required fields alone has the number of repetitions besides', async () => {
		await succeed(bench, sampleMessage);
		expect(texts()).toEqual([
			'{"callee":"932111111111","language":"EN","text":"hello world","appId":"4luaKsL2","loopCount":1}',
		]);
	});

	test.each([
		['+932 (111) 111-111', '932111111111'],
		['00932111111111', '932111111111'],
		['={{ 932111111111 }}', '932111111111'],
		['1234567', '1234567'],
		['123456789012345', '123456789012345'],
	])('the number %p is sent as %p', async (callee, sent) => {
		await succeed(bench, { ...sampleMessage, callee });
		expect(onlyBody(bench)).toMatchObject({ callee: sent });
	});

	const languages = 'VN EN JP ARB DE IN IT KR RU ES PT IDN BD TH'.split(' ');
	test.each(languages)('the language %s is one of the vendor', async (language) => {
		await succeed(bench, { ...sampleMessage, language: `={{ "${language}" }}` });
		expect(onlyBody(bench)).toMatchObject({ language });
	});

	test('a text in any script goes as it is written', async () => {
		const text = 'รหัสของคุณคือ 1,2,3,4 “✓” \\ \n 完';
		await succeed(bench, { ...sampleMessage, text });
		expect(onlyBody(bench).text).toBe(text);
	});

	test.each([
		['+1 (008) 122-211', '1008122211'],
		['1234567', '1234567'],
		['123456789012345', '123456789012345'],
	])('the display number %p is sent as %p', async (displayNum, sent) => {
		await succeed(bench, messageWith({ displayNum }));
		expect(onlyBody(bench).displayNum).toBe(sent);
	});

	test.each([1, 3, '={{ "2" }}'])('%p repetitions are sent as a number', async (loopCount) => {
		await succeed(bench, messageWith({ loopCount }));
		expect(onlyBody(bench).loopCount).toBe(Number(String(loopCount).replace(/\D/g, '')));
	});

	test('what is empty is left out', async () => {
		await succeed(bench, messageWith({ displayNum: '', calledInfo: ' ' }));
		expect(Object.keys(onlyBody(bench))).toEqual([
			'callee',
			'language',
			'text',
			'appId',
			'loopCount',
		]);
	});

	test('1000 characters of pass-through text are taken', async () => {
		const calledInfo = 'x'.repeat(1000);
		await succeed(bench, messageWith({ calledInfo }));
		expect(onlyBody(bench).calledInfo).toBe(calledInfo);
	});
});

describe('the output', () => {
	test('tells the id of the call, by which its record is got', async () => {
		const { items } = await succeed(bench, messageWith({ calledInfo: 'invoice 2031' }));
		expect(items).toEqual([
			{
				json: {
					voiceId: '22121121451210000001',
					phoneNumber: '932111111111',
					language: 'EN',
					other: 'invoice 2031',
				},
				pairedItem: { item: 0 },
			},
		]);
		const { voiceId } = items[0].json;
		const record = { resource: 'callRecord', operation: 'get', voiceId: String(voiceId) };
		expect((await succeed(bench, record)).items[0].json).toMatchObject({
			callId: voiceId,
			phoneNumber: '932111111111',
			outcome: 'answered',
			other: 'invoice 2031',
		});
	});

	test.each([
		['v-1', 'v-1'],
		[{ voiceId: 'v-1' }, 'v-1'],
		[42, '42'],
		[null, undefined],
		[{}, undefined],
	])('data of %j has the id %s', async (data, voiceId) => {
		answerWith(bench, { status: '0', reason: 'success', data });
		const [{ json }] = (await succeed(bench, sampleMessage)).items;
		expect(json.voiceId).toBe(voiceId);
	});
});
