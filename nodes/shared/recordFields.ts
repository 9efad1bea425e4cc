/**
 * Reads fields of vendor records, of which any may be missing, null, empty, or of another type than
 * documented. What cannot be read is absent; nothing here throws, so one odd record spoils no list.
 */
import type { IDataObject } from 'n8n-workflow';

import { roomyObject } from './roomyObject';
import { isGiven } from './values';

/** The last moment that a Date can hold. */
const LAST_MILLISECOND = 8.64e15;

/** Text, numbers included; undefined when it is empty or anything else. */
export function textField(value: unknown): string | undefined {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * A number, which may come as text such as "0.5"; undefined when it is anything else, and for digits that
 * a number would round.
 */
export function numberField(value: unknown): number | undefined {
	if (typeof value === 'number') return value;
	if (typeof value !== 'string' || !/^-?\d+(\.\d+)?$/.test(value)) return undefined;
	const number = Number(value);
	return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : undefined;
}

/** A number where it is one, and otherwise what the vendor sent: "0.5" → 0.5, "n/a" → "n/a". */
export function numericField(value: unknown): unknown {
	return numberField(value) ?? value;
}

/** A switch, which may come as 0 and 1 or as text; undefined when it is anything else. */
export function booleanField(value: unknown): boolean | undefined {
	const text = typeof value === 'boolean' ? String(value) : textField(value);
	if (text === 'true' || text === '1') return true;
	return text === 'false' || text === '0' ? false : undefined;
}

/** ISO text of Unix seconds; undefined for 0, by which vendors mean a moment that never came. */
export function secondsField(value: unknown): string | undefined {
	return isoOf((numberField(value) ?? 0) * 1000);
}

/** ISO text of Unix milliseconds, under the same terms. */
export function millisecondsField(value: unknown): string | undefined {
	return isoOf(numberField(value) ?? 0);
}

/** ISO text of a Unix time whose unit no page tells: 13 digits are milliseconds, fewer seconds. */
export function epochField(value: unknown): string | undefined {
	return Math.abs(numberField(value) ?? 0) >= 1e11 ? millisecondsField(value) : secondsField(value);
}

function isoOf(milliseconds: number): string | undefined {
	const isMoment = milliseconds !== 0 && Math.abs(milliseconds) <= LAST_MILLISECOND;
	return isMoment ? new Date(milliseconds).toISOString() : undefined;
}

/** The documented words for a code; undefined for codes that are in no table. */
export function wordsField(words: Record<number, string>, code: unknown): string | undefined {
	const number = numberField(code);
	return number === undefined ? undefined : words[number];
}

/** Whether a value is a JSON object, and no array. */
export function isRecord(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All fields in one record, without those that hold nothing: undefined, null and empty text. */
export function withoutEmpty(...parts: object[]): IDataObject {
	const record = roomyObject();
	for (const part of parts as Array<Record<string, unknown>>) {
		for (const name of Object.keys(part)) {
			const value = part[name];
			if (isGiven(value)) record[name] = value;
		}
	}
	return record as IDataObject;
}
