import { z } from 'zod';

import { integer, integerBetween, readParams } from '../params';
import type { VendorRequest } from '../vendor';
import { pending, usualAgent, type RecallFlow } from './data';
import { success, wrong, type Result } from './envelope';
import { localDateTime, paging, recallSettings } from './fields';
import { listed } from './page';
import type { LaafficState } from './state';

const cancelFields = z.object({ type: integerBetween(1, 3), id: integer }).strict();
const detailFields = z.object({ keyId: integer }).strict();
const updateFields = z.object({ keyId: integer, ...recallSettings }).strict();

const pageFields = z
	.object({
		...paging,
		params: z
			.object({
				strTime: localDateTime,
				endTime: localDateTime,
				taskName: z.string().optional(),
			})
			.strict(),
	})
	.strict();

function cancelFlow(state: LaafficState, flow: RecallFlow | undefined): Result {
	if (!flow) return wrong('recall flow does not exist');
	if (flow.status !== pending) return wrong('only a pending recall flow can be cancelled');
	state.cancelFrom(flow, 0);
	return success();
}

function cancelNode(state: LaafficState, nodeKeyId: number): Result {
	for (const flow of state.flows) {
		const index = flow.nodeList.findIndex((node) => node.keyId === nodeKeyId);
		if (index < 0) continue;
		if (flow.nodeList[index].nodeStatus !== pending) {
			return wrong('only a pending node can be cancelled');
		}
		state.cancelFrom(flow, index);
		return success();
	}
	return wrong('recall node does not exist');
}

/** Page "Cancel Task (Auto Recall)": 1 by flow, 2 by parent task, 3 from a node on. */
export function cancelRecall(state: LaafficState, request: VendorRequest): Result {
	const read = readParams(cancelFields, request.body);
	if (read.problem) return wrong(read.problem.text);
	const { type, id } = read.params;
	if (type === 3) return cancelNode(state, id);
	const key = type === 1 ? 'keyId' : 'taskId';
	const flow = state.flows.find((each) => each[key] === id);
	return cancelFlow(state, flow);
}

/** Page "Query auto-recall detail". */
export function queryRecallDetail(state: LaafficState, request: VendorRequest): Result {
	const read = readParams(detailFields, request.body);
	if (read.problem) return wrong(read.problem.text);
	const flow = state.flows.find((each) => each.keyId === read.params.keyId);
	if (!flow) return wrong('recall flow does not exist');
	const { keyId, recallInterval, recallNum, recallType, status, nodeList } = flow;
	return success({ keyId, recallInterval, recallNum, recallType, status, nodeList });
}

/** Page "Query auto-recall list": rows by the time of their creation and by their task. */
export function queryRecallPage(state: LaafficState, request: VendorRequest): Result {
	const read = readParams(pageFields, request.body);
	if (read.problem) return wrong(read.problem.text);
	const { strTime, endTime, taskName = '' } = read.params.params;
	const found = state.flows.filter((flow) => {
		const inTime = flow.createTime >= strTime && flow.createTime <= endTime;
		return inTime && (flow.taskName.includes(taskName) || String(flow.taskId) === taskName);
	});
	// JSON leaves undefined out: the list tells everything of a flow but its nodes and intents.
	const row = (flow: RecallFlow) => ({ ...flow, nodeList: undefined, recallIntent: undefined });
	return listed(state, found, read.params, row);
}

/**
 * Page "Edit auto-recall". No page tells what becomes of the nodes when the number of rounds changes:
 * here the pending ones are kept as far as they are wanted and new ones added, with the agent of the
 * last; nodes cancelled one by one do not count. The page has no code for what does not exist.
 */
export function updateRecall(state: LaafficState, request: VendorRequest): Result {
	const read = readParams(updateFields, request.body);
	if (read.problem) return wrong(read.problem.text);
	const { keyId, nodeList = [], ...settings } = read.params;
	const { recallNum } = settings;
	if (nodeList.length > recallNum) return wrong('nodeList: must not be longer than recallNum');
	const flow = state.flows.find((each) => each.keyId === keyId);
	if (!flow) return wrong('recall flow does not exist');
	if (flow.status !== pending) return wrong('only a pending recall flow can be edited');

	const nodes = flow.nodeList.filter((node) => node.nodeStatus === pending).slice(0, recallNum);
	const scriptId = nodes.at(-1)?.scriptId ?? usualAgent;
	while (nodes.length < recallNum) nodes.push(state.newNode(scriptId));
	for (const [index, node] of nodeList.entries()) nodes[index].scriptId = node.scriptId;
	Object.assign(flow, settings, { nodeList: nodes });
	return success();
}
