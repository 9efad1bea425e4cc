import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { wantedOf } from './listFields';
import type { ListPage } from './listPage';
import { readList, type PagedList, type WantedRecords } from './pagedList';
import { perItem } from './perItem';
import type { VendorConnection } from './vendorRequest';

/** A list of a vendor with the filters that an item sets. */
export interface FilteredList<Connection extends VendorConnection> extends PagedList {
	/** The checked connection of an item. Throws RefusedInput. */
	connect(context: IExecuteFunctions, itemIndex: number): Promise<Connection>;
	/** Reads and checks the filters of an item. Throws RefusedInput. */
	bodyOf(context: IExecuteFunctions, itemIndex: number): IDataObject;
	simplify?(record: IDataObject): IDataObject;
	/** Sends one request; pages count from 1. Throws VendorFailure. */
	fetchPage(
		context: IExecuteFunctions,
		connection: Connection,
		body: IDataObject,
		page: number,
		size: number,
	): Promise<ListPage>;
}

interface PreparedList<Connection> {
	connection: Connection;
	body: IDataObject;
	wanted: WantedRecords;
}

/** An operation that reads one list for each input item, up to its limit. */
export function getMany<Connection extends VendorConnection>(list: FilteredList<Connection>) {
	return perItem<PreparedList<Connection>>({
		async prepare(context, itemIndex) {
			return {
				connection: await list.connect(context, itemIndex),
				wanted: wantedOf(context, itemIndex, list.simplify),
				body: list.bodyOf(context, itemIndex),
			};
		},

		async send(context, { connection, body, wanted }) {
			return await readList(context, list, wanted, async (page, size) =>
				list.fetchPage(context, connection, body, page, size),
			);
		},
	});
}
