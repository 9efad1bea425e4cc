import { z } from 'zod';

import { integer, integerBetween, readParams } from '../params';
import { contains, newestFirst } from '../records';
import type { VendorRequest } from '../vendor';
import {
	calling,
	pending,
	suspended,
	taskCancelled,
	waiting,
	type GroupCallTask,
	type TaskStatus,
} from './data';
import { success, wrong, type Result } from './envelope';
import { localDateTime, paging } from './fields';
import { listed } from './page';
import type { LaafficState } from './state';
import { momentOf } from './time';

/** AI Agent group call; 1 and 2 are group calls of other products. */
const agentGroupCall = 3;

const queryFields = z
	.object({
		...paging,
		params: z
			.object({
				strTime: localDateTime,
				endTime: localDateTime,
				taskType: integerBetween(agentGroupCall, agentGroupCall),
				statusList: z.array(integerBetween(0, 6)).optional(),
				idxAppId: integer.optional(),
				searchCondition: z.string().optional(),
			})
			.strict(),
	})
	.strict();

const cancelFields = z.object({ taskIdList: z.array(integer).min(1) }).strict();

/** The progress is shown as "0" only; taken for percent here. */
function progress({ callNum, numbers }: GroupCallTask): string {
	return String(numbers.length === 0 ? 0 : Math.floor((100 * callNum) / numbers.length));
}

function row(state: LaafficState, task: GroupCallTask): object {
	return {
		[state.rowIds]: task.taskId,
		taskName: task.taskName,
		status: task.status,
		rate: progress(task),
		numCnt: task.numbers.length,
		callNum: task.callNum,
		success: task.success,
		fail: task.fail,
		createdTime: task.createdTime,
		scriptId: task.scriptId,
		// The page's table was not available to its end; a newer one of the same call ends with this.
		taskType: agentGroupCall,
	};
}

/** Page "Query AI Agent group call"; that the newest task comes first is the sandbox's choice. */
export function queryTasks(state: LaafficState, request: VendorRequest): Result {
	const read = readParams(queryFields, request.body);
	if (read.problem) return wrong(read.problem.text);
	const { params } = read.params;
	const { strTime, endTime, statusList = [], idxAppId, searchCondition = '' } = params;
	const found = state.tasks.filter(
		(task) =>
			task.createdTime >= strTime &&
			task.createdTime <= endTime &&
			(statusList.length === 0 || statusList.includes(task.status)) &&
			(idxAppId === undefined || task.idxAppId === idxAppId) &&
			contains(task.taskName, searchCondition),
	);
	const sorted = newestFirst(found, (task) => momentOf(task.createdTime));
	return listed(state, sorted, read.params, (task) => row(state, task));
}

/** The page does not say which tasks can be cancelled: here those with calls yet to be made. */
const cancellable: TaskStatus[] = [waiting, calling, suspended];

function cancelTask(state: LaafficState, task: GroupCallTask): void {
	task.status = taskCancelled;
	const flows = state.flows.filter((flow) => flow.taskId === task.taskId);
	for (const flow of flows) if (flow.status === pending) state.cancelFrom(flow, 0);
}

/** Page "Cancel AI Agent group call". It knows no partial success: here it is all or nothing. */
export function cancelTasks(state: LaafficState, request: VendorRequest): Result {
	const read = readParams(cancelFields, request.body);
	if (read.problem) return wrong(read.problem.text);
	const tasks: GroupCallTask[] = [];
	for (const taskId of read.params.taskIdList) {
		const task = state.findTask(taskId);
		if (!task) return { code: -24, text: `task does not exist: ${taskId}` };
		if (!cancellable.includes(task.status)) {
			return { code: -54, text: `task cannot be cancelled any more: ${taskId}` };
		}
		tasks.push(task);
	}
	for (const task of tasks) cancelTask(state, task);
	return success();
}
