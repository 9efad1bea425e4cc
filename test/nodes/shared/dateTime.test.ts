import { dateTimeOf, nowIn, timeZoneOf, unixSeconds } from '../../../nodes/shared/dateTime';
import { RefusedInput } from '../../../nodes/shared/failures';

const ZONE = 'Asia/Hong_Kong';
const seconds = (value: unknown, zone = ZONE) => unixSeconds(dateTimeOf(value, zone, 'P'));
const utc = (text: string) => Date.parse(text) / 1000;

test.each([
	['2026-03-25T09:00:00', utc('2026-03-25T01:00:00Z')],
	['2026-03-25 09:00', utc('2026-03-25T01:00:00Z')],
	[' 2026-03-25T09:00 ', utc('2026-03-25T01:00:00Z')],
	['2026-03-25', utc('2026-03-24T16:00:00Z')],
	['2026-03-25T09:00:00Z', utc('2026-03-25T09:00:00Z')],
	['2026-03-25T09:00:00.999Z', utc('2026-03-25T09:00:00Z')],
	['2026-03-25T09:00:00-05:00', utc('2026-03-25T14:00:00Z')],
	[1746583929, 1746583929],
	['1746583929', 1746583929],
	[1746583929999, 1746583929],
	['1746583929000', 1746583929],
	[new Date(1746583929000), 1746583929],
])('%p is read as %d', (value, expected) => {
	expect(seconds(value)).toBe(expected);
});

test('the moment is in the zone, so that it tells its offset', () => {
	const summer = dateTimeOf('2026-07-01T09:00:00Z', 'America/New_York', 'P');
	const winter = dateTimeOf('2026-01-01T09:00:00Z', 'America/New_York', 'P');
	expect([summer.offset, winter.offset]).toEqual([-240, -300]);
});

test.each([[''], [null], [undefined]])('%p is empty', (value) => {
	expect(() => seconds(value)).toThrow(new RefusedInput('P', 'is empty'));
});

test.each(['soon', '25.03.2026 09:00', '2026-13-01T00:00:00', 0, 12, 1.5, '17465839290', true, {}])(
	'%p is no date and time',
	(value) => {
		const shown = typeof value === 'object' ? 'an object' : `"${value}"`;
		const problem = `${shown} is not a date and time`;
		expect(() => seconds(value)).toThrow(new RefusedInput('P', problem));
	},
);

test.each(['2026-02-30T09:00:00', 'foo 1', '5'])('"%s" is not guessed at', (value) => {
	expect(() => seconds(value)).toThrow(`P: "${value}" is not a date and time`);
});

test.each(['2026/03/25 09:00', 'March 25, 2026 09:00', '03/25/2026 09:00'])(
	'"%s" is refused or local time in the zone, never in the zone of the server',
	(value) => {
		const read = (zone: string) => {
			try {
				return seconds(value, zone);
			} catch (error) {
				expect(error).toBeInstanceOf(RefusedInput);
				return 'refused';
			}
		};
		expect(['refused', utc('2026-03-25T01:00:00Z')]).toContain(read(ZONE));
		expect(['refused', utc('2026-03-25T16:00:00Z')]).toContain(read('America/Los_Angeles'));
	},
);

describe('time zones', () => {
	test.each([
		['America/New_York', 'America/New_York'],
		[' America/New_York ', 'America/New_York'],
		['UTC', 'UTC'],
		['', ZONE],
		['  ', ZONE],
		[undefined, ZONE],
		[null, ZONE],
	])('%p is read as %s', (value, zone) => {
		expect(timeZoneOf(value, ZONE, 'Time Zone')).toBe(zone);
	});

	test.each(['Mars', 'Asia/Honkong', '+99:00'])('there is no time zone "%s"', (zone) => {
		const error = new RefusedInput('Time Zone', `there is no time zone "${zone}"`);
		expect(() => timeZoneOf(zone, ZONE, 'Time Zone')).toThrow(error);
	});
});

test('now is now, in the zone', () => {
	const before = Date.now();
	const now = nowIn('Asia/Kolkata');
	expect(now.toMillis()).toBeGreaterThanOrEqual(before);
	expect(now.toMillis()).toBeLessThanOrEqual(Date.now());
	expect(now.offset).toBe(330);
});
