import { signLaaffic } from '../../credentials/signing/laaffic';
import { accounts } from '../sandbox/accounts';
import { headerNames, headersOf, noRedirects, laaffic, refusal, sign } from './authenticate';

const now = 1_630_468_800_999;
const timestamp = '1630468800';
const url = 'http://127.0.0.1:1/voice/recallFlow/cancel';
const post = (more: object = {}) => ({ method: 'POST', url, body: { a: '牛' }, ...more });
const names = ['api-key', 'content-type', 'sign', 'timestamp'];
const signature = {
	'Api-Key': accounts.laaffic.apiKey,
	Timestamp: timestamp,
	Sign: signLaaffic({ ...accounts.laaffic, timestamp }),
};

beforeAll(() => void jest.useFakeTimers({ now }));
afterAll(() => void jest.useRealTimers());

describe('headers', () => {
	it('are those of the official example, with the vendor’s content type', async () => {
		expect(signature.Sign).toBe('05d7a50893e22a5c4bb3216ae3396c7c');
		expect(await sign(laaffic, post())).toEqual({
			...noRedirects,
			...post(),
			headers: { 'Content-Type': 'application/json;charset=UTF-8', ...signature },
		});
	});

	it('keep a content type of the user', async () => {
		const headers = { 'content-type': 'text/plain' };
		expect(await sign(laaffic, post({ headers, body: 'a b ' }))).toMatchObject({
			body: 'a b ',
			headers: { ...headers, ...signature },
		});
	});

	it.each(['GET', 'get', 'HEAD', undefined])(
		'method %s: the same, the body as it is, without a content type',
		async (method) => {
			const signed = await sign(laaffic, post({ method, qs: { a: 1 } }));
			expect(signed).toEqual({
				...post({ method, qs: { a: 1 } }),
				...noRedirects,
				headers: signature,
			});
		},
	);

	it.each([
		['form', { form: { a: 'b' } }],
		['multipart', { formData: { a: 'b' } }],
		[
			'form text',
			{ headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=b' },
		],
	])('are added to a %s, which stays as it is', async (_what, more) => {
		const request = { method: 'POST', url, ...more };
		expect(await sign(laaffic, request)).toMatchObject({ ...request, headers: signature });
	});
});

describe('bodies', () => {
	it.each(['', 'text', '{"a":1', '{"a":1}', Buffer.from('{}'), null, undefined])(
		'%j gets neither another form nor a content type',
		async (body) => {
			const signed = await sign(laaffic, post({ body }));
			expect(signed.body).toBe(body);
			expect(signed.headers).toEqual(signature);
		},
	);

	it.each([[[1, 2]], [{}]])('%j gets the content type of the vendor', async (body) => {
		const signed = await sign(laaffic, post({ body }));
		expect(signed.body).toBe(body);
		expect(headersOf(signed)['Content-Type']).toBe('application/json;charset=UTF-8');
	});
});

describe('white space', () => {
	it('around the fields is left out', async () => {
		const { apiKey, apiSecret } = accounts.laaffic;
		const padded = { apiKey: ` ${apiKey}\n`, apiSecret: `\t${apiSecret} ` };
		expect(headersOf(await sign(laaffic, post(), padded))).toMatchObject(signature);
	});
});

describe('signing again', () => {
	it('gives one set of headers', async () => {
		const once = await sign(laaffic, post());
		expect(await sign(laaffic, once)).toEqual(once);
	});

	it('takes a new moment', async () => {
		const once = await sign(laaffic, post());
		jest.setSystemTime(now + 1000);
		const twice = await sign(laaffic, once);
		jest.setSystemTime(now);
		expect(headersOf(twice).Timestamp).toBe('1630468801');
		expect(headerNames(twice)).toEqual(names);
	});

	it('replaces spellings of the user', async () => {
		const headers = { 'api-key': 'x', timestamp: '1', SIGN: 'x', 'x-mine': 'y' };
		const signed = await sign(laaffic, post({ headers }));
		expect(headersOf(signed)).toMatchObject({ ...signature, 'x-mine': 'y' });
		expect(headerNames(signed)).toEqual([...names, 'x-mine']);
	});
});

describe('empty fields', () => {
	it.each([
		['apiKey', '', 'API Key'],
		['apiSecret', '', 'API Secret'],
		['apiSecret', ' ', 'API Secret'],
	])('%s %j', async (field, value, label) => {
		const told = await refusal(laaffic, post(), { [field]: value });
		expect(told.message).toBe(`The LAAFFIC credential has no ${label}`);
		expect(JSON.stringify(told)).not.toContain(accounts.laaffic.apiSecret);
	});
});
