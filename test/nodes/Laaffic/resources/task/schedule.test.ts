import { Bench } from '../../../bench';
import { stopClockAt } from '../../../NxLink/clock';
import { expectRefused, succeed } from '../../runs';
import { people, smallTask, taskFromItems } from '../../samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
	stopClockAt('2026-03-25T12:00:00Z');
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => {
	jest.useRealTimers();
	await bench.stop();
});

const at = (sendTime: unknown, more: object = {}) => ({
	...smallTask,
	start: 'setTime',
	sendTime: String(sendTime),
	...more,
});
const windows = (...window: Array<[string, string]>) => ({
	allowSendTime: { window: window.map(([strTime, endTime]) => ({ strTime, endTime })) },
});

test.each([
	['2026-03-25T21:00:00', 'Asia/Hong_Kong', '', '2026-03-25 21:00:00'],
	['2026-03-25T21:00:00', 'UTC', 'Asia/Hong_Kong', '2026-03-25 21:00:00'],
	['2026-03-25T21:00:00', 'UTC', '', '2026-03-25 21:00:00'],
	['2026-03-25T13:00:00Z', 'Europe/Berlin', 'Asia/Hong_Kong', '2026-03-25 21:00:00'],
	['2026-03-25T14:00:00+01:00', 'Asia/Hong_Kong', '', '2026-03-25 21:00:00'],
	['={{ 1774443600 }}', 'Asia/Hong_Kong', '', '2026-03-25 21:00:00'],
	['={{ $now.plus({ hours: 1 }) }}', 'Asia/Hong_Kong', '', '2026-03-25 21:00:00'],
	['2026-12-31T20:00:00Z', 'UTC', 'Asia/Hong_Kong', '2027-01-01 04:00:00'],
	['2026-03-29T02:30:00', 'UTC', 'Europe/Berlin', '2026-03-29 03:30:00'],
])('%s in the zone %s of the workflow, Time Zone %p: %s', async (given, timezone, zone, sent) => {
	await succeed(bench, at(given, { timezone: zone }), { timezone });
	expect(bench.bodies[0].sendTime).toBe(sent);
});

test('a task from items starts at its time as well, within its windows', async () => {
	const parameters = taskFromItems({
		...at('2026-03-26T09:00:00', { timezone: 'Asia/Hong_Kong' }),
		callListSource: 'items',
		...windows(['10:00', '22:00']),
	});
	await succeed(bench, parameters, { items: people(1) });
	expect(bench.bodies[0]).toMatchObject({
		sendTime: '2026-03-26 09:00:00',
		allowSendTime: [{ strTime: '10:00', endTime: '22:00' }],
	});
});

test('a time left from before is not sent with Immediately', async () => {
	await succeed(bench, at('2020-01-01T00:00:00', { start: 'immediately' }));
	expect(bench.bodies[0]).not.toHaveProperty('sendTime');
});

test.each([
	['={{ "" }}', {}, 'Start Time: is empty'],
	['soon', {}, 'Start Time: "soon" is not a date and time'],
	['2026-02-30T10:00:00', {}, 'Start Time: "2026-02-30T10:00:00" is not a date and time'],
	[
		'2026-03-25T12:00:00Z',
		{ timezone: 'UTC' },
		'Start Time: 2026-03-25T12:00:00.000Z is in the past',
	],
	[
		'2026-03-25T20:00:00',
		{ timezone: 'Asia/Hong_Kong' },
		'Start Time: 2026-03-25T20:00:00.000+08:00 is in the past',
	],
	[
		'2026-03-26T10:00:00',
		{ timezone: 'Mars/Base' },
		'Time Zone Name or ID: there is no time zone "Mars/Base"',
	],
	[
		'2026-03-26T10:00:00',
		{ timezone: 'local' },
		'Time Zone Name or ID: there is no time zone "local"',
	],
	[
		'2026-03-26T10:00:00',
		{ start: '={{ "later" }}' },
		'Start: must be one of immediately, setTime',
	],
])('%s with %j is refused', async (sendTime, more, message) => {
	await expectRefused(bench, at(sendTime, more), message);
});

test('a second later than now is in time', async () => {
	await succeed(bench, at('2026-03-25T12:00:01', { timezone: 'UTC' }));
	expect(bench.bodies[0].sendTime).toBe('2026-03-25 12:00:01');
});

test('windows are sent in the order in which they are given, two digits each', async () => {
	const parameters = { ...smallTask, ...windows(['14:00', '18:30'], [' 9:05 ', '12:00']) };
	await succeed(bench, parameters);
	expect(bench.bodies[0].allowSendTime).toEqual([
		{ strTime: '14:00', endTime: '18:30' },
		{ strTime: '09:05', endTime: '12:00' },
	]);
});

test('without windows, none are sent', async () => {
	await succeed(bench, { ...smallTask, allowSendTime: { window: [] } });
	expect(bench.bodies[0]).not.toHaveProperty('allowSendTime');
});

test('a window that cannot be meant is refused before anything is sent', async () => {
	const parameters = { ...smallTask, ...windows(['09:00', '12:00'], ['22:00', '02:00']) };
	const message = 'Dial Windows → window 2: From 22:00 is not before To 02:00';
	await expectRefused(bench, parameters, message);
});
