import { Bench } from '../../../bench';
import { answerWith, expectRefused, failureOf, succeed } from '../../runs';

const parameters = { resource: 'account', operation: 'getBalance' };
const type = 'n8n-nodes-outbound-calling.laaffic';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

test('the request is a signed GET without query and body', async () => {
	await succeed(bench, parameters);
	expect(bench.requests).toMatchObject([
		{
			startLine: 'GET /v3/getBalance HTTP/1.1',
			signature: 'verified',
			body: Buffer.alloc(0),
		},
	]);
});

test('the amounts are numbers', async () => {
	const { items } = await succeed(bench, parameters);
	expect(items).toEqual([
		{ json: { balance: 99.99, gift: 50, credit: 0 }, pairedItem: { item: 0 } },
	]);
});

test.each([
	[
		{ balance: '-0.5', gift: '0', credit: '100' },
		{ balance: -0.5, gift: 0, credit: 100 },
	],
	[{ balance: 7, gift: null, credit: '' }, { balance: 7 }],
	[{ balance: 'n/a' }, { balance: 'n/a' }],
])('an account with %j has %j', async (amounts, shown) => {
	answerWith(bench, { status: '0', reason: 'success', ...amounts });
	const [{ json }] = (await succeed(bench, parameters)).items;
	expect(json).toEqual(shown);
});

test('one request for each item', async () => {
	const { items } = await succeed(bench, parameters, { items: [{ n: 1 }, { n: 2 }] });
	expect(bench.requests).toHaveLength(2);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
});

test('a locked account', async () => {
	answerWith(bench, { status: '-13', reason: 'user locked' });
	const error = await failureOf(bench, parameters);
	expect(error.message).toBe('user locked (LAAFFIC code -13)');
	expect(error.description).toContain('Ask LAAFFIC support to open it');
});

test('an agent asks for it without filling in anything', async () => {
	const { status, items } = await bench.engine.runTool(
		{ type, parameters },
		{},
		{ credentials: bench.credentials },
	);
	expect(status).toBe('success');
	expect(items.map(({ json }) => json)).toEqual([{ balance: 99.99, gift: 50, credit: 0 }]);
	expect(bench.requests).toHaveLength(1);
});

test.each([
	[{ timeout: 0 }, 'Timeout (Seconds): must be from 1 to 86400'],
	[{ parallelRequests: 11 }, 'Parallel Requests: must be from 1 to 10'],
])('the option %j is refused', async (options, message) => {
	await expectRefused(bench, { ...parameters, options }, message);
});
