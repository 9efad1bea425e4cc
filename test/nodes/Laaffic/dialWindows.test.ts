import fc from 'fast-check';

import { dialWindows, type DialWindow } from '../../../nodes/Laaffic/dialWindows';
import { RefusedInput } from '../../../nodes/shared/failures';

const window = (strTime: unknown, endTime: unknown) => ({ strTime, endTime });
const refusalOf = (windows: unknown[]): RefusedInput => {
	try {
		dialWindows(windows);
	} catch (error) {
		if (error instanceof RefusedInput) return error;
		throw error;
	}
	throw new Error('not refused');
};

test('no window is none at all', () => {
	expect(dialWindows([])).toBeUndefined();
});

test('three windows are taken, and times get two digits', () => {
	const windows = [window('0:00', '9:05'), window(' 09:05 ', '12:00'), window('22:00', '23:59')];
	expect(dialWindows(windows)).toEqual([
		window('00:00', '09:05'),
		window('09:05', '12:00'),
		window('22:00', '23:59'),
	]);
});

test('four are refused', () => {
	const { message } = refusalOf(Array(4).fill(window('09:00', '10:00')));
	expect(message).toBe('Dial Windows: has 4 windows, and LAAFFIC takes at most 3');
});

test.each([
	[window('12:00', '12:00'), 'window 1: From 12:00 is not before To 12:00'],
	[window('10:00', '9:00'), 'window 1: From 10:00 is not before To 09:00'],
	[window('24:00', '25:00'), 'window 1 → From: "24:00" is not a time of day'],
	[window('9', '10:00'), 'window 1 → From: "9" is not a time of day'],
	[window('09:00', '12:60'), 'window 1 → To: "12:60" is not a time of day'],
	[window('09:00', '09:00:30'), 'window 1 → To: "09:00:30" is not a time of day'],
	[window('', '10:00'), 'window 1 → From: "" is not a time of day'],
	[window('09:00', undefined), 'window 1 → To: "" is not a time of day'],
	[window('9am', '10:00'), 'window 1 → From: "9am" is not a time of day'],
	[null, 'window 1 → From: "" is not a time of day'],
	['09:00', 'window 1 → From: "" is not a time of day'],
])('%j is refused', (given, problem) => {
	expect(refusalOf([given]).message).toBe(`Dial Windows → ${problem}`);
});

test('a window over midnight is told how it is given', () => {
	const { advice } = refusalOf([window('22:00', '02:00')]);
	expect(advice).toContain('takes two: one until 23:59, and one from 00:00');
	expect(dialWindows([window('22:00', '23:59'), window('00:00', '02:00')])).toHaveLength(2);
});

test.each([
	[[window('09:00', '12:00'), window('11:59', '14:00')], 'window 2: overlaps with window 1'],
	[[window('11:59', '14:00'), window('09:00', '12:00')], 'window 1: overlaps with window 2'],
	[
		[window('20:00', '21:00'), window('09:00', '18:00'), window('10:00', '11:00')],
		'window 3: overlaps with window 2',
	],
	[[window('09:00', '12:00'), window('9:00', '12:00')], 'window 2: overlaps with window 1'],
])('%j is refused', (windows, problem) => {
	expect(refusalOf(windows).message).toBe(`Dial Windows → ${problem}`);
});

const timeAt = (minute: number) =>
	[Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
const minutes = ({ strTime, endTime }: DialWindow) =>
	[strTime, endTime].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
const spans = fc.array(
	fc
		.tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 1439 }))
		.filter(([from, to]) => from < to)
		.map(([from, to]) => ({ strTime: timeAt(from), endTime: timeAt(to) })),
	{ minLength: 1, maxLength: 3 },
);

test('windows are taken as they are exactly when no minute of the day is in two of them', () => {
	fc.assert(
		fc.property(spans, (windows) => {
			const uses = Array<number>(1440).fill(0);
			for (const [from, to] of windows.map(minutes)) {
				for (let minute = from; minute < to; minute++) uses[minute] += 1;
			}
			if (Math.max(...uses) > 1) refusalOf(windows);
			else expect(dialWindows(windows)).toEqual(windows);
		}),
	);
});
