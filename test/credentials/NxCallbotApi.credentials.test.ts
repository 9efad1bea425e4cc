import { PassThrough } from 'node:stream';

import { signNxCallbot } from '../../credentials/signing/nxCallbot';
import { accounts } from '../sandbox/accounts';
import { headerNames, headersOf, noRedirects, nxCallbot, refusal, sign } from './authenticate';

const now = 1_726_214_400_999;
const createTs = '1726214400';
const url = 'http://127.0.0.1:1/callcentre/api/v3/ping';
const post = (more: object = {}) => ({ method: 'POST', url, body: { data: '牛' }, ...more });
const names = ['algorithm', 'content-type', 'createts', 'requestid', 'sign', 'uuid'];

beforeAll(() => void jest.useFakeTimers({ now }));
afterAll(() => void jest.useRealTimers());

describe('headers', () => {
	it.each(['MD5', 'SHA256'] as const)('%s', async (algorithm) => {
		const signed = await sign(nxCallbot, post(), { algorithm });
		const requestID = String(headersOf(signed).requestID);
		expect(requestID).toMatch(/^[0-9a-f]{32}$/);
		const { uuid } = accounts.nxCallbot;
		const body = '{"data":"牛"}';
		const common = { ...accounts.nxCallbot, requestID, createTs, algorithm };
		expect(signed).toEqual({
			...noRedirects,
			...post(),
			body,
			headers: {
				'Content-Type': 'application/json',
				requestID,
				uuid,
				createTs,
				sign: signNxCallbot({ ...common, body }),
				algorithm,
			},
		});
	});

	it('an algorithm that is not set is MD5', async () => {
		const { algorithm } = headersOf(await sign(nxCallbot, post(), { algorithm: '' }));
		expect(algorithm).toBe('MD5');
	});

	it.each([
		['no body', {}],
		['an empty body', { body: '' }],
		['null', { body: null }],
	])('%s is signed as empty text', async (_what, more) => {
		const signed = await sign(nxCallbot, { method: 'POST', url, ...more });
		const { requestID, sign: sent } = headersOf(signed);
		const common = { ...accounts.nxCallbot, requestID: String(requestID), createTs, body: '' };
		expect(sent).toBe(signNxCallbot({ ...common, algorithm: 'MD5' }));
		expect(signed).not.toHaveProperty('body');
	});

	it('white space around the fields is left out', async () => {
		const { uuid, secretKey } = accounts.nxCallbot;
		const padded = { uuid: ` ${uuid}\n`, secretKey: `\t${secretKey} ` };
		const request = post({ headers: { requestID: 'r-1' } });
		expect(await sign(nxCallbot, request, padded)).toEqual(await sign(nxCallbot, request));
	});

	it('two requests have two ids', async () => {
		const [one, two] = [await sign(nxCallbot, post()), await sign(nxCallbot, post())];
		expect(headersOf(one).requestID).not.toBe(headersOf(two).requestID);
	});
});

describe('signing again', () => {
	it.each(['MD5', 'SHA256'])('%s: gives one set of headers', async (algorithm) => {
		const once = await sign(nxCallbot, post(), { algorithm });
		expect(await sign(nxCallbot, once, { algorithm })).toEqual(once);
	});

	it('takes a new moment and keeps the requestID', async () => {
		const once = await sign(nxCallbot, post());
		jest.setSystemTime(now + 5000);
		const twice = await sign(nxCallbot, once);
		jest.setSystemTime(now);
		expect(headersOf(twice)).toMatchObject({
			requestID: headersOf(once).requestID,
			createTs: '1726214405',
		});
		expect(headerNames(twice)).toEqual(names);
	});

	it.each(['requestid', 'requestId', 'requestID'])('keeps the %s of the request', async (name) => {
		const signed = await sign(nxCallbot, post({ headers: { [name]: 'mine' } }));
		expect(headersOf(signed).requestID).toBe('mine');
		expect(headerNames(signed)).toEqual(names);
	});

	it('replaces spellings of the user', async () => {
		const headers = { UUID: 'x', createts: '1', Sign: 'x', Algorithm: 'SHA256', requestid: '' };
		const signed = await sign(nxCallbot, post({ headers }));
		expect(headerNames(signed)).toEqual(names);
		expect(headersOf(signed)).toMatchObject({
			requestID: expect.stringMatching(/^[0-9a-f]{32}$/),
			uuid: accounts.nxCallbot.uuid,
			algorithm: 'MD5',
		});
	});
});

describe('refusals', () => {
	it.each([
		['uuid', '', 'UUID'],
		['secretKey', '', 'Secret Key'],
		['secretKey', ' \n', 'Secret Key'],
	])('%s %j', async (field, value, label) => {
		const told = await refusal(nxCallbot, post(), { [field]: value });
		expect(told.message).toBe(`The NXCloud Callbot credential has no ${label}`);
		expect(JSON.stringify(told)).not.toContain(accounts.nxCallbot.secretKey);
	});

	it.each([
		['multipart', { formData: { a: 'b' }, body: undefined }],
		['a form', { form: { a: 'b' }, body: undefined }],
		['a stream', { body: new PassThrough() }],
		[
			'form text',
			{ headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=b' },
		],
	])('%s', async (_what, more) => {
		const { message, description } = await refusal(nxCallbot, post(more));
		expect(message).toMatch(/NXCloud Callbot.*body/);
		expect(description).toMatch(/JSON/);
	});
});
