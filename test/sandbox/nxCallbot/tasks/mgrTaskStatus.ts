import { z } from 'zod';

import { integerBetween, readParams } from '../../params';
import type { VendorAnswer, VendorRequest } from '../../vendor';
import { answer, noSuchTask, success, wrongParams } from '../envelope';
import { taskKey } from '../fields';
import { isDialled } from '../orders/order';
import type { NxCallbotState } from '../state';
import { statusNames, type TaskStatus } from './task';

const fields = z
	.object({
		...taskKey,
		taskOperate: integerBetween(1, 3),
		delCall: integerBetween(0, 1).default(0),
	})
	.strict();

const operations = new Map<number, { name: string; leadsTo: TaskStatus; from: TaskStatus[] }>([
	[1, { name: 'start', leadsTo: 2, from: [1, 5] }],
	[2, { name: 'pause', leadsTo: 5, from: [2] }],
	[3, { name: 'complete', leadsTo: 3, from: [1, 2, 5] }],
]);

/**
 * Page "Start Or Pause Task". Which transitions are possible is on no page. Taken here: nothing
 * leaves completed and failed, only a running task can be paused, and asking for the state a task
 * already has changes nothing and succeeds.
 */
export function mgrTaskStatus(state: NxCallbotState, request: VendorRequest): VendorAnswer {
	const read = readParams(fields, request.body);
	if (read.problem) return answer(request, wrongParams(read.problem));
	const { userTaskID, taskOperate, delCall } = read.params;

	const task = state.findTask(userTaskID);
	const operation = operations.get(taskOperate);
	if (!task || !operation) return answer(request, noSuchTask);
	const { taskID, taskStatus } = task;
	const { name, leadsTo, from } = operation;
	if (taskStatus !== leadsTo && !from.includes(taskStatus)) {
		const retMsg = `cannot ${name} a task that is ${statusNames[taskStatus]}`;
		return answer(request, { retCode: 1, retMsg }, { taskID, taskStatus });
	}
	if (delCall === 1) task.orders = task.orders.filter(isDialled);
	state.setTaskStatus(task, leadsTo);
	return answer(request, success, { taskID, taskStatus: leadsTo });
}
