import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { toNodeError } from './errorOutput';
import type { ListPage } from './listPage';
import { hasMore } from './pagedList';
import { optionalText } from './values';

const PAGE_SIZE = 100;

/** How many pages are looked through for a record that is offered, before the editor asks on. */
const PAGES_AT_A_TIME = 5;

export interface SearchedList {
	/** Sends one request; pages count from 1. */
	fetchPage(
		context: ILoadOptionsFunctions,
		filter: string | undefined,
		page: number,
		size: number,
	): Promise<ListPage>;
	/** How a record is offered; one without a value is not. */
	listed(record: IDataObject): { name?: string; value?: number | string; description?: string };
}

/**
 * The list behind a resource locator, a page at a time; the token is the number of the next page.
 *
 * Throws NodeApiError with the words of the vendor, which the editor shows in place of the list.
 */
export function listSearch({ fetchPage, listed }: SearchedList) {
	return async function (
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		const wanted = optionalText(filter, 'Search');
		const first = Number(paginationToken ?? 1);
		try {
			for (let page = first; ; page++) {
				const { records, total } = await fetchPage(this, wanted, page, PAGE_SIZE);
				const received = (page - 1) * PAGE_SIZE + records.length;
				const full = records.length >= PAGE_SIZE;
				const more = records.length > 0 && hasMore({ received, total, full });
				const results = records.flatMap((record) => offered(listed(record)));
				if (results.length > 0 || !more || page - first + 1 >= PAGES_AT_A_TIME) {
					return { results, paginationToken: more ? String(page + 1) : undefined };
				}
			}
		} catch (error) {
			throw toNodeError(this, error);
		}
	};
}

/** Without an id there is nothing to choose, without a name the id stands in for it. */
function offered({
	name,
	value,
	description,
}: ReturnType<SearchedList['listed']>): INodeListSearchItems[] {
	if (value === undefined) return [];
	return [{ name: name ?? String(value), value, description: description || undefined }];
}
