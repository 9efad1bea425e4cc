import type { IDataObject } from 'n8n-workflow';

import { isRecord, wordsField } from '../shared/recordFields';
import { withoutUndefined } from '../shared/values';
import type { VendorContext } from '../shared/vendorRequest';
import { readLaaffic, type LaafficConnection } from './api';
import { oneRecord } from './oneRecord';
import { RECALL_STATUS } from './recallStatus';

/** Source: vendor page "Query auto-recall list". */
export const FLOW_LIST = '/voice/recallFlow/queryPage';

/** Fields of a page of a list, which the example of the detail carries without being one. */
const PAGE_FIELDS = ['total', 'size', 'current', 'searchCount', 'pages'];

/** A recall flow with words for its status. */
export function recallFlow(flow: IDataObject): IDataObject {
	return withWords(flow, 'status', 'statusText');
}

/**
 * A recall flow with its rounds, in their order, and words for each status. Source: vendor page "Query
 * auto-recall detail".
 *
 * @throws VendorFailure
 */
export async function recallFlowDetail(
	context: VendorContext,
	connection: LaafficConnection,
	keyId: number,
): Promise<IDataObject & { nodeList: IDataObject[] }> {
	const path = '/voice/recallFlow/queryDetail';
	const result = await readLaaffic(context, connection, path, { keyId });
	const fields = Object.entries(oneRecord(result, connection, 'recall flow'));
	const flow = Object.fromEntries(fields.filter(([name]) => !PAGE_FIELDS.includes(name)));
	const nodes: unknown[] = Array.isArray(flow.nodeList) ? flow.nodeList : [];
	return {
		...recallFlow(flow),
		nodeList: nodes.filter(isRecord).map((node) => withWords(node, 'nodeStatus', 'nodeStatusText')),
	};
}

function withWords(record: IDataObject, code: string, words: string): IDataObject {
	return withoutUndefined({ ...record, [words]: wordsField(RECALL_STATUS, record[code]) });
}
