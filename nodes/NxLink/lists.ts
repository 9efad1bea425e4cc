import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { getMany } from '../shared/getMany';
import { outputOf } from '../shared/listFields';
import { pageOf } from '../shared/listPage';
import type { PagedList, WantedRecords } from '../shared/pagedList';
import { perItem } from '../shared/perItem';
import type { VendorConnection } from '../shared/vendorRequest';
import { readAiAgent, readCallCenter, nxLinkConnection } from './api';

interface NxLinkRecords {
	/** Path below that of its family. */
	endpoint: string;
	/** Reads and checks the filters of an item. Throws RefusedInput. */
	bodyOf(context: IExecuteFunctions, itemIndex: number): IDataObject;
	simplify?(record: IDataObject): IDataObject;
}

type NxLinkList = NxLinkRecords & PagedList;

interface PreparedRecords {
	connection: VendorConnection;
	body: IDataObject;
	outputOf: WantedRecords['outputOf'];
}

/** How a family of endpoints is read, and what it calls the page and its size. */
interface Family {
	read: typeof readAiAgent;
	page: string;
	size: string;
}

const AI_AGENT: Family = { read: readAiAgent, page: 'pageNumber', size: 'pageSize' };
const CALL_CENTER: Family = { read: readCallCenter, page: 'page', size: 'size' };

/** Get Many of the AI Agent family. */
export function aiAgentList(list: NxLinkList) {
	return listOperation(list, AI_AGENT);
}

/** Get Many of the Call Center family. */
export function callCenterList(list: NxLinkList) {
	return listOperation(list, CALL_CENTER);
}

/**
 * A request of the Call Center family that is answered with all its records at once, be it an array
 * or one record alone.
 */
export function callCenterRecords({ endpoint, bodyOf, simplify }: NxLinkRecords) {
	return perItem<PreparedRecords>({
		async prepare(context, itemIndex) {
			return {
				connection: await nxLinkConnection(context, itemIndex),
				outputOf: outputOf(context, itemIndex, simplify),
				body: bodyOf(context, itemIndex),
			};
		},

		async send(context, { connection, body, outputOf: output }) {
			const result = await readCallCenter(context, connection, endpoint, body);
			return pageOf(result, connection.vendor, { single: true }).records.map(output);
		},
	});
}

function listOperation(
	{ endpoint, ...list }: NxLinkList,
	{ read, page: pageField, size: sizeField }: Family,
) {
	return getMany({
		...list,
		connect: nxLinkConnection,
		async fetchPage(context, connection, body, page, size) {
			const paged = { ...body, [pageField]: page, [sizeField]: size };
			return pageOf(await read(context, connection, endpoint, paged), connection.vendor);
		},
	});
}
