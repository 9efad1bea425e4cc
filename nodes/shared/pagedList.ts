import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { ListPage } from './listPage';
import { stableId } from './stableId';

/** A list of a vendor, as far as reading it page by page goes. */
export interface PagedList {
	/** The largest page that the vendor documents. */
	maxPageSize: number;
	/** The smallest one, where the vendor documents it. */
	minPageSize?: number;
	/**
	 * Fields that together tell one record from all others. Without any, records that look the same may
	 * be different ones, and only a page that repeats the one before it is left out.
	 */
	keyFields: string[];
}

/** How much of a list is wanted, and in which form. */
export interface WantedRecords {
	/** Infinity for all. */
	limit: number;
	/** The output of a record of the vendor. */
	outputOf(record: IDataObject): IDataObject;
}

/**
 * Reads a list to its end or to the limit, and simplifies page by page, so that of a long list only
 * one page is ever held as the vendor sent it.
 *
 * Records that came with an earlier page are left out: a list that grows at its front while it is
 * read shows its records again. A page without any new record ends it, as does the cancelling of the
 * execution, whose output n8n drops.
 *
 * @param fetchPage sends one request; pages count from 1
 */
export async function readList(
	context: IExecuteFunctions,
	list: PagedList,
	{ limit, outputOf }: WantedRecords,
	fetchPage: (page: number, size: number) => Promise<ListPage>,
): Promise<IDataObject[]> {
	const size = pageSizeOf(list, limit);
	const isNew = list.keyFields.length > 0 ? newRecords(list.keyFields) : newPage();
	const output: IDataObject[] = [];
	let received = 0;
	for (let page = 1; !context.getExecutionCancelSignal()?.aborted; page++) {
		const { records, total } = await fetchPage(page, size);
		const fresh = isNew(records);
		for (const record of fresh.slice(0, limit - output.length)) output.push(outputOf(record));
		received += records.length;
		const more = hasMore({ received, total, full: records.length >= size });
		if (fresh.length === 0 || output.length >= limit || !more) break;
	}
	return output;
}

/**
 * Whether records are left after those received so far. A total that is smaller than what came
 * already cannot be the count of records; then, as without any, a full page has another one behind it.
 */
export function hasMore({
	received,
	total,
	full,
}: {
	received: number;
	total?: number;
	full: boolean;
}): boolean {
	return total !== undefined && total >= received ? total > received : full;
}

/** The largest page; with a limit, equal pages that together hold no more than it needs. */
function pageSizeOf({ maxPageSize, minPageSize = 1 }: PagedList, limit: number): number {
	if (limit === Infinity) return maxPageSize;
	const pages = Math.ceil(limit / maxPageSize);
	return Math.max(minPageSize, Math.ceil(limit / pages));
}

type Sieve = (records: IDataObject[]) => IDataObject[];

/** Records whose keys no earlier page had. What stands twice on one page, the vendor means twice. */
function newRecords(keyFields: string[]): Sieve {
	const seen = new Set<string>();
	return (records) => {
		const keys = records.map((record) => keyOf(record, keyFields));
		const fresh = records.filter((_, index) => !seen.has(keys[index]));
		for (const key of keys) seen.add(key);
		return fresh;
	};
}

/** The records of a page that is not the one before it once more. */
function newPage(): Sieve {
	let previous = '';
	return (records) => {
		const page = stableId('page', JSON.stringify(records));
		const repeated = page === previous;
		previous = page;
		return repeated ? [] : records;
	};
}

function keyOf(record: IDataObject, keyFields: string[]): string {
	const parts = keyFields.map((field) => record[field] ?? '');
	return parts.some((part) => part !== '')
		? JSON.stringify(parts)
		: stableId('record', JSON.stringify(record));
}
