import type { IDataObject } from 'n8n-workflow';

import { Bench } from '../../../bench';
import { stopClockAt } from '../../../NxLink/clock';
import { answerWith, expectRefused, failureOf, succeed } from '../../runs';

const path = '/v3/voice/recordGroupQuery';
const parameters = {
	resource: 'callRecord',
	operation: 'getAll',
	strTime: '2024-06-01T00:00:00',
	endTime: '2024-06-03T15:13:01',
};
const all = { ...parameters, returnAll: true };
const noon = Date.parse('2024-06-02T12:00:00Z');

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
	stopClockAt('2024-06-20T12:00:00Z');
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => {
	jest.useRealTimers();
	await bench.stop();
});

const texts = () => bench.requests.map(({ body }) => body.toString('utf8'));

describe('the request', () => {
	test('byte for byte, with the default limit, its times with the offset of the workflow', async () => {
		await succeed(bench, parameters, { timezone: 'Asia/Shanghai' });
		expect(bench.requests).toMatchObject([{ method: 'POST', path, signature: 'verified' }]);
		expect(texts()).toEqual([
			'{"current":1,"size":50,"params":{"strTime":"2024-06-01T00:00:00+08:00","endTime":"2024-06-03T15:13:01+08:00"}}',
		]);
	});

	test.each([
		['UTC', '2024-06-01T00:00:00+00:00'],
		['America/New_York', '2024-06-01T00:00:00-04:00'],
		['Asia/Kolkata', '2024-06-01T00:00:00+05:30'],
	])('in the zone %s From is %s', async (timezone, strTime) => {
		await succeed(bench, parameters, { timezone });
		expect(bench.bodies).toMatchObject([{ params: { strTime } }]);
		expect(bench.requests[0].status).toBe(200);
	});

	test.each([
		['2024-06-01T08:00:00+08:00', '2024-06-01T02:00:00+02:00'],
		['2024-06-01T00:00:00Z', '2024-06-01T02:00:00+02:00'],
		['={{ 1717200000000 }}', '2024-06-01T02:00:00+02:00'],
		['2024-06-01', '2024-06-01T00:00:00+02:00'],
	])('From %s is sent as %s', async (given, strTime) => {
		await succeed(bench, { ...parameters, strTime: given }, { timezone: 'Europe/Berlin' });
		expect(bench.bodies).toMatchObject([{ params: { strTime } }]);
	});

	test.each([
		[7, [7]],
		[100, [100]],
		[150, [75, 75]],
	])('a limit of %i asks for pages of %j', async (limit, sizes) => {
		bench.sandbox.state.laaffic.addRecords(200, {}, noon);
		const { items } = await succeed(bench, { ...parameters, limit });
		expect(bench.bodies.map(({ size }) => size)).toEqual(sizes);
		expect(items).toHaveLength(limit);
	});
});

describe('the output', () => {
	test('is every call of all pages once, linked to the item', async () => {
		bench.sandbox.state.laaffic.addRecords(250, {}, noon);
		const { items } = await succeed(bench, { ...all, simplify: false });
		expect(bench.bodies).toMatchObject([
			{ current: 1, size: 100 },
			{ current: 2, size: 100 },
			{ current: 3, size: 100 },
		]);
		const ids = new Set(items.map(({ json }) => json.voiceId));
		expect(ids).toEqual(new Set(bench.sandbox.state.laaffic.records.map((call) => call.voiceId)));
		expect(items).toHaveLength(250);
		expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
	});

	test('a call that is made while the list is read leaves none out and shows none twice', async () => {
		const { laaffic } = bench.sandbox.state;
		laaffic.addRecords(150, {}, noon);
		laaffic.onPage = () => laaffic.addRecords(1, {}, noon + 3_600_000);
		const { items } = await succeed(bench, all);
		const ids = items.map(({ json }) => json.callId);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toEqual(
			expect.arrayContaining(laaffic.records.slice(0, 150).map((c) => c.voiceId)),
		);
	});

	test('is simplified, or as the account has it', async () => {
		const { laaffic } = bench.sandbox.state;
		laaffic.addRecords(1, {}, noon);
		const [{ json: simple }] = (await succeed(bench, parameters)).items;
		const [{ json: raw }] = (await succeed(bench, { ...parameters, simplify: false })).items;
		expect(raw).toEqual(JSON.parse(JSON.stringify(laaffic.records[0])) as IDataObject);
		expect(simple).toMatchObject({
			vendor: 'LAAFFIC',
			outcome: 'answered',
			callId: raw.voiceId,
			answeredAt: '2024-06-02T12:00:08.000Z',
		});
	});

	test('of an empty span is nothing', async () => {
		expect((await succeed(bench, all)).items).toEqual([]);
	});

	test('an answer without a list is an error and no empty list', async () => {
		answerWith(bench, { status: '0', reason: 'success', data: { total: 3 } });
		const error = await failureOf(bench, all);
		expect(error.message).toContain('its answer holds no list in a documented form');
	});
});

test('the span of each item is its own, and a refused one keeps no other from being sent', async () => {
	const { items } = await succeed(
		bench,
		{ ...all, strTime: '={{ $json.from }}' },
		{
			items: [{ from: '2024-06-02' }, { from: '2024-06-04' }, { from: '2024-06-03' }],
			onError: 'continueRegularOutput',
		},
	);
	expect(items).toMatchObject([
		{ json: { error: { parameter: 'From', itemIndex: 1 } }, pairedItem: { item: 1 } },
	]);
	expect(bench.bodies).toMatchObject([
		{ params: { strTime: '2024-06-02T00:00:00+00:00' } },
		{ params: { strTime: '2024-06-03T00:00:00+00:00' } },
	]);
});

test.each([
	[{ strTime: '={{ "" }}' }, 'From: is empty'],
	[{ endTime: '={{ null }}' }, 'To: is empty'],
	[{ strTime: 'yesterday' }, 'From: "yesterday" is not a date and time'],
	[{ endTime: '03.06.2024' }, 'To: "03.06.2024" is not a date and time'],
	[{ strTime: '2024-06-03T15:13:02' }, 'From: is later than To'],
	[{ returnAll: false, limit: 0 }, 'Limit: must be at least 1'],
	[{ simplify: '={{ "yes" }}' }, 'Simplify: must be true or false'],
])('%j is refused', async (wrong, message) => {
	await expectRefused(bench, { ...parameters, ...wrong }, message);
});
