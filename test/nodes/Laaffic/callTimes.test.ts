import fc from 'fast-check';

import { hasHappened, isoTime, timesWithoutZone } from '../../../nodes/Laaffic/callTimes';

const certain: Array<[given: unknown, utc: string]> = [
	['2022-01-01T00:00:00+08:00', '2021-12-31T16:00:00.000Z'],
	['2022-01-01T00:00:00.250+08:00', '2021-12-31T16:00:00.250Z'],
	['2022-01-01T00:00:00.123456789+08:00', '2021-12-31T16:00:00.123Z'],
	['2022-01-01T00:00:00+0800', '2021-12-31T16:00:00.000Z'],
	['2022-01-01T00:00:00-03:30', '2022-01-01T03:30:00.000Z'],
	['2022-01-01T00:00:00Z', '2022-01-01T00:00:00.000Z'],
	['2022-01-01T00:00Z', '2022-01-01T00:00:00.000Z'],
	['2022-01-01 00:00:00+08:00', '2021-12-31T16:00:00.000Z'],
	['1652845308038', '2022-05-18T03:41:48.038Z'],
	[1652845308038, '2022-05-18T03:41:48.038Z'],
];
const withoutZone = [
	'20220518114148',
	20220518114148,
	'202205181141',
	'2022-05-18 11:41:48',
	'2022-05-18T11:41:48',
	'2022-05-18 11:41:48.123',
];
const never = [
	...[undefined, null, '', 0, '0', '0000000000000', 'null', -1, NaN, true, {}, []],
	...['0000-00-00 00:00:00', '00000000000000'],
	// Of another count of digits: neither of the two forms that are documented.
	...['1652845308', 1652845308, '16528453080380000', '2022-05-18'],
	...['2022-13-01T00:00:00Z', '2022-01-01T25:00:00+08:00', '1.652845308038e12', 'yesterday'],
];

test.each(certain)('%p is the moment %s', (given, utc) => {
	expect(isoTime(given)).toBe(utc);
	expect(hasHappened(given)).toBe(true);
	expect(timesWithoutZone({ answerTime: given as string }, ['answerTime'])).toEqual({});
});

test.each(withoutZone)('%p has happened, at no certain moment, and stays as it is', (given) => {
	expect(isoTime(given)).toBeUndefined();
	expect(hasHappened(given)).toBe(true);
	expect(timesWithoutZone({ answerTime: given }, ['answerTime'])).toEqual({ answerTime: given });
});

test.each(never)('%p has not happened', (given) => {
	expect(isoTime(given)).toBeUndefined();
	expect(hasHappened(given)).toBe(false);
	expect(timesWithoutZone({ answerTime: given as string }, ['answerTime'])).toEqual({});
});

test('only the fields that are asked for are looked at', () => {
	const [time] = withoutZone;
	expect(timesWithoutZone({ callTime: time, other: time }, ['callTime', 'answerTime'])).toEqual({
		callTime: time,
	});
});

/** Moments that are 13 digits of milliseconds. */
const moment = fc.date({
	min: new Date('2001-09-10T00:00:00Z'),
	max: new Date('2286-11-19T00:00:00Z'),
	noInvalidDate: true,
});
const offset = fc
	.tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 13 }), fc.constantFrom(0, 30, 45))
	.map(([sign, hours, minutes]) => ({
		text: `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`,
		ms: (sign === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000,
	}));

test('a moment comes out the same in every certain form and every offset', () => {
	fc.assert(
		fc.property(moment, offset, (date, { text, ms }) => {
			const local = new Date(date.getTime() + ms).toISOString().slice(0, -1);
			const forms = [
				date.getTime(),
				String(date.getTime()),
				date.toISOString(),
				`${local}${text}`,
				`${local}${text.replace(':', '')}`,
				`${local.replace('T', ' ')}${text}`,
			];
			for (const form of forms) expect(isoTime(form)).toBe(date.toISOString());
		}),
	);
});

test('no value of any kind throws, and what has no zone is never a moment', () => {
	fc.assert(
		fc.property(fc.anything(), (value) => {
			const iso = isoTime(value);
			const kept = timesWithoutZone({ callTime: value as string }, ['callTime']);
			expect(hasHappened(value)).toBe(iso !== undefined || 'callTime' in kept);
			expect(iso !== undefined && 'callTime' in kept).toBe(false);
		}),
	);
});
