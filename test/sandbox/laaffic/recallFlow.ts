import { z } from 'zod';

import { integer, integerBetween, readParams } from '../params';
import type { Endpoint, VendorAnswer, VendorRequest } from '../vendor';
import { answer, success, wrong } from './envelope';
import { refusalOf, type Outcome } from './signature';
import { pending, type LaafficState, type RecallFlow } from './state';

const cancelFields = z.object({ type: integerBetween(1, 3), id: integer });
const detailFields = z.object({ keyId: integer });

const localDateTime = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/, 'must be yyyy-MM-dd HH:mm:ss');

const pageFields = z.object({
	current: integer.min(1),
	size: integerBetween(1, 100),
	params: z.object({
		strTime: localDateTime,
		endTime: localDateTime,
		taskName: z.string().optional(),
	}),
});

function cancelFlow(state: LaafficState, flow: RecallFlow | undefined): Outcome {
	if (!flow) return wrong('recall flow does not exist');
	if (flow.status !== pending) return wrong('only a pending recall flow can be cancelled');
	state.cancelFrom(flow, 0);
	return success;
}

function cancelNode(state: LaafficState, nodeKeyId: number): Outcome {
	for (const flow of state.flows) {
		const index = flow.nodeList.findIndex((node) => node.keyId === nodeKeyId);
		if (index < 0) continue;
		if (flow.nodeList[index].nodeStatus !== pending) {
			return wrong('only a pending node can be cancelled');
		}
		state.cancelFrom(flow, index);
		return success;
	}
	return wrong('recall node does not exist');
}

/** Page "Cancel Task (Auto Recall)": 1 by flow, 2 by parent task, 3 from a node on. */
function cancel(state: LaafficState, request: VendorRequest): VendorAnswer {
	const read = readParams(cancelFields, request.body);
	if (read.problem) return answer(request, wrong(read.problem.text));
	const { type, id } = read.params;
	if (type === 3) return answer(request, cancelNode(state, id));
	const key = type === 1 ? 'keyId' : 'taskId';
	const flow = state.flows.find((each) => each[key] === id);
	return answer(request, cancelFlow(state, flow));
}

/** Page "Query auto-recall detail". */
function queryDetail(state: LaafficState, request: VendorRequest): VendorAnswer {
	const read = readParams(detailFields, request.body);
	if (read.problem) return answer(request, wrong(read.problem.text));
	const flow = state.flows.find((each) => each.keyId === read.params.keyId);
	if (!flow) return answer(request, wrong('recall flow does not exist'));
	const { keyId, recallInterval, recallNum, recallType, status, nodeList } = flow;
	const detail = { keyId, recallInterval, recallNum, recallType, status, nodeList };
	return answer(request, success, detail);
}

/** Page "Query auto-recall list": rows by the time of their creation and by their task. */
function queryPage(state: LaafficState, request: VendorRequest): VendorAnswer {
	const read = readParams(pageFields, request.body);
	if (read.problem) return answer(request, wrong(read.problem.text));
	const { current, size, params } = read.params;
	const { strTime, endTime, taskName = '' } = params;
	const found = state.flows.filter((flow) => {
		const inTime = flow.createTime >= strTime && flow.createTime <= endTime;
		return inTime && (flow.taskName.includes(taskName) || String(flow.taskId) === taskName);
	});
	const start = (current - 1) * size;
	return answer(request, success, {
		total: found.length,
		size,
		current,
		pages: Math.ceil(found.length / size),
		// JSON leaves undefined out: the list tells everything of a flow but its nodes.
		records: found.slice(start, start + size).map((flow) => ({ ...flow, nodeList: undefined })),
	});
}

/** The recall flow endpoints, without prefix and with /v3: both are on the vendor's pages. */
export function recallFlowEndpoints(state: LaafficState): Record<string, Endpoint> {
	const works = { cancel, queryDetail, queryPage };
	const endpoints: Record<string, Endpoint> = {};
	for (const [name, work] of Object.entries(works)) {
		for (const prefix of ['', '/v3']) {
			endpoints[`POST ${prefix}/voice/recallFlow/${name}`] = {
				check,
				perform: (request) => work(state, request),
			};
		}
	}
	return endpoints;
}

function check(request: VendorRequest): VendorAnswer | undefined {
	const refusal = refusalOf(request);
	return refusal && answer(request, refusal);
}
