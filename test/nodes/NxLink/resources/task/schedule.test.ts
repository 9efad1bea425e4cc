import type { INodeParameters } from 'n8n-workflow';

import { Bench, sampleTask } from '../../../bench';
import { stopClockAt } from '../../clock';
import { expectRefused, onlyBody, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	stopClockAt('2025-01-01T00:00:00Z');
});
afterEach(() => jest.useRealTimers());
afterAll(async () => await bench.stop());

const scheduled = (startupAt: string | number, timezone = 'Asia/Hong_Kong'): INodeParameters => ({
	...sampleTask,
	startupType: 2,
	startupAt,
	timezone,
});
const start = Date.parse('2025-05-07T02:12:09Z') / 1000;

describe('offset of the time zone', () => {
	test.each([
		['Asia/Hong_Kong', '2025-01-10T09:00:00', 28_800],
		['America/New_York', '2025-01-10T09:00:00', -18_000],
		['America/New_York', '2025-07-10T09:00:00', -14_400],
		['Asia/Kolkata', '2025-07-10T09:00:00', 19_800],
		['Asia/Kathmandu', '2025-07-10T09:00:00', 20_700],
		['Australia/Sydney', '2025-01-10T09:00:00', 39_600],
		['Australia/Sydney', '2025-07-10T09:00:00', 36_000],
		['UTC', '2025-07-10T09:00:00', 0],
	])('%s on %s is %d seconds', async (zone, startupAt, zoneSecond) => {
		await succeed(bench, scheduled(startupAt, zone));
		const offset = new Date(`${startupAt}Z`).getTime() / 1000 - zoneSecond;
		expect(onlyBody(bench)).toMatchObject({ zoneSecond, startupAt: offset });
	});

	test.each([
		['2025-01-15T12:00:00Z', -18_000],
		['2025-07-15T12:00:00Z', -14_400],
	])('a task without start time has the offset of the day, %s', async (now, zoneSecond) => {
		stopClockAt(now);
		await succeed(bench, { ...sampleTask, timezone: 'America/New_York' });
		expect(onlyBody(bench)).toMatchObject({ zoneSecond, startupType: 1 });
		expect(onlyBody(bench)).not.toHaveProperty('startupAt');
	});

	test('is the one of the workflow when the task has none', async () => {
		await succeed(
			bench,
			{ ...scheduled('2025-05-07T09:00:00'), timezone: '' },
			{
				timezone: 'America/Sao_Paulo',
			},
		);
		const startupAt = Date.parse('2025-05-07T12:00:00Z') / 1000;
		expect(onlyBody(bench)).toMatchObject({ zoneSecond: -10_800, startupAt });
	});

	test('is refused for a zone that does not exist', async () => {
		const error = await expectRefused(
			bench,
			{ ...sampleTask, timezone: 'Asia/Honkong' },
			'Time Zone Name or ID: there is no time zone "Asia/Honkong"',
		);
		expect(error.description).toContain('Asia/Hong_Kong');
	});
});

describe('start and stop time', () => {
	test.each([
		['local text', '2025-05-07T10:12:09'],
		['local text with a space', '2025-05-07 10:12:09'],
		['text with Z', '2025-05-07T02:12:09.000Z'],
		['text with an offset', '2025-05-06T22:12:09-04:00'],
		['Unix seconds', start],
		['Unix seconds as text', String(start)],
		['Unix milliseconds', start * 1000],
		['a date of an expression', '={{ DateTime.fromSeconds(1746583929) }}'],
		['a JavaScript date', '={{ new Date(1746583929000) }}'],
	])('%s is sent in seconds', async (_, startupAt) => {
		await succeed(bench, {
			...scheduled(startupAt),
			additionalFields: { shutdownAt: '2025-05-08T10:12:09' },
		});
		expect(onlyBody(bench)).toMatchObject({
			startupAt: start,
			shutdownAt: start + 86_400,
			zoneSecond: 28_800,
		});
	});

	test('a start time left over from another choice is not sent', async () => {
		await succeed(bench, { ...scheduled('2020-01-01T00:00:00'), startupType: 3 });
		expect(onlyBody(bench)).toMatchObject({ startupType: 3 });
		expect(onlyBody(bench)).not.toHaveProperty('startupAt');
	});

	test.each([
		['={{ "" }}', 'Start Time: is empty'],
		['2024-12-31T09:00:00', 'Start Time: 2024-12-31T09:00:00.000+08:00 is in the past'],
		['2025-01-01T08:00:00', 'Start Time: 2025-01-01T08:00:00.000+08:00 is in the past'],
		['soon', 'Start Time: "soon" is not a date and time'],
		[17_465_839, 'Start Time: "17465839" is not a date and time'],
	])('start %p is refused', async (startupAt, message) => {
		await expectRefused(bench, scheduled(startupAt), message);
	});

	test.each([
		['2025-05-07T10:12:09', '2025-05-07T10:12:09.000+08:00 is not after the start of the task'],
		['2025-05-01T00:00:00', '2025-05-01T00:00:00.000+08:00 is not after the start of the task'],
		['tomorrow', '"tomorrow" is not a date and time'],
	])('stop %p is refused', async (shutdownAt, problem) => {
		const parameters = { ...scheduled(start), additionalFields: { shutdownAt } };
		await expectRefused(bench, parameters, `Stop Time: ${problem}`);
	});

	test('a stop in the past is refused for a task that starts at once', async () => {
		const additionalFields = { shutdownAt: '2024-12-31T23:00:00' };
		const message = 'Stop Time: 2024-12-31T23:00:00.000+08:00 is not after the start of the task';
		await expectRefused(bench, { ...sampleTask, startupType: 3, additionalFields }, message);
	});
});
