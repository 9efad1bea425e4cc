import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { outputOf, wantedOf } from '../shared/listFields';
import { pageOf } from '../shared/listPage';
import { readList, type PagedList, type WantedRecords } from '../shared/pagedList';
import { perItem } from '../shared/perItem';
import type { VendorConnection } from '../shared/vendorRequest';
import { callAiAgent, callCallCenter, nxLinkConnection } from './api';

interface NxLinkRecords {
	/** Path below that of its family. */
	endpoint: string;
	/** Reads and checks the filters of an item. Throws RefusedInput. */
	bodyOf(context: IExecuteFunctions, itemIndex: number): IDataObject;
	simplify?(record: IDataObject): IDataObject;
}

type NxLinkList = NxLinkRecords & PagedList;

interface PreparedList {
	connection: VendorConnection;
	body: IDataObject;
	wanted: WantedRecords;
}

/** How a family of endpoints is called, and what it calls the page and its size. */
interface Family {
	call: typeof callAiAgent;
	page: string;
	size: string;
}

const AI_AGENT: Family = { call: callAiAgent, page: 'pageNumber', size: 'pageSize' };
const CALL_CENTER: Family = { call: callCallCenter, page: 'page', size: 'size' };

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
	return perItem<Omit<PreparedList, 'wanted'> & Pick<WantedRecords, 'outputOf'>>({
		async prepare(context, itemIndex) {
			return {
				connection: await nxLinkConnection(context, itemIndex),
				outputOf: outputOf(context, itemIndex, simplify),
				body: bodyOf(context, itemIndex),
			};
		},

		async send(context, { connection, body, outputOf: output }) {
			const result = await callCallCenter(context, connection, endpoint, body);
			return pageOf(result, connection.vendor, { single: true }).records.map(output);
		},
	});
}

function listOperation(list: NxLinkList, family: Family) {
	return perItem<PreparedList>({
		async prepare(context, itemIndex) {
			return {
				connection: await nxLinkConnection(context, itemIndex),
				wanted: wantedOf(context, itemIndex, list.simplify),
				body: list.bodyOf(context, itemIndex),
			};
		},

		async send(context, { connection, body, wanted }) {
			return await readList(context, list, wanted, async (page, size) => {
				const paged = { ...body, [family.page]: page, [family.size]: size };
				return pageOf(
					await family.call(context, connection, list.endpoint, paged),
					connection.vendor,
				);
			});
		},
	});
}
