import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

import { Bench } from '../nodes/bench';
import { startSandbox } from '../sandbox';
import type { Credentials } from './authenticate';
import { signings, vendors, type Vendor } from './httpNode';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(() => bench.stop());

const ok = { status: 'OK', message: 'Connection successful!' };

async function test({ type, changes }: Vendor, more: Credentials = {}) {
	const result = await bench.engine.testCredential(type, {
		...bench.credentials[type],
		...changes,
		...more,
	});
	for (const secret of bench.secrets) expect(result.message).not.toContain(secret);
	return result;
}

const { nxLink, nxCallbot, laaffic } = vendors;
const each: Array<[string, Vendor]> = [
	['NXLink', nxLink],
	['NXCloud Callbot', nxCallbot],
	['LAAFFIC', laaffic],
];

const secrets = { nxLinkApi: 'accessSecret', nxCallbotApi: 'secretKey', laafficApi: 'apiSecret' };

describe('a right credential', () => {
	it.each(signings)('%s', async (_name, vendor) => {
		expect(await test(vendor)).toEqual(ok);
		expect(bench.requests).toMatchObject([{ signature: 'verified' }]);
	});

	it.each([
		['NXLink', nxLink, 'POST /openapi/aiagent/flow/list HTTP/1.1'],
		['Callbot', nxCallbot, 'POST /callcentre/api/v3/ping HTTP/1.1'],
		['LAAFFIC', laaffic, 'GET /v3/getBalance HTTP/1.1'],
	])('%s asks for something that changes nothing', async (_name, vendor, startLine) => {
		await test(vendor);
		expect(bench.requests).toMatchObject([{ startLine }]);
	});

	it.each(each)('%s, base URL with a slash at its end', async (_name, vendor) => {
		expect(await test(vendor, { baseUrl: `${bench.sandbox.url}/` })).toEqual(ok);
	});

	it.each(each)('%s, white space around its fields', async (_name, vendor) => {
		const field = secrets[vendor.type];
		const secret = String(bench.credentials[vendor.type][field]);
		const baseUrl = ` ${bench.sandbox.url}\n`;
		expect(await test(vendor, { baseUrl, [field]: ` ${secret}\n` })).toEqual(ok);
		expect(bench.requests).toMatchObject([{ signature: 'verified' }]);
	});

	it.each(['/v3', '/v3/', '//', '/v3/ '])('LAAFFIC, base URL with %s', async (end) => {
		expect(await test(laaffic, { baseUrl: `${bench.sandbox.url}${end}` })).toEqual(ok);
		expect(bench.requests.map(({ path }) => path)).toEqual(['/v3/getBalance']);
	});
});

describe('a wrong credential is told apart', () => {
	it.each<[string, Vendor, Credentials, RegExp]>([
		['NXLink', nxLink, { accessSecret: 'x' }, /Wrong signature.*Access Secret.*Algorithm/],
		['NXLink', nxLink, { accessKey: 'AK-1' }, /check the Access Key and the region/],
		['Callbot', nxCallbot, { secretKey: 'x' }, /Wrong signature.*Secret Key.*Algorithm/],
		['Callbot', nxCallbot, { uuid: 'x' }, /no account with this UUID/],
		['LAAFFIC', laaffic, { apiSecret: 'x' }, /Wrong API Key or API Secret/],
		['LAAFFIC', laaffic, { apiKey: 'x' }, /Wrong API Key or API Secret/],
	])('%s: wrong %#', async (_name, vendor, changes, message) => {
		const expected = { status: 'Error', message: expect.stringMatching(message) };
		expect(await test(vendor, changes)).toEqual(expected);
	});

	it.each<[string, Vendor, string, RegExp]>([
		['NXLink', nxLink, '{"code":1003,"message":"x"}', /Wrong signature.*Algorithm/],
		['NXLink', nxLink, '{"code":"1005","message":"x"}', /check the Access Key/],
		['Callbot', nxCallbot, '{"code":6,"msg":"x"}', /Wrong signature.*Algorithm/],
		['Callbot', nxCallbot, '{"retCode":6003,"retMsg":"x"}', /permission/],
		['LAAFFIC', laaffic, '{"status":"-2","reason":"x"}', /IP allow list/],
		['LAAFFIC', laaffic, '{"code":-13,"msg":"x"}', /locked/],
		['LAAFFIC', laaffic, '{"status":"-99","reason":"x"}', /LAAFFIC/],
	])('%s: answer %#', async (_name, vendor, body, message) => {
		bench.sandbox.faults.add({ path: '/', kind: 'body', body });
		const expected = { status: 'Error', message: expect.stringMatching(message) };
		expect(await test(vendor)).toEqual(expected);
	});

	it.each(each)('%s: no secret', async (name, vendor) => {
		const result = await test(vendor, { [secrets[vendor.type]]: ' ' });
		expect(result).toEqual({
			status: 'Error',
			message: expect.stringMatching(`The ${name} credential has no`),
		});
		expect(bench.requests).toHaveLength(0);
	});
});

describe('a clock that is off', () => {
	it.each([
		['NXLink', nxLink, -5, /clock/],
		['NXLink', nxLink, 5, /clock/],
		['LAAFFIC', laaffic, -5, /clock/],
		['LAAFFIC', laaffic, 5, /clock/],
	])('%s, %#: the message says so', async (_name, vendor, minutes, message) => {
		const ahead = await startSandbox({ now: () => Date.now() + minutes * 60_000 });
		try {
			const expected = { status: 'Error', message: expect.stringMatching(message) };
			expect(await test(vendor, { baseUrl: ahead.url })).toEqual(expected);
		} finally {
			await ahead.close();
		}
	});
});

describe.each(each)('%s: a wrong address', (name, vendor) => {
	const foreign = {
		status: 'Error',
		message: `${name} did not answer as documented. Check the base URL, and the account in its console.`,
	};

	it('of a web page', async () => {
		bench.sandbox.faults.add({ path: '/', kind: 'html', status: 200 });
		expect(await test(vendor)).toEqual(foreign);
	});

	it.each(['{}', '{"hello":"world"}', '[]', '[{"a":1}]', 'null', '"text"', '7'])(
		'that answers %s',
		async (body) => {
			bench.sandbox.faults.add({ path: '/', kind: 'body', body });
			expect(await test(vendor)).toEqual(foreign);
		},
	);

	it('that answers nothing', async () => {
		bench.sandbox.faults.add({ path: '/', kind: 'empty' });
		expect(await test(vendor)).toEqual(foreign);
	});

	// Codes that no page of the vendor lists for success.
	it.each([
		'{"code":401,"message":"Unauthorized","msg":"Unauthorized"}',
		'{"code":1000,"msg":"x"}',
	])('that answers %s', async (body) => {
		bench.sandbox.faults.add({ path: '/', kind: 'body', body });
		expect((await test(vendor)).status).toBe('Error');
	});

	it.each([404, 500, 503])('that answers HTTP %d', async (status) => {
		bench.sandbox.faults.add({ path: '/', kind: 'status', status });
		const result = await test(vendor);
		expect(result.status).toBe('Error');
		expect(result.message).not.toBe('');
	});

	it('that is unknown there', async () => {
		bench.sandbox.faults.add({ path: '/', kind: 'status', status: 404 });
		expect((await test(vendor)).message).toBe(
			`There is no ${name} at this address. Check the base URL.`,
		);
	});

	it.each([301, 302, 303, 307, 308])('that redirects by %d: nothing is sent on', async (status) => {
		const elsewhere = await startSandbox();
		try {
			const location = `${elsewhere.url}/`;
			bench.sandbox.faults.add({ path: '/', kind: 'redirect', status, location });
			expect((await test(vendor)).message).toBe(
				`This address leads to another one. Give the base URL of ${name} itself.`,
			);
			expect(elsewhere.journal).toEqual([]);
			expect(bench.requests).toHaveLength(1);
		} finally {
			await elsewhere.close();
		}
	});

	it('where nobody listens', async () => {
		const baseUrl = `http://127.0.0.1:${await closedPort()}`;
		expect(await test(vendor, { baseUrl })).toEqual({ status: 'Error', message: 'ECONNREFUSED' });
	});
});

/** A port that was free a moment ago. */
async function closedPort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}
