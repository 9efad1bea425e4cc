import { Bench } from '../../../bench';
import { stopClockAt } from '../../../NxLink/clock';
import { expectRefused, succeed } from '../../runs';

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

const span = (strTime: string, endTime: string) => ({
	resource: 'callRecord',
	operation: 'getAll',
	strTime,
	endTime,
});
const tooLong = 'To: is more than 31 days after From';
const tooOld = 'From: is more than two months ago';

describe('31 days at a time', () => {
	test.each([
		['2024-05-01T00:00:00', '2024-06-01T00:00:00'],
		['2024-05-01T10:00:00+08:00', '2024-06-01T02:00:00Z'],
		['2024-05-20T00:00:00', '2024-06-20T00:00:00'],
		['2024-06-20T00:00:00', '2024-06-20T00:00:00'],
		['2024-06-20T00:00:00', '2024-07-01T00:00:00'],
	])('%s to %s are taken by the vendor, too', async (from, to) => {
		await succeed(bench, span(from, to));
		expect(bench.requests).toHaveLength(1);
	});

	test.each([
		['2024-05-01T00:00:00', '2024-06-01T00:00:01'],
		['2024-05-01T10:00:00+08:00', '2024-06-01T02:00:01Z'],
		['2024-05-01', '2024-06-02'],
	])('%s to %s are refused', async (from, to) => {
		const error = await expectRefused(bench, span(from, to), tooLong);
		expect(error.description).toContain('Ask for each month on its own');
	});
});

describe('31 days in which clocks are changed are 31 times 24 hours', () => {
	const newYork = { timezone: 'America/New_York' };

	test('in spring, an hour more of local time', async () => {
		stopClockAt('2024-04-10T12:00:00Z');
		await succeed(bench, span('2024-03-01T00:00:00', '2024-04-01T01:00:00'), newYork);
		expect(bench.requests[0].status).toBe(200);
	});

	test('in autumn, an hour less', async () => {
		stopClockAt('2024-11-30T12:00:00Z');
		await expectRefused(bench, span('2024-10-20', '2024-11-20'), tooLong, newYork);
		await succeed(bench, span('2024-10-20T00:00:00', '2024-11-19T23:00:00'), newYork);
	});

	afterAll(() => stopClockAt('2024-06-20T12:00:00Z'));
});

describe('two months back', () => {
	test.each([
		['UTC', '2024-04-20T12:00:00'],
		['UTC', '2024-04-21'],
		['Asia/Shanghai', '2024-04-20T20:00:00'],
		['America/New_York', '2024-04-20T08:00:00'],
	])('in %s, from %s on is taken by the vendor, too', async (timezone, from) => {
		await succeed(bench, span(from, '2024-05-01'), { timezone });
		expect(bench.requests).toHaveLength(1);
	});

	test('the day of two months ago is asked for, and left to the vendor', async () => {
		const { error } = await bench.run('laaffic', span('2024-04-20T00:00:00', '2024-05-01'));
		expect(bench.requests).toHaveLength(1);
		expect(error?.message).toMatch(/last two months .*\(LAAFFIC code -22\)$/);
	});

	test.each([
		['UTC', '2024-04-19T23:59:59', '2024-04-20'],
		['UTC', '2023-06-20', '2024-04-20'],
		// In Tokyo the 21st has not begun yet; in Auckland it has.
		['Asia/Tokyo', '2024-04-19T23:59:59', '2024-04-20'],
		['Pacific/Auckland', '2024-04-20T23:59:59', '2024-04-21'],
	])('in %s, from %s on is refused, and %s told', async (timezone, from, oldest) => {
		const to = from.startsWith('2023') ? '2023-06-21' : '2024-05-01';
		const error = await expectRefused(bench, span(from, to), tooOld, { timezone });
		expect(error.description).toContain(`Begin on ${oldest} or later`);
	});

	test('two months before the end of a long month are counted from the last day there is', async () => {
		stopClockAt('2024-08-31T12:00:00Z');
		const error = await expectRefused(bench, span('2024-06-29', '2024-07-01'), tooOld);
		expect(error.description).toContain('Begin on 2024-06-30 or later');
		stopClockAt('2024-06-20T12:00:00Z');
	});
});
