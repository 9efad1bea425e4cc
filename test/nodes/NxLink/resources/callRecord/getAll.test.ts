import type { IDataObject } from 'n8n-workflow';

import { Bench, byId } from '../../../bench';
import { answerOf } from '../../listCases';
import { expectRefused, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const parameters = {
	resource: 'callRecord',
	operation: 'getAll',
	taskId: byId('52145b00-abc9-4a87-94c2-ed1e1e42ec1c'),
	returnAll: true,
};
const answer = (data: unknown) =>
	bench.sandbox.faults.add({ path: '/', kind: 'body', body: answerOf(data) });
const onlyText = () => {
	expect(bench.requests).toHaveLength(1);
	return bench.requests[0].body.toString('utf8');
};

/** Times 2025-01-07 02:12:08 and 2025-05-07 02:12:09 UTC, those of the vendor page. */
const filters = {
	startTs: '2025-01-07T10:12:08',
	endTs: '2025-05-07T10:12:09',
	callId: 'call_2023112501234',
	phone: '8613800000001',
	callResult: 1,
	userIntent: 'Interested',
	minElapsed: 60,
	maxElapsed: 300,
};
const sentFilters = {
	taskId: '52145b00-abc9-4a87-94c2-ed1e1e42ec1c',
	startTs: 1736215928,
	endTs: 1746583929,
	callId: 'call_2023112501234',
	phone: '8613800000001',
	callResult: 1,
	userIntent: 'Interested',
	minElapsed: 60,
	maxElapsed: 300,
	pageNumber: 1,
	pageSize: 1000,
};

test('all filters, byte by byte, times in the zone of the workflow', async () => {
	await succeed(bench, { ...parameters, filters }, { timezone: 'Asia/Hong_Kong' });
	expect(onlyText()).toBe(JSON.stringify(sentFilters));
	expect(bench.requests[0].status).toBe(200);
});

test('numbers as text and times with an offset come out the same', async () => {
	const asText = {
		...filters,
		startTs: '2025-01-07T02:12:08Z',
		endTs: 1746583929000,
		callResult: '={{ "1" }}',
		minElapsed: '={{ "60" }}',
		maxElapsed: '={{ "300" }}',
	};
	await succeed(bench, { ...parameters, filters: asText });
	expect(onlyText()).toBe(JSON.stringify(sentFilters));
});

test('0 is a filter, not an empty one', async () => {
	await succeed(bench, { ...parameters, filters: { minElapsed: 0, callResult: 0 } });
	expect(bench.bodies[0]).toMatchObject({ minElapsed: 0, callResult: 0 });
});

test.each([1, 3, 17, 21])('an intent with Call Result %d is sent', async (callResult) => {
	await succeed(bench, { ...parameters, filters: { callResult, userIntent: 'Interested' } });
	expect(bench.bodies[0]).toMatchObject({ callResult, userIntent: 'Interested' });
});

const noIntent = 'User Intent: needs Call Result 1, 3, 17, 21, and Call Result is';

test.each([
	['an intent alone', { userIntent: 'Interested' }, `${noIntent} not set`],
	['an intent with 2', { userIntent: 'Interested', callResult: 2 }, `${noIntent} 2`],
	['an intent with 0', { userIntent: 'Interested', callResult: 0 }, `${noIntent} 0`],
	[
		'From after To',
		{ startTs: '2025-05-08T00:00:00', endTs: '2025-05-07T00:00:00' },
		'From: is later than To',
	],
	['no date', { startTs: 'soon' }, 'From: "soon" is not a date and time'],
	['no date at the end', { endTs: 'late' }, 'To: "late" is not a date and time'],
	[
		'the minimum above the maximum',
		{ minElapsed: 301, maxElapsed: 300 },
		'Minimum Duration (Seconds): is larger than Maximum Duration (Seconds)',
	],
	['a half second', { minElapsed: 1.5 }, 'Minimum Duration (Seconds): must be a whole number'],
	['a negative duration', { maxElapsed: -1 }, 'Maximum Duration (Seconds): must be at least 0'],
	['a result in words', { callResult: '={{ "yes" }}' }, 'Call Result: must be a whole number'],
	['an object for text', { callId: '={{ {} }}' }, 'Call ID: must be text'],
])('%s is refused', async (_, wrong, message) => {
	await expectRefused(bench, { ...parameters, filters: wrong }, message);
});

test.each([
	[0, 'Limit: must be at least 1'],
	[1.5, 'Limit: must be a whole number'],
	['={{ "" }}', 'Limit: is empty'],
])('a Limit of %s is refused', async (limit, message) => {
	await expectRefused(bench, { ...parameters, returnAll: false, limit }, message);
});

test('an unreadable filter of one item is its error alone, and nothing is sent for it', async () => {
	const { items } = await succeed(
		bench,
		{ ...parameters, filters: { minElapsed: '={{ $json.min }}' } },
		{ items: [{ min: 1 }, { min: 'x' }, { min: 3 }], onError: 'continueRegularOutput' },
	);
	expect(items).toHaveLength(1);
	expect(items[0]).toMatchObject({
		json: { error: { parameter: 'Minimum Duration (Seconds)', itemIndex: 1 } },
		pairedItem: { item: 1 },
	});
	expect(bench.bodies.map(({ minElapsed }) => minElapsed)).toEqual([1, 3]);
});

test('a record from the account is simplified, or left as it is', async () => {
	bench.sandbox.state.nxLink.addCalls('task-1', 1);
	const wanted = { ...parameters, taskId: byId('task-1') };
	const [{ json: simple }] = (await succeed(bench, wanted)).items;
	const [{ json: raw }] = (await succeed(bench, { ...wanted, simplify: false })).items;
	expect(raw).toEqual(JSON.parse(JSON.stringify(bench.sandbox.state.nxLink.calls[0])));
	expect(simple).toMatchObject({
		vendor: 'NXLink',
		outcome: 'answered',
		vendorCode: 1,
		callId: raw.callId,
		answeredAt: expect.stringMatching(/^2025-05-07T02:12:\d\d\.000Z$/) as IDataObject,
	});
});

test('one odd record spoils no list', async () => {
	answer([{ callId: 'a', callStart: 'x', attributes: 'none' }, {}, { callId: 7, callEnd: 1e99 }]);
	const { items } = await succeed(bench, parameters);
	expect(items).toHaveLength(3);
	expect(items[2].json).toMatchObject({ callId: '7' });
});
