import { tryToParseDateTime } from 'n8n-workflow';

import { RefusedInput } from './failures';

/** luxon's DateTime, by way of n8n-workflow, which does not name the type. */
export type ZonedDateTime = ReturnType<typeof tryToParseDateTime>;

/**
 * A moment from a date picker or an expression. Text without an offset is local time in `zone`;
 * numbers are Unix time in seconds or, from 13 digits on, in milliseconds.
 *
 * @throws RefusedInput when it is empty or no date
 */
export function dateTimeOf(value: unknown, zone: string, parameter: string): ZonedDateTime {
	if (value === undefined || value === null || value === '') {
		throw new RefusedInput(parameter, 'is empty');
	}
	const moment = parsed(value, zone);
	if (moment === undefined) {
		throw new RefusedInput(
			parameter,
			`"${String(value)}" is not a date and time`,
			'Choose it in the date picker, or give text such as 2026-03-25T09:00:00.',
		);
	}
	return moment;
}

/** The current moment in a time zone. */
export function nowIn(zone: string): ZonedDateTime {
	return tryToParseDateTime(new Date(), zone).setZone(zone);
}

/**
 * A time zone by name, such as Asia/Hong_Kong; the fallback when it is empty.
 *
 * @throws RefusedInput when there is no such time zone
 */
export function timeZoneOf(value: unknown, fallback: string, parameter: string): string {
	const zone = typeof value === 'string' && value.trim() !== '' ? value.trim() : fallback;
	if (!nowIn(zone).isValid) {
		throw new RefusedInput(
			parameter,
			`there is no time zone "${zone}"`,
			'Choose one from the list, or give a name such as Asia/Hong_Kong.',
		);
	}
	return zone;
}

/** Unix time in seconds. */
export function unixSeconds(moment: ZonedDateTime): number {
	return Math.floor(moment.toMillis() / 1000);
}

function parsed(value: unknown, zone: string): ZonedDateTime | undefined {
	try {
		return tryToParseDateTime(epochAsDate(value), zone).setZone(zone);
	} catch {
		return undefined;
	}
}

function epochAsDate(value: unknown): unknown {
	const digits = String(value);
	if (typeof value === 'number' || (typeof value === 'string' && /^\d{10,13}$/.test(digits))) {
		const number = Number(value);
		return /^\d{13}$/.test(digits)
			? new Date(number)
			: /^\d{10}$/.test(digits)
				? new Date(number * 1000)
				: new Date(Number.NaN);
	}
	return value;
}
