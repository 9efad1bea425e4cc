import { RefusedInput } from '../shared/failures';
import { listParts } from '../shared/givenLists';
import { quoted } from '../shared/quoted';
import { oneOf, optionalText, zeroOrOne } from '../shared/values';

export interface DialWindow {
	/** Time of day on the quarter hour, "00:00" to "23:45". */
	from: string;
	/** Time of day on the quarter hour, "00:15" to "24:00". */
	to: string;
	/** Whether the window runs past midnight. */
	overMidnight?: boolean;
}

export interface DialSchedule {
	weekDay: string;
	firstFifteen: string;
	secondFifteen: string;
	thirdFifteen: string;
	fourthFifteen: string;
}

const QUARTERS_A_DAY = 96;

/**
 * Days and windows in the form of NXLink: the days, and for each quarter of an hour the hours in
 * which it may be dialled. NXLink knows one set of times for all days, so a window over midnight
 * holds the end and the beginning of every chosen day.
 *
 * Source: vendor page "Create AI outbound task", section on the dial window fields.
 *
 * @param days 1 Monday … 7 Sunday
 * @throws RefusedInput when there is no day or no window, and for a window that cannot be meant
 */
export function compileDialWindows(days: unknown, windows: DialWindow[]): DialSchedule {
	const quarters = new Set<number>();
	if (windows.length === 0) {
		throw new RefusedInput('Dial Windows', 'has no window', 'Add at least one From and To.');
	}
	windows.forEach((window, index) => {
		for (const quarter of quartersOf(window, `Dial Windows → window ${index + 1}`)) {
			quarters.add(quarter);
		}
	});
	const hoursOf = (part: number) =>
		[...quarters]
			.filter((quarter) => quarter % 4 === part)
			.map((quarter) => Math.floor(quarter / 4))
			.sort((a, b) => a - b)
			.join(',');
	return {
		weekDay: checkedDays(days).join(','),
		firstFifteen: hoursOf(0),
		secondFifteen: hoursOf(1),
		thirdFifteen: hoursOf(2),
		fourthFifteen: hoursOf(3),
	};
}

function checkedDays(days: unknown): number[] {
	const chosen = listParts(days);
	if (chosen.length === 0) throw new RefusedInput('Days', 'has no day', 'Choose at least one.');
	const numbers = chosen.map((day) => oneOf(day, 'Days', [1, 2, 3, 4, 5, 6, 7]));
	return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The quarter hours of a window, counted from midnight. */
function quartersOf(window: DialWindow, parameter: string): number[] {
	const from = quarterAt(window.from, `${parameter} → From`, QUARTERS_A_DAY - 1);
	const end = quarterAt(window.to, `${parameter} → To`, QUARTERS_A_DAY);
	const overMidnight =
		zeroOrOne(window.overMidnight ?? false, `${parameter} → Over Midnight`) === 1;
	// Midnight is 24:00 at the end of a day, and 00:00 where the window goes on.
	const endsAtMidnight = end === 0 && from > 0 && !overMidnight;
	const to = endsAtMidnight ? QUARTERS_A_DAY : overMidnight ? end % QUARTERS_A_DAY : end;
	if (from === to) {
		throw new RefusedInput(parameter, 'begins and ends at the same time');
	}
	if (overMidnight && from < to) {
		throw new RefusedInput(
			parameter,
			`${window.from} to ${window.to} does not run past midnight`,
			'Switch Over Midnight off.',
		);
	}
	if (!overMidnight && from > to) {
		throw new RefusedInput(
			parameter,
			`From ${window.from} is not before To ${window.to}`,
			'Exchange the two, or switch Over Midnight on if people really are to be called at night.',
		);
	}
	return overMidnight ? [...range(from, QUARTERS_A_DAY), ...range(0, to)] : range(from, to);
}

function quarterAt(time: unknown, parameter: string, last: number): number {
	const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(optionalText(time, parameter) ?? '') ?? [];
	const quarter = Number(hour) * 4 + Number(minute) / 15;
	if (!Number.isInteger(quarter) || Number(minute) > 45 || quarter > last) {
		throw new RefusedInput(
			parameter,
			`${quoted(time)} is not a time on the quarter hour`,
			'Give a time such as 09:00, 09:15, 09:30 or 09:45.',
		);
	}
	return quarter;
}

function range(from: number, to: number): number[] {
	return Array.from({ length: to - from }, (_, offset) => from + offset);
}
