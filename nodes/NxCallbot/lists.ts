import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { VendorResult } from '../shared/callVendor';
import { VendorFailure } from '../shared/failures';
import { getMany } from '../shared/getMany';
import type { ListPage } from '../shared/listPage';
import type { PagedList } from '../shared/pagedList';
import { isRecord, numberField } from '../shared/recordFields';
import { callbotConnection, readCallbot } from './api';

/** The size in the examples of the pages, which state no largest one. */
const PAGE_SIZE = 100;

interface CallbotList extends Pick<PagedList, 'keyFields'> {
	endpoint: string;
	/** The field with the records, where a page documents it. */
	arrayName?: string;
	/** Reads and checks the filters of an item. Throws RefusedInput. */
	bodyOf(context: IExecuteFunctions, itemIndex: number): IDataObject;
	simplify(record: IDataObject): IDataObject;
}

/** Get Many of NXCloud Callbot. */
export function callbotList({ endpoint, arrayName, ...list }: CallbotList) {
	return getMany({
		...list,
		maxPageSize: PAGE_SIZE,
		connect: callbotConnection,
		async fetchPage(context, connection, body, page, size) {
			const paged = { ...body, page, size };
			const result = await readCallbot(context, connection, endpoint, paged);
			return callbotPage(result, connection.vendor, arrayName);
		},
	});
}

/**
 * The records of an answer. The answers of listCall and listOrder are on no page: of the arrays that
 * stand beside the code, or in `data`, the documented one counts, else the only one there is. An
 * answer without any array is an empty list, unless there is one a level deeper, or something else in
 * the place of the documented one.
 *
 * @throws VendorFailure when records cannot be told from other arrays, or are counted but not there
 */
export function callbotPage(
	{ json, answer, traceId }: VendorResult,
	vendor: string,
	arrayName = '',
): ListPage {
	const holders = [json, json.data].filter(isRecord);
	const total = holders
		.flatMap(({ totalCount, total }) => [numberField(totalCount), numberField(total)])
		.find((count) => count !== undefined);
	const arrays = [...holders.flatMap((holder) => Object.entries(holder))].filter(
		(field): field is [string, unknown[]] => Array.isArray(field[1]),
	);
	const [found, ...others] = arrays.filter(([name]) => name === arrayName).concat(arrays);
	const documented = found?.[0] === arrayName;
	const ambiguous = !documented && others.length > 0;
	const replaced = holders.some(({ [arrayName]: list = null }) => list !== null && !isRecord(list));
	const empty = !found && !total && !replaced && !hidesRecords(holders, json.data);
	if (empty) return { records: [], total };
	if (found && !ambiguous && found[1].every(isRecord)) return { records: found[1], total };
	throw new VendorFailure(
		`${vendor} reports success, but its answer holds no list in a known form`,
		{
			vendor,
			httpStatus: answer.httpStatus,
			traceId,
			advice: 'Nothing was changed. Look for a newer version of this node.',
		},
	);
}

/** Whether an object in the answer, other than `data` itself, holds an array that is not empty. */
function hidesRecords(holders: IDataObject[], data: unknown): boolean {
	return holders
		.flatMap((holder) => Object.values(holder))
		.filter((value) => value !== data)
		.filter(isRecord)
		.some((value) => Object.values(value).some((list) => Array.isArray(list) && list.length > 0));
}
