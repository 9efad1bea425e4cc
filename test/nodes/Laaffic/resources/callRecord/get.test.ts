import type { IDataObject } from 'n8n-workflow';

import { Bench } from '../../../bench';
import { answerWith, expectRefused, failureOf, succeed } from '../../runs';

const parameters = { resource: 'callRecord', operation: 'get', voiceId: '22121121451210000002' };

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	bench.sandbox.state.laaffic.addRecords(3);
});
afterAll(async () => await bench.stop());

test('the request is a signed GET without a body', async () => {
	await succeed(bench, parameters);
	expect(bench.requests).toMatchObject([
		{
			startLine: 'GET /v3/voice/recordGroup/22121121451210000002 HTTP/1.1',
			signature: 'verified',
			body: Buffer.alloc(0),
		},
	]);
});

test('the call is simplified, or as the account has it', async () => {
	const [{ json: simple, pairedItem }] = (await succeed(bench, parameters)).items;
	const [{ json: raw }] = (await succeed(bench, { ...parameters, simplify: false })).items;
	const [, record] = bench.sandbox.state.laaffic.records;
	expect(raw).toEqual(JSON.parse(JSON.stringify(record)) as IDataObject);
	expect(pairedItem).toEqual({ item: 0 });
	expect(simple).toEqual({
		vendor: 'LAAFFIC',
		callId: '22121121451210000002',
		phoneNumber: '8613242926001',
		outcome: 'unreachable',
		vendorCode: 404,
		vendorReason: 'Not found',
		startedAt: '2024-05-17T16:00:01.000Z',
		endedAt: '2024-05-17T16:00:09.000Z',
		durationSeconds: 0,
		submittedAt: '2024-05-17T16:00:01.000Z',
		ringingAt: '2024-05-17T16:00:03.000Z',
		code: 'CN',
		chargedDuration: 0,
		billPeriod: '60+60',
		rate: 0.01,
		baseCost: 0,
		cost: 0,
	});
});

test('each item gets its call, in its order, also side by side', async () => {
	const items = [3, 1, 2].map((serial) => ({ id: `2212112145121000000${serial}` }));
	const { items: output } = await succeed(
		bench,
		{ ...parameters, voiceId: '={{ $json.id }}', options: { parallelRequests: 3 } },
		{ items },
	);
	expect(output.map(({ json }) => json.callId)).toEqual(items.map(({ id }) => id));
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
});

test.each([
	['a/b', '/v3/voice/recordGroup/a%2Fb'],
	['a?b#c', '/v3/voice/recordGroup/a%3Fb%23c'],
	['電話', '/v3/voice/recordGroup/%E9%9B%BB%E8%A9%B1'],
	['={{ 42 }}', '/v3/voice/recordGroup/42'],
	[' 42 ', '/v3/voice/recordGroup/42'],
])('the id %p is one part of the path', async (voiceId, path) => {
	await failureOf(bench, { ...parameters, voiceId });
	expect(bench.requests.map(({ startLine }) => startLine)).toEqual([`GET ${path} HTTP/1.1`]);
});

test('an id that LAAFFIC does not know is an error in its words', async () => {
	const error = await failureOf(bench, { ...parameters, voiceId: '1' });
	expect(error.message).toBe('record does not exist (LAAFFIC code -22)');
});

test.each([[null], [{}], [[]], ['']])('success with %j as data is no call', async (data) => {
	answerWith(bench, { status: '0', reason: 'success', data });
	const error = await failureOf(bench, parameters);
	expect(error.message).toBe('LAAFFIC reports success, but its answer holds no call record');
	expect(error.description).toBe('Check the ID and the account of this credential.');
});

test.each([
	['={{ "" }}', 'Voice ID: is empty'],
	['={{ null }}', 'Voice ID: is empty'],
	['={{ {} }}', 'Voice ID: must be text'],
	['={{ 22121121451211349002 }}', 'Voice ID: must be text'],
])('the id %p is refused', async (voiceId, message) => {
	await expectRefused(bench, { ...parameters, voiceId }, message);
});
