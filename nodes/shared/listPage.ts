import type { IDataObject } from 'n8n-workflow';

import type { VendorResult } from './callVendor';
import { VendorFailure } from './failures';
import { isRecord, numberField } from './recordFields';

/** One page of a list. */
export interface ListPage {
	records: IDataObject[];
	/** How many records the whole list has, where the vendor tells it. */
	total?: number;
}

/** Names that vendors give the array of records. */
const ARRAY_NAMES = ['list', 'records', 'data'];

/**
 * The records in an answer: `data` itself, or an array named list, records or data that stands in
 * `data` or beside it. Null, an empty object and an array that is absent or null are an empty page.
 *
 * @param single whether `data` may also be one record alone
 * @throws VendorFailure when something is there in no form that is known: to call that an empty list
 * would hide records
 */
export function pageOf(
	{ json, data, answer, traceId }: VendorResult,
	vendor: string,
	{ single = false } = {},
): ListPage {
	const holders = [data, json].filter(isRecord);
	const total = holders
		.map((holder) => numberField(holder.total))
		.find((count) => count !== undefined);
	const places = holders.flatMap((holder) => ARRAY_NAMES.map((name): unknown => holder[name]));
	const arrays = [data, ...places].filter((place) => Array.isArray(place));
	const records: unknown[] | undefined = arrays.find((array) => array.length > 0) ?? arrays[0];
	if (records?.every(isRecord)) return { records, total };

	const other = isRecord(data) && !isEmptyPage(data);
	if (!records && other && single) return { records: [data] };
	// Something that is neither null nor an array stands where the records are documented.
	const unknown = [data, ...places].some((place) => isPresent(place) && !isRecord(place));
	const nested = isRecord(data) && ARRAY_NAMES.some((name) => isPresent(data[name]));
	const hidden =
		(total ?? 0) > 0 || holders.some((holder) => Object.values(holder).some(isFilledArray));
	if (!records && !other && !unknown && !nested && !hidden) return { records: [], total };
	throw new VendorFailure(
		`${vendor} reports success, but its answer holds no list in a documented form`,
		{
			vendor,
			httpStatus: answer.httpStatus,
			traceId,
			advice: 'Nothing was changed. Look for a newer version of this node.',
		},
	);
}

/** Whether an object without an array still is what a list without records looks like. */
function isEmptyPage(data: IDataObject): boolean {
	const isPage = 'total' in data || ARRAY_NAMES.some((name) => name in data);
	const isEmpty = !numberField(data.total) && ARRAY_NAMES.every((name) => !isPresent(data[name]));
	return Object.keys(data).length === 0 || (isPage && isEmpty);
}

function isFilledArray(value: unknown): value is unknown[] {
	return Array.isArray(value) && value.length > 0;
}

function isPresent(value: unknown): boolean {
	return value !== null && value !== undefined;
}
