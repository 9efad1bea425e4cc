import { Bench } from '../../../bench';
import { answerOf } from '../../listCases';
import { expectRefused, failureOf, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const parameters = {
	resource: 'agent',
	operation: 'getStatus',
	tenantId: 144,
	userName: 'NXAgent0001',
	startDateTime: '2024-01-08T00:00:00',
	endDateTime: '2024-01-09T00:00:00',
};

test('the request of the vendor page, its times as numbers', async () => {
	await succeed(bench, parameters, { timezone: 'Asia/Hong_Kong' });
	expect(bench.requests[0].body.toString('utf8')).toBe(
		'{"tenantId":144,"userName":"NXAgent0001","startDateTime":1704643200,"endDateTime":1704729600}',
	);
});

test('durations of an agent in seconds, one item', async () => {
	const { items } = await succeed(bench, parameters);
	expect(items).toEqual([
		{
			json: {
				nickName: 'Agent 1',
				userName: 'NXAgent0001',
				sipNumber: 'NX09445000001',
				busyDuration: 601,
				wrapupDuration: 301,
				idleDuration: 7201,
				callingDuration: 3601,
				ringingDuration: 121,
				meetingDuration: 1801,
				eatingDuration: 2701,
				wcDuration: 241,
			},
			pairedItem: { item: 0 },
		},
	]);
});

test('numbers that come as text become numbers, but for accounts; unknown fields stay', async () => {
	const data = {
		userName: '0012',
		sipNumber: '34',
		busyDuration: '56',
		onlineDuration: 7,
		note: '',
	};
	bench.sandbox.faults.add({ path: '/', kind: 'body', body: answerOf(data) });
	const { items } = await succeed(bench, parameters);
	expect(items[0].json).toEqual({
		userName: '0012',
		sipNumber: '34',
		busyDuration: 56,
		onlineDuration: 7,
	});
	const raw = await succeed(bench, { ...parameters, simplify: false });
	expect(raw.items[0].json).toEqual(data);
});

test.each([
	['no team', { tenantId: 0 }, 'Team ID: must be at least 1'],
	['no account', { userName: '={{ "" }}' }, 'Account: is empty'],
	['no beginning', { startDateTime: '={{ "" }}' }, 'From: is empty'],
	['no end', { endDateTime: '={{ "" }}' }, 'To: is empty'],
	['from after to', { startDateTime: '2024-01-10T00:00:00' }, 'From: is later than To'],
])('%s is refused', async (_, wrong, message) => {
	await expectRefused(bench, { ...parameters, ...wrong }, message);
});

test('an agent that the vendor does not know', async () => {
	const error = await failureOf(bench, { ...parameters, userName: 'NXAgent9999' });
	expect(error.message).toMatch(/^Parameter error or empty \(NXLink code 41000/);
});
