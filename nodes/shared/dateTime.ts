import { tryToParseDateTime } from 'n8n-workflow';

import { RefusedInput } from './failures';

/** luxon's DateTime, by way of n8n-workflow, which does not name the type. */
export type ZonedDateTime = ReturnType<typeof tryToParseDateTime>;

/** ISO 8601 or SQL: a date, then perhaps a time, then perhaps an offset. */
const DATE_TEXT =
	/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)? ?(?:Z|[+-]\d{2}:?\d{2})?$/;

/**
 * A moment from a date picker or an expression. Text without an offset is local time in `zone`;
 * numbers are Unix time in seconds (10 digits) or milliseconds (13 digits).
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
	return moment.setZone(zone);
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
	const zone = String(value ?? '').trim();
	if (zone === '') return fallback;
	// luxon's words for the zone of the server, which is not what anyone who types them would mean.
	const ofServer = ['local', 'system', 'default'].includes(zone.toLowerCase());
	if (ofServer || typeof value !== 'string' || parsed(new Date(), zone) === undefined) {
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

/** n8n guesses at text of any form, in the zone of the server; only what is certain passes here. */
function parsed(value: unknown, zone: string): ZonedDateTime | undefined {
	const isNumber = typeof value === 'number' || /^\d{10}(\d{3})?$/.test(String(value));
	if (isNumber) return parsedEpoch(String(value), zone);
	if (typeof value === 'string' && !DATE_TEXT.test(value.trim())) return undefined;
	try {
		const moment = tryToParseDateTime(value, zone);
		const sameDay = typeof value !== 'string' || moment.toISODate() === value.trim().slice(0, 10);
		return moment.isValid && sameDay ? moment : undefined;
	} catch {
		return undefined;
	}
}

function parsedEpoch(digits: string, zone: string): ZonedDateTime | undefined {
	if (!/^\d{10}(\d{3})?$/.test(digits)) return undefined;
	return tryToParseDateTime(new Date(Number(digits.padEnd(13, '0'))), zone);
}
