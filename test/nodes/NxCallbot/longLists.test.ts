import { Bench } from '../bench';
import { listCases } from './reads';
import { answerWith, errorOfItem, expectRefused, failureOf, succeed } from './runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const account = () => bench.sandbox.state.nxCallbot;
const pages = () => bench.bodies.map(({ page, size }) => [page, size]);

describe.each(listCases)('$name', ({ parameters, endpoint, list, sent, key, fill }) => {
	const all = { ...parameters, returnAll: true };
	const keysOf = (items: Array<{ json: Record<string, unknown> }>) =>
		items.map(({ json }) => json[key.shown]);
	const records = (first: number, count: number) =>
		Array.from({ length: count }, (_, index) => ({ [key.sent]: `k-${first + index}` }));

	test('sends what is required and nothing else, signed', async () => {
		fill(account(), 1);
		await succeed(bench, parameters);
		expect(bench.requests).toMatchObject([
			{
				startLine: `POST /callcentre/api/v3/${endpoint} HTTP/1.1`,
				signature: 'verified',
				status: 200,
			},
		]);
		expect(bench.requests[0].body.toString('utf8')).toBe(
			JSON.stringify({ ...sent, page: 1, size: 50 }),
		);
	});

	test('filters that are empty are not sent', async () => {
		fill(account(), 1);
		const filters = { taskName: '', userTaskID: ' ', orderID: '={{ [] }}', callID: '={{ null }}' };
		const others = { intentID: ',', startTs: '', taskStatus: [], finish: '={{ "" }}' };
		await succeed(bench, { ...parameters, filters: { ...filters, ...others } });
		expect(bench.bodies).toEqual([{ ...sent, page: 1, size: 50 }]);
	});

	describe.each([true, false])('total told: %p', (withTotal) => {
		test.each([0, 1, 99, 100, 101, 350])('%d records, all in order, none twice', async (count) => {
			const keys = fill(account(), count);
			account().withTotal = withTotal;
			const { items } = await succeed(bench, all);
			expect(keysOf(items)).toEqual(keys);
			const whole = withTotal ? Math.ceil(count / 100) : Math.floor(count / 100) + 1;
			expect(pages()).toEqual(
				Array.from({ length: Math.max(1, whole) }, (_, page) => [page + 1, 100]),
			);
		});
	});

	test.each([
		[1, [[1, 1]]],
		[100, [[1, 100]]],
		[
			101,
			[
				[1, 51],
				[2, 51],
			],
		],
	])('Limit %d gives no more, in equal pages', async (limit, requests) => {
		const keys = fill(account(), 150);
		const { items } = await succeed(bench, { ...parameters, limit });
		expect(keysOf(items)).toEqual(keys.slice(0, limit));
		expect(pages()).toEqual(requests);
	});

	test('50 is the limit that nobody has to set', async () => {
		fill(account(), 60);
		expect((await succeed(bench, parameters)).items).toHaveLength(50);
	});

	test.each([
		[0, 'Limit: must be at least 1'],
		['={{ 1.5 }}', 'Limit: must be a whole number'],
	])('a Limit of %s is refused', async (limit, message) => {
		await expectRefused(bench, { ...parameters, limit }, message);
	});

	test.each(['rows', 'list', 'records'])('records under the name "%s" are found', async (name) => {
		const keys = fill(account(), 3);
		account().listNames = { ...account().listNames, [list]: name };
		expect(keysOf((await succeed(bench, all)).items)).toEqual(keys);
	});

	test('records that come again with a later page are put out once', async () => {
		const body = (found: object[]) => ({ retCode: 0, rows: found });
		answerWith(bench, body(records(0, 100)), 1);
		answerWith(bench, body(records(99, 2)), 1);
		const { items } = await succeed(bench, all);
		expect(keysOf(items)).toEqual(records(0, 101).map((record) => record[key.sent]));
	});

	test('an error on the second page is the error of the item, and nothing is put out', async () => {
		answerWith(bench, { retCode: 0, rows: records(0, 100) }, 1);
		answerWith(bench, { retCode: 7, retMsg: 'later', responseID: 'r-7' });
		const error = await failureOf(bench, all);
		expect(error.message).toBe('later (NXCloud Callbot code 7, trace id r-7, tried 3 times)');
		expect(error.description).toContain('Run it again later');
		expect(bench.requests).toHaveLength(4);

		bench.sandbox.reset();
		answerWith(bench, { retCode: 0, rows: records(0, 100) }, 1);
		answerWith(bench, { retCode: 7, retMsg: 'later', responseID: 'r-7' });
		const { items } = await succeed(bench, all, { onError: 'continueRegularOutput' });
		expect(items.map(errorOfItem)).toMatchObject([{ code: '7', traceId: 'r-7', itemIndex: 0 }]);
	});

	test.each([
		['two arrays', { rows: [{ a: 1 }], others: [{ a: 1 }] }],
		['records that are counted only', { totalCount: 3 }],
	])('%s: an error, never an empty list', async (_, answer) => {
		answerWith(bench, { retCode: 0, ...answer });
		const { error, items } = await bench.run('nxCallbot', all);
		expect(error?.message).toContain('its answer holds no list in a known form');
		expect(items).toEqual([]);
	});

	test('without Simplify records are as the vendor sent them', async () => {
		const odd = { [key.sent]: 'k', somethingNew: { nested: [null, ''] }, empty: null };
		answerWith(bench, { retCode: 0, rows: [odd] });
		const { items } = await succeed(bench, { ...parameters, simplify: false });
		expect(items).toEqual([{ json: odd, pairedItem: { item: 0 } }]);
	});

	test('one odd record spoils no list', async () => {
		const odd = { [key.sent]: 7, taskStat: 'none', callInfoDetail: [], intents: 'x', agent: 1 };
		answerWith(bench, { retCode: 0, rows: [{ [key.sent]: 'a' }, {}, odd] });
		const { items } = await succeed(bench, parameters);
		expect(keysOf(items).map(String)).toEqual(['a', 'undefined', '7']);
	});
});
