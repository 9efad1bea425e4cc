import { tryToParseDateTime } from 'n8n-workflow';

import { RefusedInput } from './failures';
import { quoted } from './quoted';

/** luxon's DateTime, by way of n8n-workflow, which does not name the type. */
export type ZonedDateTime = ReturnType<typeof tryToParseDateTime>;

/** ISO 8601 or SQL: a date, then perhaps a time, then perhaps an offset. */
const DATE_TEXT =
	/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)? ?(?:Z|[+-]\d{2}:?\d{2})?$/;

/** Unix time in seconds or milliseconds. */
const EPOCH_TEXT = /^\d{10}(\d{3})?$/;

/** Clocks on the Line Islands are ahead of UTC by this much, and none differs more. */
const MAX_OFFSET_MINUTES = 14 * 60;

/**
 * A moment from a date picker or an expression. Text without an offset is local time in `zone`;
 * numbers are Unix time in seconds (10 digits) or milliseconds (13 digits).
 *
 * @throws RefusedInput when it is empty or no date
 */
export function dateTimeOf(value: unknown, zone: string, parameter: string): ZonedDateTime {
	if (isEmpty(value)) {
		throw new RefusedInput(parameter, 'is empty');
	}
	const moment = parsed(value, zone);
	if (moment === undefined) {
		throw new RefusedInput(
			parameter,
			`${quoted(value)} is not a date and time`,
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
	if (isEmpty(value)) return fallback;
	const zone = typeof value === 'string' ? value.trim() : '';
	// luxon's words for the zone of the server, which is not what anyone who types them would mean.
	const ofServer = ['local', 'system', 'default'].includes(zone.toLowerCase());
	if (zone === '' || ofServer || !isOnEarth(zone)) {
		throw new RefusedInput(
			parameter,
			`there is no time zone ${quoted(value)}`,
			'Choose one from the list, or give a name such as Asia/Hong_Kong.',
		);
	}
	return zone;
}

/** Unix time in seconds. */
export function unixSeconds(moment: ZonedDateTime): number {
	return Math.floor(moment.toMillis() / 1000);
}

function isEmpty(value: unknown): boolean {
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
	);
}

/** Whether a zone is there, and no offset such as UTC+99 that no clock has. */
function isOnEarth(zone: string): boolean {
	const moment = parsed(new Date(), zone);
	return moment !== undefined && Math.abs(moment.offset) <= MAX_OFFSET_MINUTES;
}

/** A moment in a zone; undefined for what is none, or in a year that has no four digits. */
function parsed(value: unknown, zone: string): ZonedDateTime | undefined {
	const moment = isEpoch(value) ? parsedEpoch(String(value).trim(), zone) : certain(value, zone);
	const local = moment?.setZone(zone);
	return local?.isValid && local.year >= 0 && local.year <= 9999 ? local : undefined;
}

/** n8n guesses at text of any form, in the zone of the server; only what is certain passes here. */
function certain(value: unknown, zone: string): ZonedDateTime | undefined {
	const text = typeof value === 'string' ? value.trim() : undefined;
	if (text === undefined ? !isMoment(value) : !DATE_TEXT.test(text)) return undefined;
	try {
		const moment = tryToParseDateTime(value, zone);
		const sameDay = text === undefined || moment.toISODate() === text.slice(0, 10);
		return moment.isValid && sameDay ? moment : undefined;
	} catch {
		return undefined;
	}
}

/** A Date, or luxon's DateTime: what expressions yield. */
function isMoment(value: unknown): boolean {
	return value instanceof Date || (value instanceof Object && 'toMillis' in value);
}

function isEpoch(value: unknown): boolean {
	return typeof value === 'number' || (typeof value === 'string' && EPOCH_TEXT.test(value.trim()));
}

function parsedEpoch(digits: string, zone: string): ZonedDateTime | undefined {
	if (!EPOCH_TEXT.test(digits)) return undefined;
	return tryToParseDateTime(new Date(Number(digits.padEnd(13, '0'))), zone);
}
