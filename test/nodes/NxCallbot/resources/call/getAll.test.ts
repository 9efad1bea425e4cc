import { Bench } from '../../../bench';
import { orderId } from '../../orders';
import { expectRefused, onlyBody, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const account = () => bench.sandbox.state.nxCallbot;
const parameters = { resource: 'call', operation: 'getAll', userTaskID: 'campaign-morning' };

/** The first call of the sandbox begins at 1726214401, each other one a second later. */
const at = (second: number) => `2024-09-13T16:00:0${second}`;
const hongKong = { timezone: 'Asia/Hong_Kong' };

test('all filters of the vendor page, byte by byte, times in the zone of the workflow', async () => {
	const filters = {
		callID: 'call-1,call-2',
		intentID: '17',
		intentName: 'Interested',
		intentTag: 'A',
		intentLevel: '0',
		turnsAbove: 0,
		turnsBelow: 9,
		durationAbove: 10,
		durationBelow: 60,
		callStatus: '1',
		startTs: at(1),
		endTs: at(5),
	};
	await succeed(bench, { ...parameters, returnAll: true, filters }, hongKong);
	expect(bench.requests).toMatchObject([{ signature: 'verified', status: 200 }]);
	expect(bench.requests[0].body.toString('utf8')).toBe(
		JSON.stringify({
			productID: 'callbot',
			userTaskID: 'campaign-morning',
			options: {
				callID: ['call-1', 'call-2'],
				intentID: ['17'],
				intentName: ['Interested'],
				intentTag: ['A'],
				intentLevel: [0],
				turnTime: { gt: 0, lt: 9, enable: true },
				callDuration: { gt: 10, lt: 60, enable: true },
				callStatus: [1],
				startTs: 1726214401,
				endTs: 1726214405,
			},
			page: 1,
			size: 100,
		}),
	);
});

test.each([
	['with an offset', '2024-09-13T08:00:01Z', { startTs: 1726214401 }],
	['as milliseconds', 1726214401999, { startTs: 1726214401 }],
	['as seconds', 1726214401, { startTs: 1726214401 }],
])('a time %s', async (_, startTs, sent) => {
	await succeed(bench, { ...parameters, filters: { startTs } }, hongKong);
	expect(onlyBody(bench)).toMatchObject({ options: sent });
});

test.each([
	[{ startTs: at(5), endTs: at(4) }, 'From: is later than To'],
	[{ startTs: 'soon' }, 'From: "soon" is not a date and time'],
	[{ endTs: '2024-13-01' }, 'To: "2024-13-01" is not a date and time'],
	[{ callID: '={{ {} }}' }, 'Call IDs: must be text, with commas between several'],
])('%j is refused before anything is sent', async (filters, message) => {
	await expectRefused(bench, { ...parameters, filters }, message);
});

describe.each(['flat', 'nested'] as const)('with the fields of a call %s', (rows) => {
	beforeEach(() => {
		account().callRows = rows;
		account().dial('campaign-morning', 5);
	});

	test.each([
		[{ startTs: at(2), endTs: at(4) }, [4, 3, 2]],
		[{ startTs: at(4) }, [5, 4]],
		[{ callID: 'call-0000002, call-0000005' }, [5, 2]],
	])('%j finds the calls %j', async (filters, serials) => {
		const { items } = await succeed(bench, { ...parameters, filters }, hongKong);
		expect(items.map(({ json }) => json.callId)).toEqual(
			serials.map((serial) => `call-000000${serial}`),
		);
	});

	test('a call is put out as the outcome that all vendors share', async () => {
		const { items } = await succeed(bench, { ...parameters, limit: 1 });
		expect(items[0].json).toEqual({
			vendor: 'NXCloud Callbot',
			contactId: orderId(5),
			callId: 'call-0000005',
			phoneNumber: '8615600000005',
			outcome: 'answered',
			vendorCode: 1,
			vendorReason: 'NORMAL_CLEARING',
			startedAt: '2024-09-13T08:00:05.000Z',
			answeredAt: '2024-09-13T08:00:13.000Z',
			endedAt: '2024-09-13T08:00:48.000Z',
			durationSeconds: 35,
			recordingUrl: 'https://recordings.example/call-0000005.mp3',
			intent: 'Interested',
			userName: 'Customer 5',
			callStatus: 1,
			callingNumber: '85235757580',
			lineAddress: '127.0.0.1',
			hangupCause: 'NORMAL_CLEARING',
			termSipCode: 200,
			intentTag: 'A',
			intentLevel: 1,
		});
	});

	test('calls of several pages are all there, each once', async () => {
		account().addOrders('campaign-morning', 200);
		account().dial('campaign-morning', 235);
		const { items } = await succeed(bench, { ...parameters, returnAll: true });
		expect(new Set(items.map(({ json }) => json.callId)).size).toBe(240);
		expect(items).toHaveLength(240);
	});
});

test('every call of an order is a row of its own', async () => {
	account().addCall('campaign-morning', orderId(1), {}, 'busy');
	account().addCall('campaign-morning', orderId(1));
	const { items } = await succeed(bench, parameters);
	expect(items.map(({ json }) => [json.contactId, json.outcome])).toEqual([
		[orderId(1), 'answered'],
		[orderId(1), 'busy'],
	]);
});

test('calls of one order are all put out, though they stand on several pages', async () => {
	for (let redial = 0; redial < 150; redial++) account().addCall('campaign-morning', orderId(1));
	const { items } = await succeed(bench, { ...parameters, returnAll: true });
	expect(new Set(items.map(({ json }) => json.callId)).size).toBe(150);
});

test.each([true, false])('an answer is read whether it is compressed or not (%p)', async (gzip) => {
	account().compress = gzip;
	account().dial('campaign-morning', 2);
	expect((await succeed(bench, parameters)).items).toHaveLength(2);
	expect(bench.requests[0].headers['accept-encoding']).toContain('gzip');
});
