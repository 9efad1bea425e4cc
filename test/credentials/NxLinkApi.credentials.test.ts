import { PassThrough } from 'node:stream';

import { signNxLink } from '../../credentials/signing/nxLink';
import { accounts } from '../sandbox/accounts';
import { headerNames, headersOf, noRedirects, nxLink, refusal, sign } from './authenticate';

const now = 1_655_710_885_431;
const url = 'http://127.0.0.1:1/openapi/aiagent/task/create';
const post = (more: object = {}) => ({ method: 'POST', url, body: { a: '牛' }, ...more });
const names = ['accesskey', 'action', 'biztype', 'content-type', 'sign', 'ts'];

beforeAll(() => void jest.useFakeTimers({ now }));
afterAll(() => void jest.useRealTimers());

describe('headers', () => {
	it.each(['md5', 'sha256'] as const)('%s', async (algorithm) => {
		const signed = await sign(nxLink, post(), { algorithm });
		const pair = { bizType: '100', action: 'nxai' };
		const common = { ...accounts.nxLink, ...pair, ts: String(now), algorithm };
		expect(signed).toEqual({
			...noRedirects,
			...post(),
			body: '{"a":"牛"}',
			headers: {
				'Content-Type': 'application/json',
				accessKey: accounts.nxLink.accessKey,
				ts: String(now),
				...pair,
				sign: signNxLink({ ...common, body: '{"a":"牛"}' }),
				...(algorithm === 'sha256' ? { algorithm } : {}),
			},
		});
	});

	it('an algorithm that is not set is MD5', async () => {
		const headers = headersOf(await sign(nxLink, post(), { algorithm: '' }));
		expect(headers).toEqual(headersOf(await sign(nxLink, post())));
	});

	it('keeps other headers and other options', async () => {
		const more = { headers: { 'X-Mine': '1' }, qs: { a: 1 }, timeout: 5, json: true };
		const signed = await sign(nxLink, post(more));
		expect(signed).toMatchObject(more);
	});
});

describe('signing again', () => {
	it.each(['md5', 'sha256'])('%s: gives one set of headers', async (algorithm) => {
		const once = await sign(nxLink, post(), { algorithm });
		expect(await sign(nxLink, once, { algorithm })).toEqual(once);
	});

	it('takes a new moment', async () => {
		const once = await sign(nxLink, post());
		jest.setSystemTime(now + 1000);
		const twice = await sign(nxLink, once);
		jest.setSystemTime(now);
		expect(headerNames(twice)).toEqual(names);
		expect(headersOf(twice).ts).toBe(String(now + 1000));
		expect(headersOf(twice).sign).not.toBe(headersOf(once).sign);
	});

	it('leave out white space around the fields', async () => {
		const { accessKey, accessSecret } = accounts.nxLink;
		const padded = { accessKey: ` ${accessKey}\n`, accessSecret: `\t${accessSecret} ` };
		expect(await sign(nxLink, post(), padded)).toEqual(await sign(nxLink, post()));
	});

	it('replaces spellings of the user', async () => {
		const headers = { ACCESSKEY: 'x', Ts: '1', SIGN: 'x', 'content-type': 'application/json' };
		const signed = await sign(nxLink, post({ headers }));
		expect(headerNames(signed)).toEqual(names);
		expect(headersOf(signed)).toMatchObject({ accessKey: accounts.nxLink.accessKey, ts: `${now}` });
	});

	// A header that contradicts the signature can only be refused by the vendor.
	it('an algorithm of the user never contradicts the signature', async () => {
		const signed = await sign(nxLink, post({ headers: { algorithm: 'sha256' } }));
		const md5 = headersOf(await sign(nxLink, post())).sign;
		const { sign: sent, algorithm = 'md5' } = headersOf(signed);
		expect(algorithm === 'md5').toBe(sent === md5);
	});
});

describe('bizType and action', () => {
	const pairOf = async (request: object) => {
		const { bizType, action } = headersOf(await sign(nxLink, request));
		return { bizType, action };
	};

	it.each([
		[{ url: 'http://127.0.0.1:1/saas/cc/openapi/cdr/page' }, '8', 'cc'],
		[{ uri: 'http://127.0.0.1:1/saas/cc/openapi/cdr/page' }, '8', 'cc'],
		[{ baseURL: 'http://127.0.0.1:1', url: '/openapi/aiagent/flow/list' }, '100', 'nxai'],
		[{ baseURL: 'http://127.0.0.1:1/', url: '/openapi/aiagent/flow/list' }, '100', 'nxai'],
		[{ uri: 'http://127.0.0.1:1/prefix/openapi/aiagent/flow/list?a=b' }, '100', 'nxai'],
	])('%j', async (request, bizType, action) => {
		expect(await pairOf({ method: 'POST', ...request })).toEqual({ bizType, action });
	});

	it.each([
		{ biztype: '2', action: 'mt' },
		{ bizType: '2', action: 'mt' },
		{ BIZTYPE: 2, ACTION: 'mt' },
	])('of the request, %j, are used once and in the vendor’s case', async (headers) => {
		for (const each of [url, 'http://127.0.0.1:1/saas/openapi/chat/records']) {
			const signed = await sign(nxLink, post({ url: each, headers }));
			expect(headersOf(signed)).toMatchObject({ bizType: '2', action: 'mt' });
			expect(headerNames(signed)).toEqual(names);
		}
	});

	it('one of them comes from the family when the request has the other', async () => {
		expect(await pairOf(post({ headers: { biztype: '8' } }))).toEqual({
			bizType: '8',
			action: 'nxai',
		});
	});

	it.each([
		[{}],
		[{ biztype: '2' }],
		[{ action: 'mt' }],
		[{ biztype: '', action: 'mt' }],
		[{ biztype: '2', action: '' }],
	])('a path of no family with %j is refused', async (headers) => {
		const other = 'http://127.0.0.1:1/saas/openapi/chat/records?path=/openapi/aiagent/';
		const { message, description } = await refusal(nxLink, post({ url: other, headers }));
		expect(message).toMatch(/bizType and action.*\/saas\/openapi\/chat\/records/);
		expect(description).toMatch(/add both headers/);
	});
});

describe('bodies', () => {
	const signOf = (body?: string | Uint8Array) => {
		const pair = { bizType: '100', action: 'nxai' };
		return signNxLink({ ...accounts.nxLink, ...pair, ts: `${now}`, algorithm: 'md5', body });
	};

	it.each([
		['no body', { body: undefined }],
		['null', { body: null }],
		['empty text', { body: '' }],
		['an empty object', { body: {} }],
		['GET', { method: 'GET' }],
		['HEAD', { method: 'HEAD' }],
	])('%s: none is sent or signed', async (_what, more) => {
		const signed = await sign(nxLink, post(more));
		expect(headersOf(signed).sign).toBe(signOf());
		expect(signed).not.toHaveProperty('body');
	});

	it('multipart is sent and not signed', async () => {
		const signed = await sign(nxLink, post({ formData: { a: 'b' }, body: undefined }));
		expect(headersOf(signed).sign).toBe(signOf());
		expect(signed).toMatchObject({ formData: { a: 'b' } });
	});

	it('bytes are sent and signed as they are', async () => {
		const body = Buffer.from([0, 255, 32, 10]);
		const headers = { 'content-type': 'application/octet-stream' };
		const signed = await sign(nxLink, post({ body, headers }));
		expect(headersOf(signed).sign).toBe(signOf(body));
		expect(signed.body).toBe(body);
	});

	it.each([
		['a form', { form: { a: 'b' }, body: undefined }],
		['search params', { body: new URLSearchParams('a=b') }],
		['a stream', { body: new PassThrough() }],
	])('%s is refused', async (_what, more) => {
		const { message, description } = await refusal(nxLink, post(more));
		expect(message).toBe('NXLink defines no signature for this kind of body');
		expect(description).toMatch(/JSON.*multipart/);
	});
});

describe('empty fields', () => {
	it.each([
		['accessKey', '', 'Access Key'],
		['accessKey', '  ', 'Access Key'],
		['accessSecret', '', 'Access Secret'],
		['accessSecret', '\t', 'Access Secret'],
	])('%s %j', async (field, value, label) => {
		const told = await refusal(nxLink, post(), { [field]: value });
		expect(told.message).toBe(`The NXLink credential has no ${label}`);
		expect(JSON.stringify(told)).not.toContain(accounts.nxLink.accessSecret);
	});
});
