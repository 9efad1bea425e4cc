import { startSandbox, type Sandbox } from '..';
import vectorFile from '../../vectors/vectors-nxlink.json';
import { nxLinkHeaders, publishedMoment, read, send, type Headers } from '../testClients';

let sandbox: Sandbox;
let now = publishedMoment;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => now });
});
beforeEach(() => {
	now = publishedMoment;
	sandbox.reset();
});
afterAll(() => sandbox.close());

const anyPath = () => `${sandbox.url}/openapi/some/path`;
const body = '{"pageNumber":1,"pageSize":10}';
const listFlows = (headers: Headers, text = body) =>
	send(`${sandbox.url}/openapi/aiagent/flow/list`, 'POST', headers, text);

describe('NXLink signature vectors', () => {
	const vectors = vectorFile.vectors.map((vector) => [vector.id, vector] as const);

	const headersOf = (vector: (typeof vectorFile.vectors)[number]): Headers => ({
		accessKey: vector.accessKey,
		ts: vector.ts,
		bizType: vector.bizType,
		action: vector.action,
		sign: vector.sign,
		algorithm: vector.algorithm,
		'Content-Type': 'application/json',
	});

	it.each(vectors)('accepts %s', async (_id, vector) => {
		const method = vector.body === null ? 'GET' : 'POST';
		const answer = await send(anyPath(), method, headersOf(vector), vector.body ?? undefined);
		const { bizType, action } = vector;
		expect(read(answer)).toMatchObject({ code: 0, data: { bizType, action } });
		expect(sandbox.journal[0]).toMatchObject({ vendor: 'nxLink', signature: 'verified' });
	});

	it.each(vectors)('refuses %s with one byte more', async (_id, vector) => {
		const answer = await send(anyPath(), 'POST', headersOf(vector), `${vector.body ?? ''} `);
		expect(read(answer)).toMatchObject({ code: 1003 });
		expect(sandbox.journal[0].signature).toBe('rejected');
	});

	it('takes md5 when no algorithm is named', async () => {
		const headers = headersOf(vectorFile.vectors[0]);
		delete headers.algorithm;
		const answer = await send(anyPath(), 'POST', headers, vectorFile.vectors[0].body ?? '');
		expect(read(answer)).toMatchObject({ code: 0 });
	});

	it('leaves a multipart body out', async () => {
		const nobody = vectorFile.vectors.find((vector) => vector.id === 'derived-md5-nobody');
		const headers = {
			...headersOf(nobody ?? vectorFile.vectors[0]),
			'Content-Type': 'multipart/form-data; boundary=x',
		};
		const answer = await send(anyPath(), 'POST', headers, '--x--\r\n');
		expect(read(answer)).toMatchObject({ code: 0 });
	});

	it('leaves the body of a GET out', async () => {
		const answer = await send(anyPath(), 'GET', nxLinkHeaders(), body);
		expect(read(answer)).toMatchObject({ code: 0 });
		expect(sandbox.journal[0].body.toString()).toBe(body);
	});
});

describe('NXLink refusals', () => {
	it.each(['accessKey', 'ts', 'bizType', 'action', 'sign'])('1001 without %s', async (name) => {
		const headers = Object.entries(nxLinkHeaders({ body })).filter(([each]) => each !== name);
		// Without an accesskey nothing but the path tells that the request is NXLink's.
		expect(read(await listFlows(Object.fromEntries(headers)))).toMatchObject({
			code: 1001,
			message: 'Authentication failed (missing public parameters)',
		});
		expect(sandbox.journal[0]).toMatchObject({ vendor: 'nxLink', signature: 'rejected' });
	});

	it.each([
		['bizType of the call center', nxLinkHeaders({ body, bizType: '8' })],
		['action of the call center', nxLinkHeaders({ body, action: 'cc' })],
		['unknown algorithm', { ...nxLinkHeaders({ body }), algorithm: 'sha1' }],
	])('1002 for the %s', async (_what, headers) => {
		expect(read(await listFlows(headers))).toMatchObject({ code: 1002 });
	});

	it.each([
		['a foreign secret', { ...nxLinkHeaders({ body }), sign: '6e9506557d1f289501d333ee2c365826' }],
		['a digest in upper case', upperCase(nxLinkHeaders({ body }))],
		[
			'a content type that is not JSON',
			{ ...nxLinkHeaders({ body }), 'Content-Type': 'text/plain' },
		],
		['the digest of the other algorithm', { ...nxLinkHeaders({ body }), algorithm: 'sha256' }],
	])('1003 for %s', async (_what, headers) => {
		expect(read(await listFlows(headers))).toMatchObject({ code: 1003 });
	});

	it.each([
		[-60_000, 0],
		[60_000, 0],
		[-60_001, 1004],
		[60_001, 1004],
	])('a clock %d ms off is answered %d', async (offset, code) => {
		now = publishedMoment + offset;
		expect(read(await listFlows(nxLinkHeaders({ body })))).toMatchObject({ code });
	});

	it('1004 for seconds instead of milliseconds', async () => {
		const headers = nxLinkHeaders({ body, ts: '1655710885' });
		expect(read(await listFlows(headers))).toMatchObject({ code: 1004 });
	});

	it('1005 for an unknown accessKey', async () => {
		const headers = { ...nxLinkHeaders({ body }), accessKey: 'AK-unknown' };
		expect(read(await listFlows(headers))).toMatchObject({ code: 1005 });
	});

	it('names the first of several mistakes in the documented order of checks', async () => {
		const headers = { ...nxLinkHeaders({ body, ts: 1 }), accessKey: 'AK-unknown', sign: 'x' };
		expect(read(await listFlows(headers))).toMatchObject({ code: 1005 });
	});

	it('refuses undocumented paths of the call center in its own envelope', async () => {
		const headers = { ...nxLinkHeaders({ bizType: '8', action: 'cc' }), sign: 'x' };
		const answer = await send(`${sandbox.url}/saas/cc/openapi/any/path`, 'POST', headers);
		expect(read(answer)).toMatchObject({ code: 1003, msg: 'Authorization Failed' });
	});
});

function upperCase(headers: Headers): Headers {
	return { ...headers, sign: headers.sign.toUpperCase() };
}
