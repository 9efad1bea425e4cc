import { z } from 'zod';

import { filled, integer, integerBetween, pageIndex, readParams, seconds } from '../../params';
import type { VendorAnswer, VendorRequest } from '../../vendor';
import { contains, isBetween, newestFirst, slicePage } from '../../records';
import type { NxLinkState } from '../state';
import type { CallRecord } from './callRecord';
import { listed, wrongParams } from './envelope';
import { answeredRate, taskItem } from './taskItem';

const paging = { pageNumber: pageIndex, pageSize: integerBetween(1, 1000) };
const flowListFields = z.object({ name: z.string().optional(), ...paging });
const routeListFields = z.object({ routeName: z.string().optional(), ...paging });

/** A filter where '' counts as absent: the CN page of task/list sends its number filters so. */
const orBlank = <Schema extends z.ZodTypeAny>(schema: Schema) =>
	z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const rate = orBlank(z.number().min(0).max(100));
const quantity = orBlank(integer.min(0));

const taskListFields = z.object({
	taskName: z.string().optional(),
	taskStatus: orBlank(integerBetween(1, 6)),
	createStartTs: orBlank(seconds),
	createEndTs: orBlank(seconds),
	minCallsAnsweredRate: rate,
	maxCallsAnsweredRate: rate,
	minTaskTotalQuantity: quantity,
	maxTaskTotalQuantity: quantity,
	...paging,
});

const callListFields = z.object({
	taskId: filled,
	startTs: seconds.optional(),
	endTs: seconds.optional(),
	callId: z.string().optional(),
	phone: z.string().optional(),
	callResult: integer.optional(),
	userIntent: z.string().optional(),
	minElapsed: integer.min(0).optional(),
	maxElapsed: integer.min(0).optional(),
	...paging,
});

interface Paging {
	pageNumber: number;
	pageSize: number;
}

/** The page asked for; afterwards a test may change what the account holds. */
function answerPage<Item>(
	state: NxLinkState,
	found: Item[],
	{ pageNumber, pageSize }: Paging,
	show: (item: Item) => unknown = (item) => item,
): VendorAnswer {
	const list = slicePage(found, pageNumber, pageSize).map(show);
	const answer = listed({ total: found.length, pageNumber, pageSize, list }, state.pageShape);
	state.onPage?.();
	return answer;
}

/** Page "AI Agent List Flow". */
export function listFlows(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const read = readParams(flowListFields, request.body);
	if (read.problem) return wrongParams(read.problem);
	const { name = '' } = read.params;
	const found = state.flows.filter((flow) => contains(flow.name, name));
	return answerPage(state, found, read.params);
}

/** Page "AI Agent List Route". */
export function listRoutes(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const read = readParams(routeListFields, request.body);
	if (read.problem) return wrongParams(read.problem);
	const { routeName = '' } = read.params;
	const found = state.routes.filter((route) => contains(route.routeName, routeName));
	return answerPage(state, found, read.params);
}

function callsByTask(calls: CallRecord[]): Map<string, CallRecord[]> {
	const byTask = new Map<string, CallRecord[]>();
	for (const call of calls) {
		const known = byTask.get(call.taskId);
		if (known) known.push(call);
		else byTask.set(call.taskId, [call]);
	}
	return byTask;
}

/** Page "AI Agent Task List"; that the newest comes first is the sandbox's choice. */
export function listTasks(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const read = readParams(taskListFields, request.body);
	if (read.problem) return wrongParams(read.problem);
	const { params } = read;
	const { taskName = '', taskStatus, createStartTs, createEndTs } = params;
	const { minCallsAnsweredRate, maxCallsAnsweredRate } = params;
	const { minTaskTotalQuantity, maxTaskTotalQuantity } = params;

	const byTask = callsByTask(state.calls);
	const callsOf = (taskId: string) => byTask.get(taskId) ?? [];
	const found = state.tasks.filter(
		(task) =>
			contains(task.body.taskName, taskName) &&
			(taskStatus === undefined || task.taskStatus === taskStatus) &&
			isBetween(task.createTs, createStartTs, createEndTs) &&
			isBetween(task.contacts.length, minTaskTotalQuantity, maxTaskTotalQuantity) &&
			isBetween(answeredRate(callsOf(task.taskId)), minCallsAnsweredRate, maxCallsAnsweredRate),
	);
	const sorted = newestFirst(found, (task) => task.createTs);
	return answerPage(state, sorted, params, (task) =>
		taskItem(task, callsOf(task.taskId), state.flowName(task.body.autoFlowId)),
	);
}

/** A text filter left empty does not limit; otherwise one of the values has to be the same. */
function isOneOf(wanted: string | undefined, ...values: Array<string | null>): boolean {
	return !wanted || values.includes(wanted);
}

/**
 * Page "AI Agent Task - Query Call Records". An unknown task has no calls, which is an empty list:
 * no error is documented. The newest call comes first by the sandbox's choice.
 */
export function listCalls(state: NxLinkState, request: VendorRequest): VendorAnswer {
	const read = readParams(callListFields, request.body);
	if (read.problem) return wrongParams(read.problem);
	const { params } = read;
	const { taskId, callResult } = params;

	const found = state.calls.filter(
		(call) =>
			call.taskId === taskId &&
			isBetween(call.createTs, params.startTs, params.endTs) &&
			isBetween(call.callElapsed, params.minElapsed, params.maxElapsed) &&
			(callResult === undefined || call.callResult === callResult) &&
			isOneOf(params.callId, call.callId) &&
			isOneOf(params.phone, call.calleePhone, call.realPhone, call.callerPhone) &&
			isOneOf(params.userIntent, call.userIntent),
	);
	return answerPage(
		state,
		newestFirst(found, (call) => call.createTs),
		params,
	);
}
