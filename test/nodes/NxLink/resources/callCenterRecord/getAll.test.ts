import { Bench } from '../../../bench';
import { answerOf } from '../../listCases';
import { expectRefused, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const parameters = {
	resource: 'callCenterRecord',
	operation: 'getAll',
	startTime: '2023-07-01T00:00:00',
	endTime: '2023-08-01T00:00:00',
	returnAll: true,
};
const filters = {
	answered: 2,
	direction: 1,
	name: 'NX0001',
	caller: '4444',
	callee: '5555',
	callId: '032f4f81cc7a4e5a902e41f511fbf0e9',
	orderId: '1222222',
};

test('all filters, byte by byte, times in seconds', async () => {
	await succeed(bench, { ...parameters, filters }, { timezone: 'Asia/Hong_Kong' });
	expect(bench.requests).toHaveLength(1);
	expect(bench.requests[0].status).toBe(200);
	expect(bench.requests[0].body.toString('utf8')).toBe(
		JSON.stringify({
			answered: 2,
			direction: 1,
			startTime: 1688140800,
			endTime: 1690819200,
			name: 'NX0001',
			caller: '4444',
			callee: '5555',
			callId: '032f4f81cc7a4e5a902e41f511fbf0e9',
			orderId: '1222222',
			page: 1,
			size: 100,
		}),
	);
});

test.each([
	['answered', 0, 6],
	['answered', 1, 3],
	['answered', 2, 3],
	['direction', 0, 6],
	['direction', 1, 2],
	['direction', 2, 2],
	['direction', 3, 2],
])('%s %d', async (name, value, count) => {
	bench.sandbox.state.nxLink.addCdrs(6);
	const { items } = await succeed(bench, { ...parameters, filters: { [name]: value } });
	expect(bench.bodies[0][name]).toBe(value);
	expect(items).toHaveLength(count);
});

test.each([
	['no beginning', { startTime: '={{ "" }}' }, 'From: is empty'],
	['no end', { endTime: '={{ null }}' }, 'To: is empty'],
	['an unreadable time', { startTime: '={{ "now" }}' }, 'From: "now" is not a date and time'],
	['from after to', { endTime: '2023-06-30T23:59:59' }, 'From: is later than To'],
	['a 4th direction', { filters: { direction: 4 } }, 'Direction: must be one of 0, 1, 2, 3'],
	[
		'true for answered',
		{ filters: { answered: '={{ true }}' } },
		'Answered: must be one of 0, 1, 2',
	],
	['a list of callers', { filters: { caller: '={{ [1] }}' } }, 'Caller: must be text'],
])('%s is refused', async (_, wrong, message) => {
	await expectRefused(bench, { ...parameters, ...wrong }, message);
});

test('a call that two agents took has a record for each of them on all pages', async () => {
	const body = (page: number) =>
		answerOf(
			Array.from({ length: page === 1 ? 100 : 1 }, (_, index) => ({
				callId: page === 1 ? `c-${index}` : 'c-99',
				startTime: 1_690_442_492_841,
				agentName: page === 1 ? 'NX1' : 'NX2',
			})),
		);
	for (const page of [1, 2])
		bench.sandbox.faults.add({ path: '/', kind: 'body', body: body(page), times: 1 });
	const { items } = await succeed(bench, parameters);
	expect(items).toHaveLength(101);
	expect(items[100].json).toMatchObject({ callId: 'c-99', agentName: 'NX2' });
});

test('the record of the vendor page, simplified', async () => {
	const record = {
		agentName: null,
		answered: false,
		answerTime: 0,
		callDuration: 0,
		callee: '85235757580',
		caller: '85215236100',
		callId: '63b09b9a163616c6c009cb326',
		direction: 0,
		dtmfKeys: null,
		endTime: 1690442498901,
		hangupBy: 0,
		hangupCode: 1103,
		callStatus: '呼入未接',
		hangupReason: '用户排队放弃',
		inQueueTime: 1690442492861,
		orderId: '',
		outQueueTime: 1690442498000,
		queueDuration: 5139,
		ringDuration: 6,
		ringTime: 1690442492000,
		startTime: 1690442492841,
		taskId: '',
		totalCustomerPrice: 0.035,
		lineIp: '127.0.0.1',
		mediaIp: '',
		termSipCode: 487,
		hangupCause: 'ORIGINATOR_CANCEL',
		mos: 4.42,
	};
	bench.sandbox.faults.add({ path: '/', kind: 'body', body: answerOf([record]) });
	expect((await succeed(bench, parameters)).items[0].json).toEqual({
		vendor: 'NXLink',
		callId: '63b09b9a163616c6c009cb326',
		phoneNumber: '85215236100',
		outcome: 'notAnswered',
		vendorCode: 1103,
		vendorReason: 'user left the queue',
		startedAt: '2023-07-27T07:21:32.841Z',
		endedAt: '2023-07-27T07:21:38.901Z',
		durationSeconds: 0,
		direction: 0,
		directionText: 'inbound',
		caller: '85215236100',
		callee: '85235757580',
		callStatus: '呼入未接',
		hangupBy: 0,
		hangupByText: 'agent',
		hangupCode: 1103,
		hangupText: 'user left the queue',
		hangupReason: '用户排队放弃',
		hangupCause: 'ORIGINATOR_CANCEL',
		termSipCode: 487,
		ringAt: '2023-07-27T07:21:32.000Z',
		ringSeconds: 6,
		queueEnteredAt: '2023-07-27T07:21:32.861Z',
		queueLeftAt: '2023-07-27T07:21:38.000Z',
		queueDuration: 5139,
		totalCustomerPrice: 0.035,
		lineIp: '127.0.0.1',
		mos: 4.42,
	});
});
