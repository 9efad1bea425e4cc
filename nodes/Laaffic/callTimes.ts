/**
 * Times of a call. LAAFFIC sends them as ISO 8601 with offset in records, as 13 digits of Unix
 * milliseconds in the voice push, and describes them both as such and as `yyyyMMddHHmmss` for the push of
 * AI Agents. Text without an offset is no certain moment: its zone is documented nowhere.
 */
import type { IDataObject } from 'n8n-workflow';

import { millisecondsField, textField } from '../shared/recordFields';

const MILLISECONDS = /^\d{13}$/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
const WITHOUT_ZONE = /^(?!0000)\d{4}-?\d{2}-?\d{2}[T ]?\d{2}:?\d{2}(:?\d{2}(\.\d+)?)?$/;

/** ISO 8601 in UTC; undefined for what is no certain moment. */
export function isoTime(value: unknown): string | undefined {
	const text = textField(value) ?? '';
	if (MILLISECONDS.test(text)) return millisecondsField(text);
	if (!WITH_OFFSET.test(text)) return undefined;
	const moment = new Date(text.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
	return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/** Whether something happened, be its time certain or not. */
export function hasHappened(value: unknown): boolean {
	return isoTime(value) !== undefined || isWithoutZone(value);
}

/** The fields among these whose time has no zone, as they were sent. */
export function timesWithoutZone(record: IDataObject, names: string[]): IDataObject {
	return Object.fromEntries(
		names.filter((name) => isWithoutZone(record[name])).map((name) => [name, record[name]]),
	);
}

function isWithoutZone(value: unknown): boolean {
	return WITHOUT_ZONE.test(textField(value) ?? '');
}
