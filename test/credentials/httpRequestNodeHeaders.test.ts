import { Bench } from '../nodes/bench';
import { expectRefused, onlyRequest, request, signings, spellings, vendors } from './httpNode';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(() => bench.stop());

const { nxLink, nxCallbot } = vendors;
const otherApi = '/saas/openapi/chat/records';

describe('NXLink: bizType and action', () => {
	it.each([
		['/openapi/aiagent/any', '100', 'nxai'],
		['/saas/cc/openapi/any', '8', 'cc'],
	])('%s brings its own', async (path, biztype, action) => {
		const entry = onlyRequest(bench, await request(bench, nxLink, { path, body: { a: 1 } }));
		expect(entry).toMatchObject({ signature: 'verified', headers: { biztype, action } });
	});

	it.each(['bizType', 'biztype', 'BIZTYPE'])('typed as %s, for any other API', async (name) => {
		const options = { path: otherApi, method: 'GET', headers: { [name]: '2', action: 'mt' } };
		const entry = onlyRequest(bench, await request(bench, nxLink, options));
		expect(entry).toMatchObject({ signature: 'verified', headers: { biztype: '2', action: 'mt' } });
		expect(spellings(entry, ['biztype', 'action'])).toEqual(['bizType', 'action']);
	});

	it.each([[{}], [{ bizType: '2' }], [{ action: 'mt' }]])('only %j is refused', async (headers) => {
		const result = await request(bench, nxLink, { path: otherApi, headers, body: { a: 1 } });
		expectRefused(bench, result, /headers bizType and action/);
		expect(result.error?.description).toMatch(/add both headers/);
	});
});

describe('Callbot: requestID', () => {
	it('typed by the user is used once', async () => {
		const headers = { requestID: '0123456789abcdef0123456789abcdef' };
		const entry = onlyRequest(bench, await request(bench, nxCallbot, { headers, body: {} }));
		expect(entry).toMatchObject({
			signature: 'verified',
			headers: { requestid: headers.requestID },
		});
		expect(spellings(entry, ['requestid'])).toEqual(['requestID']);
	});

	it('differs from request to request', async () => {
		await request(bench, nxCallbot);
		await request(bench, nxCallbot);
		const ids = bench.requests.map(({ headers }) => headers.requestid);
		expect(new Set(ids).size).toBe(2);
	});
});

describe.each(signings)('%s', (_name, vendor) => {
	it('never sends the secret', async () => {
		const result = await request(bench, vendor, { body: { a: 1 }, qs: { b: 2 } });
		const { startLine, rawHeaders, body } = onlyRequest(bench, result);
		const sent = JSON.stringify([startLine, rawHeaders, body.toString()]);
		for (const secret of bench.secrets) expect(sent).not.toContain(secret);
	});

	it('replaces what the user typed for its headers', async () => {
		const headers = Object.fromEntries(
			vendor.headers
				.filter((name) => !['bizType', 'action', 'requestID'].includes(name))
				.map((name) => [name, 'x']),
		);
		const entry = onlyRequest(bench, await request(bench, vendor, { headers, body: { a: 1 } }));
		expect(entry.signature).toBe('verified');
		expect(spellings(entry, vendor.headers).sort()).toEqual([...vendor.headers].sort());
	});

	const secrets = { nxLinkApi: 'accessSecret', nxCallbotApi: 'secretKey', laafficApi: 'apiSecret' };
	it.each(['', '  '])('refuses the secret %j before anything is sent', async (secret) => {
		const changes = { ...vendor.changes, [secrets[vendor.type]]: secret };
		const result = await request(bench, { ...vendor, changes }, { body: { a: 1 } });
		expectRefused(bench, result, /credential has no (Access Secret|Secret Key|API Secret)/);
	});
});
