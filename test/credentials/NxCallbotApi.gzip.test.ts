import { gzipSync } from 'node:zlib';

import { signNxCallbot } from '../../credentials/signing/nxCallbot';
import { Bench } from '../nodes/bench';
import { accounts } from '../sandbox/accounts';
import { headersOf, nxCallbot, refusal, sign } from './authenticate';
import { expectRefused, onlyRequest, request, vendors } from './httpNode';

const path = '/callcentre/api/v3/importBatchCall';
const callList = [{ orderID: 'o-1', userPhone: '8615600000001', userName: '牛小信' }];
const text = JSON.stringify({
	productID: 'callbot',
	userTaskID: 'campaign-morning',
	callInfoList: { orderCallbackUrl: '', callCallbackUrl: '', callList },
});
const packed = gzipSync(text);
const typed = (encoding: string) => ({
	'Content-Type': 'application/json',
	'Content-Encoding': encoding,
});

describe('the signature', () => {
	const signatureOf =
		(body: string | Uint8Array, algorithm: 'MD5' | 'SHA256') => (createTs: unknown) =>
			signNxCallbot({
				...accounts.nxCallbot,
				requestID: 'r-1',
				createTs: String(createTs),
				body,
				algorithm,
			});
	const signed = async (body: unknown, headers: object, algorithm = 'MD5') =>
		await sign(
			nxCallbot,
			{ method: 'POST', url: path, body, headers: { ...headers, requestID: 'r-1' } },
			{ algorithm },
		);

	it.each(['MD5', 'SHA256'] as const)(
		'covers the text before compression (%s)',
		async (algorithm) => {
			const { body, headers } = await signed(packed, typed('gzip'), algorithm);
			expect(body).toBe(packed);
			expect(headers).toMatchObject({
				...typed('gzip'),
				sign: signatureOf(text, algorithm)(headers?.createTs),
			});
		},
	);

	it.each(['GZIP', 'Gzip'])('so it does where the header says %s', async (encoding) => {
		const { headers } = await signed(packed, typed(encoding));
		expect(headers?.sign).toBe(signatureOf(text, 'MD5')(headers?.createTs));
	});

	it.each<[string, string | Uint8Array, object]>([
		['bytes without a Content-Encoding', packed, { 'Content-Type': 'application/json' }],
		['bytes compressed in another way', packed, typed('br')],
		['text that is only called gzip', text, typed('gzip')],
	])('covers what travels: %s', async (_what, body, headers) => {
		const result = await signed(body, headers);
		expect(headersOf(result).sign).toBe(signatureOf(body, 'MD5')(headersOf(result).createTs));
	});

	it('is the same when the request is signed again', async () => {
		const once = await signed(packed, typed('gzip'));
		const twice = await sign(nxCallbot, once);
		expect({ ...headersOf(twice), createTs: 0, sign: 0 }).toEqual({
			...headersOf(once),
			createTs: 0,
			sign: 0,
		});
		expect(headersOf(twice).sign).toBe(signatureOf(text, 'MD5')(headersOf(twice).createTs));
	});

	it('refuses bytes that are called gzip and are none', async () => {
		const told = await refusal(nxCallbot, {
			method: 'POST',
			url: path,
			body: Buffer.from(text),
			headers: typed('gzip'),
		});
		expect(told.message).toBe('The body is not compressed with gzip, as its Content-Encoding says');
		expect(told.description).toMatch(/Compress the body/);
	});
});

describe('the HTTP Request node', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await Bench.start();
	});
	beforeEach(() => bench.sandbox.reset());
	afterAll(() => bench.stop());

	it.each(['MD5', 'SHA256'])('sends a compressed file (%s)', async (algorithm) => {
		const vendor = { ...vendors.nxCallbot, changes: { algorithm } };
		const options = { path, body: packed, headers: typed('gzip') };
		const entry = onlyRequest(bench, await request(bench, vendor, options));
		expect(entry.signature).toBe('verified');
		expect(entry.body.equals(packed)).toBe(true);
		const task = bench.sandbox.state.nxCallbot.findTask('campaign-morning');
		expect(task?.orders.at(-1)).toMatchObject(callList[0]);
	});

	it('sends bytes without compression as they are', async () => {
		const headers = { 'Content-Type': 'application/json' };
		const options = { path, body: Buffer.from(text), headers };
		const entry = onlyRequest(bench, await request(bench, vendors.nxCallbot, options));
		expect(entry.signature).toBe('verified');
		expect(entry.body.toString('utf8')).toBe(text);
	});

	it('sends nothing that is called gzip and is none', async () => {
		const options = { path, body: Buffer.from(text), headers: typed('gzip') };
		const result = await request(bench, vendors.nxCallbot, options);
		expectRefused(bench, result, /is not compressed with gzip/);
	});
});
