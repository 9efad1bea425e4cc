import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { getMany } from '../shared/getMany';
import { pageOf, type ListPage } from '../shared/listPage';
import type { VendorContext } from '../shared/vendorRequest';
import { readLaaffic, laafficConnection, type LaafficConnection } from './api';

/** The largest page of all lists of LAAFFIC. */
export const MAX_PAGE_SIZE = 100;

interface LaafficList {
	/** Path as LAAFFIC's page has it. */
	path: string;
	keyFields: string[];
	/** Reads and checks `params`, the filters of an item. Throws RefusedInput. */
	paramsOf(context: IExecuteFunctions, itemIndex: number): IDataObject;
	simplify?(record: IDataObject): IDataObject;
	/** A record with the words for its codes. */
	worded?(record: IDataObject): IDataObject;
}

/** Get Many of a list of LAAFFIC. */
export function laafficList({ path, paramsOf, worded = (record) => record, ...list }: LaafficList) {
	return getMany<LaafficConnection>({
		...list,
		maxPageSize: MAX_PAGE_SIZE,
		connect: laafficConnection,
		bodyOf: paramsOf,
		async fetchPage(context, connection, params, current, size) {
			const page = await fetchPage(context, connection, path, { current, size, params });
			return { ...page, records: page.records.map(worded) };
		},
	});
}

/**
 * One page of a list; pages count from 1.
 *
 * @param body `params` holds the filters, and is always an object
 * @throws VendorFailure
 */
export async function fetchPage(
	context: VendorContext,
	connection: LaafficConnection,
	path: string,
	body: { current: number; size: number; params: IDataObject },
): Promise<ListPage> {
	return pageOf(await readLaaffic(context, connection, path, body), connection.vendor);
}
