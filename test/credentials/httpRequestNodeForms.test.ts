import { Bench } from '../nodes/bench';
import { expectRefused, onlyRequest, request, signings, spellings, vendors } from './httpNode';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(() => bench.stop());

const typed = (type: string) => ({ headers: { 'Content-Type': type } });
const formType = 'application/x-www-form-urlencoded';
const file = { value: '牛,1\n', options: { filename: 'contacts.csv', contentType: 'text/csv' } };
const multiparts: Array<[string, object]> = [
	['multipart', { formData: { name: '牛', file } }],
	['multipart by its type', { formData: { name: '牛', file }, ...typed('multipart/form-data') }],
];
const forms: Array<[string, object]> = [
	['form', { form: { name: '牛', id: 1 } }],
	['form by its type', { form: { name: '牛', id: 1 }, ...typed(formType) }],
	['form text', { body: 'name=%E7%89%9B&id=1', ...typed(formType) }],
];
const { nxLink, nxCallbot, laaffic } = vendors;

const taking = signings.filter(([, { type }]) => type !== 'nxCallbotApi');

describe.each(taking)('%s takes multipart', (_name, vendor) => {
	it.each(multiparts)('%s', async (_what, options) => {
		const entry = onlyRequest(bench, await request(bench, vendor, options));
		expect(entry.signature).toBe('verified');
		expect(entry.headers['content-type']).toMatch(/^multipart\/form-data; ?boundary=/);
		expect(spellings(entry, ['content-type'])).toHaveLength(1);
		const text = entry.body.toString('utf8');
		expect(text).toMatch(/name="name"\r\n\r\n牛\r\n/);
		expect(text).toMatch(/filename="contacts.csv"/);
	});
});

describe('LAAFFIC takes forms', () => {
	it.each(forms)('%s', async (_what, options) => {
		const entry = onlyRequest(bench, await request(bench, laaffic, options));
		expect(entry.signature).toBe('verified');
		expect(entry.headers['content-type']).toBe(formType);
		expect(entry.body.toString()).toBe('name=%E7%89%9B&id=1');
	});
});

describe('refused, with nothing sent', () => {
	it.each(forms)('NXLink: %s', async (_what, options) => {
		const result = await request(bench, nxLink, options);
		expectRefused(bench, result, /NXLink defines no signature for this kind of body/);
		expect(result.error?.description).toMatch(/JSON/);
	});

	it.each([...forms, ...multiparts])('Callbot: %s', async (_what, options) => {
		const result = await request(bench, nxCallbot, options);
		expectRefused(bench, result, /NXCloud Callbot defines no signature for this kind of body/);
		expect(result.error?.description).toMatch(/JSON/);
	});

	// n8n sends the form of a GET, too: it must not travel under the signature of no body.
	it.each([...forms, ...multiparts])('Callbot: %s with GET', async (_what, options) => {
		await request(bench, nxCallbot, { method: 'GET', ...options });
		const sent = bench.requests.map(({ signature, body }) => `${signature} ${body.toString()}`);
		expect(sent.filter((each) => each !== 'verified ')).toEqual([]);
	});

	const texts = ['{"a":1', "{'a':1}", 'text', '{"a":1}{"b":2}'];
	const signingBodies = signings.filter(([, { type }]) => type !== 'laafficApi');
	const cases = signingBodies.flatMap(([name, vendor]) =>
		texts.map((text) => [name, text, vendor] as const),
	);
	it.each(cases)('%s: %s as JSON', async (_name, body, vendor) => {
		const result = await request(bench, vendor, { body, ...typed('application/json') });
		expectRefused(bench, result, /The body is not valid JSON/);
	});
});

it.each(['{"a":1', 'text'])('LAAFFIC: %s as JSON goes as n8n sends it', async (body) => {
	const options = { body, ...typed('application/json') };
	const entry = onlyRequest(bench, await request(bench, laaffic, options));
	expect(entry.signature).toBe('verified');
	expect(entry.body.toString()).toBe(JSON.stringify(body));
});
