import fc from 'fast-check';

import {
	compileDialWindows,
	type DialSchedule,
	type DialWindow,
} from '../../../nodes/NxLink/dialWindows';

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const timeAt = (quarter: number) => {
	const hour = String(Math.floor(quarter / 4)).padStart(2, '0');
	return `${hour}:${String((quarter % 4) * 15).padStart(2, '0')}`;
};

/** Whether a window holds a minute of the day, read from its words alone. */
function holds({ from, to, overMidnight }: DialWindow, minute: number): boolean {
	const afterStart = minute >= minutesOf(from);
	const beforeEnd = minute < minutesOf(to);
	return overMidnight ? afterStart || beforeEnd : afterStart && beforeEnd;
}

/** Whether the vendor dials at a minute of a day, read from the fields as its page explains them. */
function dials(schedule: DialSchedule, day: number, minute: number): boolean {
	const { weekDay, firstFifteen, secondFifteen, thirdFifteen, fourthFifteen } = schedule;
	const parts = [firstFifteen, secondFifteen, thirdFifteen, fourthFifteen];
	const hours = parts[Math.floor((minute % 60) / 15)].split(',');
	return (
		weekDay.split(',').includes(String(day)) && hours.includes(String(Math.floor(minute / 60)))
	);
}

const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
const byDay = fc
	.tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
	.filter(([from, to]) => from < to)
	.map(([from, to]) => ({ from: timeAt(from), to: timeAt(to), overMidnight: false }));
const byNight = fc
	.tuple(fc.integer({ min: 1, max: 95 }), fc.integer({ min: 0, max: 94 }))
	.filter(([from, to]) => from > to)
	.map(([from, to]) => ({ from: timeAt(from), to: timeAt(to), overMidnight: true }));
const windows = fc.array(fc.oneof(byDay, byNight), { minLength: 1, maxLength: 5 });

test('all 672 quarter hours of a week are dialled as the windows say', () => {
	fc.assert(
		fc.property(days, windows, (chosen, given) => {
			const schedule = compileDialWindows(chosen, given);
			for (let quarter = 0; quarter < 672; quarter++) {
				const day = Math.floor(quarter / 96) + 1;
				const minute = (quarter % 96) * 15;
				const wanted = chosen.includes(day) && given.some((each) => holds(each, minute));
				if (dials(schedule, day, minute) !== wanted) {
					throw new Error(`day ${day} ${timeAt(quarter % 96)} should be ${wanted}`);
				}
			}
		}),
	);
});

test('every field is a rising list without repetitions', () => {
	fc.assert(
		fc.property(days, windows, (chosen, given) => {
			for (const list of Object.values<string>({ ...compileDialWindows(chosen, given) })) {
				const numbers = list === '' ? [] : list.split(',').map(Number);
				expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
			}
		}),
	);
});

test('the order of days and windows does not matter', () => {
	fc.assert(
		fc.property(days, windows, (chosen, given) => {
			const turned = compileDialWindows([...chosen].reverse(), [...given].reverse());
			expect(turned).toEqual(compileDialWindows(chosen, given));
		}),
	);
});
