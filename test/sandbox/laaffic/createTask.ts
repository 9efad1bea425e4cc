import { readParams } from '../params';
import type { VendorRequest } from '../vendor';
import { createTaskFields, type CreateTaskBody } from './createTaskFields';
import { calling, usualAgent, waiting, type GroupCallTask } from './data';
import { success, wrong, type Result } from './envelope';
import type { Outcome } from './signature';
import type { LaafficState } from './state';
import { localTime } from './time';

const mostNumbers = 200_000;

/** What is well-formed but not acceptable. Which code fits what is the sandbox's reading. */
function refusalOf(state: LaafficState, body: CreateTaskBody): Outcome | undefined {
	const { taskName, numberInfoList, recallFlow } = body;
	if (numberInfoList.length > mostNumbers) {
		return { code: -23, text: `numberInfoList: at most ${mostNumbers} numbers` };
	}
	// One wrong number refuses all: the page has no way to tell which ones were left out.
	const wrongAt = numberInfoList.findIndex(({ calleeNumber }) => !/^\d{6,18}$/.test(calleeNumber));
	if (wrongAt >= 0) {
		const text = `numberInfoList[${wrongAt}].calleeNumber: must be 6 to 18 digits`;
		return { code: -21, text };
	}
	if (recallFlow?.nodeList && recallFlow.nodeList.length > recallFlow.recallNum) {
		return { code: -21, text: 'recallFlow.nodeList: must not be longer than recallNum' };
	}
	if (state.tasks.some((task) => task.taskName === taskName)) {
		return { code: -20, text: `taskName exists: ${taskName}` };
	}
	return undefined;
}

/** The recall of a new task: as many rounds as wanted, each with its own agent or the task's. */
function addRecall(state: LaafficState, task: GroupCallTask, body: CreateTaskBody): void {
	if (!body.recallFlow) return;
	const { nodeList = [], ...settings } = body.recallFlow;
	const rounds = Array.from({ length: settings.recallNum }, (_, round) => nodeList[round]);
	const scriptIds = rounds.map((round) => round?.scriptId ?? task.scriptId);
	state.addFlow(task.taskId, scriptIds, settings);
}

/**
 * Page "AI Agent group call". Whether agentId and scriptId are the same number is not stated; taken
 * for the same here. The page's answer was not available: see createAnswer of the state.
 */
export function createTask(state: LaafficState, request: VendorRequest): Result {
	const read = readParams(createTaskFields, request.body);
	if (read.problem) return wrong(read.problem.text);
	const body = read.params;
	const refusal = refusalOf(state, body);
	if (refusal) return refusal;

	const createdTime = localTime(request.now);
	const task = state.addTask({
		taskName: body.taskName,
		status: body.sendTime !== null && body.sendTime > createdTime ? waiting : calling,
		createdTime,
		scriptId: body.agentId ?? usualAgent,
		idxAppId: state.idxAppId(body.appId),
		numbers: body.numberInfoList,
		body,
	});
	addRecall(state, task, body);
	const { taskId } = task;
	return success({ id: taskId, object: { taskId }, none: null }[state.createAnswer]);
}
