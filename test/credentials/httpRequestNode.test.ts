import { Bench } from '../nodes/bench';
import { startSandbox } from '../sandbox';
import { onlyRequest, request, signings, spellings } from './httpNode';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(() => bench.stop());

const json = (type = 'application/json') => ({ headers: { 'Content-Type': type } });
const value = { name: '牛小信', id: 10001, more: [true, null, { a: 1.5 }] };
const oddText = ' \r\n\t{ "b" :\t1 ,\n  "a":"x  y\\u00e9" ,"id":12345678901234567890 }\n ';
const unicode = { han: '客户', astral: '😀𠜎', half: '\ud83d', arabic: 'سلام', nul: '\u0000' };

/** What it is, the options of the request, the bytes that must arrive. */
const bodies: Array<[string, object, string]> = [
	['a JSON object', { body: value, json: true }, JSON.stringify(value)],
	['JSON fields', { body: { name: 'x', id: '1' }, ...json(), json: true }, '{"name":"x","id":"1"}'],
	['a JSON object, answer as text', { body: value, json: false }, JSON.stringify(value)],
	['a list', { body: [1, '2'], json: true }, '[1,"2"]'],
	['JSON text with odd space', { body: oddText, ...json() }, oddText.trim()],
	[
		'JSON text with charset',
		{ body: oddText, ...json('application/json; charset=utf-8') },
		oddText.trim(),
	],
	['JSON text without a type', { body: oddText }, oddText.trim()],
	[
		'plain text',
		{ body: ' line 1\r\n{ line 2 \n', ...json('text/plain') },
		' line 1\r\n{ line 2 \n',
	],
	['Unicode in an object', { body: unicode, json: true }, JSON.stringify(unicode)],
	['Unicode in JSON text', { body: '{"a":"客户😀"}', ...json() }, '{"a":"客户😀"}'],
	['Unicode in plain text', { body: 'é客😀', ...json('text/plain;charset=UTF-8') }, 'é客😀'],
	['the text {}', { body: '{}', ...json() }, '{}'],
	['no body', {}, ''],
	['no body but a type', json(), ''],
];

describe.each(signings)('%s', (_name, vendor) => {
	it.each(bodies)('POST: %s', async (_what, options, bytes) => {
		const entry = onlyRequest(bench, await request(bench, vendor, options));
		expect(entry).toMatchObject({ signature: 'verified', method: 'POST', path: vendor.path });
		expect(entry.body).toEqual(Buffer.from(bytes, 'utf8'));
		expect(spellings(entry, vendor.headers).sort()).toEqual([...vendor.headers].sort());
	});

	it.each(['PUT', 'PATCH', 'DELETE'])('%s: a JSON object', async (method) => {
		const entry = onlyRequest(bench, await request(bench, vendor, { method, body: value }));
		expect(entry).toMatchObject({ signature: 'verified', method });
		expect(entry.body.toString()).toBe(JSON.stringify(value));
	});

	it('an empty object', async () => {
		const entry = onlyRequest(bench, await request(bench, vendor, { body: {}, json: true }));
		expect(entry.signature).toBe('verified');
		// Not documented for NXLink, so nothing is sent there.
		expect(entry.body.toString()).toBe(vendor.type === 'nxLinkApi' ? '' : '{}');
	});

	it('GET with a query', async () => {
		const options = { method: 'GET', qs: { name: '牛 &=', page: 1 } };
		const entry = onlyRequest(bench, await request(bench, vendor, options));
		expect(entry).toMatchObject({ signature: 'verified', path: vendor.path });
		expect(entry.body).toHaveLength(0);
		const { searchParams } = new URL(entry.startLine.split(' ')[1], bench.sandbox.url);
		expect(Object.fromEntries(searchParams)).toEqual({ name: '牛 &=', page: '1' });
	});

	it.each<[string, object, string]>([
		['JSON', { body: value, json: true }, vendor.jsonType],
		['JSON without hint', { body: value }, vendor.jsonType],
		['JSON text', { body: '{}' }, vendor.textType],
		['JSON of the user', { body: value, ...json() }, 'application/json'],
		['plain text', { body: 'a', ...json('text/plain') }, 'text/plain'],
	])('content type of %s', async (_what, options, expected) => {
		const entry = onlyRequest(bench, await request(bench, vendor, options));
		expect(entry.headers['content-type']).toBe(expected);
		expect(spellings(entry, ['content-type'])).toHaveLength(1);
	});

	it.each(['GET', 'POST'])('%s: a redirect to another host gets nothing', async (method) => {
		const elsewhere = await startSandbox();
		try {
			const location = `${elsewhere.url}/`;
			bench.sandbox.faults.add({ path: '/', kind: 'redirect', status: 307, location });
			await request(bench, vendor, { method, followAllRedirects: true });
			expect(elsewhere.journal).toEqual([]);
			expect(bench.requests).toHaveLength(1);
		} finally {
			await elsewhere.close();
		}
	});

	it('HTTP 401 does not repeat the request', async () => {
		bench.sandbox.faults.add({ path: '/', kind: 'status', status: 401 });
		const result = await request(bench, vendor, { body: value });
		expect(result.items[0].json.statusCode).toBe(401);
		expect(bench.requests).toHaveLength(1);
	});
});

/** LAAFFIC signs no body, so its requests travel as without a credential: empty text in quotes. */
describe.each(signings)('%s: a body that a signature may leave out', (_name, vendor) => {
	const signsNoBody = vendor.type === 'laafficApi';

	it.each<[string, object, string]>([
		['empty text', { body: '', ...json() }, '""'],
		['a body of GET', { method: 'GET', body: { a: 1 }, json: true }, '{"a":1}'],
	])('%s', async (_what, options, asItIs) => {
		const entry = onlyRequest(bench, await request(bench, vendor, options));
		expect(entry.signature).toBe('verified');
		expect(entry.body.toString()).toBe(signsNoBody ? asItIs : '');
	});
});
