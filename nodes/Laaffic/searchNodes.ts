import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';

import { RefusedInput } from '../shared/failures';
import type { ListPage } from '../shared/listPage';
import { listSearch } from '../shared/listSearch';
import { numberField, textField } from '../shared/recordFields';
import { optionalText, wholeNumber } from '../shared/values';
import { laafficConnection } from './api';
import { recallFlowDetail } from './recallFlows';
import { PENDING } from './recallStatus';

/** The field that tells whose rounds are listed. */
export const FLOW_OF_NODES = 'flowId';

/** Rounds of the chosen flow that are pending, such as "Round 2 of 3 · pending · template 123". */
export const searchPendingNodes = listSearch({
	fetchPage: async (context, filter) => await pendingNodes(context, filter),
	listed: ({ name, keyId }) => ({ name: textField(name), value: numberField(keyId) }),
});

/** A flow has at most ten rounds, so all of them are one page. */
async function pendingNodes(context: ILoadOptionsFunctions, filter = ''): Promise<ListPage> {
	const chosen = context.getCurrentNodeParameter(FLOW_OF_NODES, { extractValue: true });
	const flowId = optionalText(chosen, 'Recall Flow');
	if (flowId === undefined) {
		throw new RefusedInput(
			'Recall Flow',
			'choose one first',
			'Then its rounds are listed here. Or give the ID of the round.',
		);
	}
	const connection = await laafficConnection(context, 0);
	const keyId = wholeNumber(flowId, 'Recall Flow', { min: 1 });
	const flow = await recallFlowDetail(context, connection, keyId);
	const records = flow.nodeList
		.map((node, index) => ({ ...node, name: nameOf(node, index, flow) }))
		.filter((node) => isPending(node) && node.name.toLowerCase().includes(filter.toLowerCase()));
	return { records, total: records.length };
}

function isPending(node: IDataObject): boolean {
	return numberField(node.nodeStatus) === PENDING;
}

function nameOf(
	{ nodeStatusText, scriptId }: IDataObject,
	index: number,
	{ recallNum, nodeList }: IDataObject & { nodeList: IDataObject[] },
): string {
	const template = textField(scriptId);
	return [
		`Round ${index + 1} of ${numberField(recallNum) ?? nodeList.length}`,
		textField(nodeStatusText),
		template && `template ${template}`,
	]
		.filter((part) => part)
		.join(' · ');
}
