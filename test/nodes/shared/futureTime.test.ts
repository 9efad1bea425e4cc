import fc from 'fast-check';

import { RefusedInput } from '../../../nodes/shared/failures';
import { futureTime } from '../../../nodes/shared/futureTime';

const ZONE = 'Asia/Shanghai';
const NOW = Date.parse('2026-03-25T01:00:00Z');
const ADVICE = 'Choose a later time.';
const read = (value: unknown, zone = ZONE) => futureTime(value, zone, 'Start Time', ADVICE);

beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

test.each([
	['2026-03-25T09:00:01', 1000],
	['2026-03-25 09:01', 60_000],
	['2026-03-25T01:00:01Z', 1000],
	['2026-03-25T03:00:00+01:00', 3_600_000],
	[1774400401, 1000],
	['1774400400001', 1],
])('%p is still to come', (value, later) => {
	const moment = read(value);
	expect(moment.toMillis()).toBe(NOW + later);
	expect(moment.zoneName).toBe(ZONE);
});

test.each(['2026-03-25T09:00:00', '2026-03-25T08:59:59', '2026-03-25', '2026-03-25T02:00+01:00'])(
	'%p is over, now included',
	(value) => {
		expect(() => read(value)).toThrow(RefusedInput);
		expect(() => read(value)).toThrow(/^Start Time: 2026-03-25T.*\+08:00 is in the past$/);
	},
);

test('the refusal gives the advice of who asked', () => {
	const advices: unknown[] = [];
	try {
		read('2020-01-01');
	} catch (error) {
		advices.push((error as RefusedInput).advice);
	}
	expect(advices).toEqual([ADVICE]);
});

test('the same text is over in one zone and to come in another', () => {
	const text = '2026-03-25T05:00:00';
	expect(() => read(text, 'Asia/Shanghai')).toThrow('is in the past');
	expect(read(text, 'Europe/London').toISO()).toBe('2026-03-25T05:00:00.000+00:00');
});

test.each([
	['', 'Start Time: is empty'],
	[undefined, 'Start Time: is empty'],
	['soon', 'Start Time: "soon" is not a date and time'],
])('%p is refused as anywhere else', (value, message) => {
	expect(() => read(value)).toThrow(message);
});

test('exactly the moments after now pass, to the millisecond', () => {
	const near = fc.integer({ min: -100_000, max: 100_000 });
	fc.assert(
		fc.property(near, (distance) => {
			const value = String(NOW + distance);
			if (distance > 0) expect(read(value).toMillis()).toBe(NOW + distance);
			else expect(() => read(value)).toThrow('is in the past');
		}),
	);
});
