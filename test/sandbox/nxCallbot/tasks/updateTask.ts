import { readParams } from '../../params';
import type { VendorAnswer, VendorRequest } from '../../vendor';
import { answer, noSuchTask, success, wrongParams } from '../envelope';
import type { NxCallbotState } from '../state';
import { statusNames } from './task';
import { updateTaskFields } from './taskFields';

const waiting = 1;
const paused = 5;

/**
 * Page "Update Task Parameters". It takes effect at once, not after the five minutes of the page.
 * Fields that are not given keep their values, and the answer is that of mgrTaskStatus: neither is
 * on the part of the page that was available. It does say that the two objects are all that can be
 * changed, so another sceneID than the task's is refused here.
 */
export function updateTask(state: NxCallbotState, request: VendorRequest): VendorAnswer {
	const read = readParams(updateTaskFields, request.body);
	if (read.problem) return answer(request, wrongParams(read.problem));
	const { userTaskID, sceneID, taskCreateSetting, funcFlag } = read.params;

	const task = state.findTask(userTaskID);
	if (!task) return answer(request, noSuchTask);
	const { taskID, taskStatus } = task;
	if (taskStatus !== waiting && taskStatus !== paused) {
		const retMsg = `cannot update a task that is ${statusNames[taskStatus]}`;
		return answer(request, { retCode: 1, retMsg }, { taskID, taskStatus });
	}
	if (sceneID !== undefined && sceneID !== task.sceneID) {
		return answer(request, { retCode: 4, retMsg: 'sceneID cannot be changed' });
	}
	task.taskCreateSetting = { ...task.taskCreateSetting, ...taskCreateSetting };
	task.funcFlag = { ...task.funcFlag, ...funcFlag };
	return answer(request, success, { taskID, taskStatus });
}
