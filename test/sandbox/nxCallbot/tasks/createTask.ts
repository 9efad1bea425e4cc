import { readParams } from '../../params';
import type { VendorAnswer, VendorRequest } from '../../vendor';
import { answer, success, tooMany, wrongParams } from '../envelope';
import { importCounts } from '../orders/addBatchCall';
import type { Refusal } from '../signature';
import type { NxCallbotState } from '../state';
import type { CallbotTask } from './task';
import {
	createAndCallFields,
	createTaskFields,
	immediateStart,
	type FuncFlag,
	type TaskCreateSetting,
} from './taskFields';

/** The pages only say that the id must be unique; an error for one used twice is not shown. */
const taskExists: Refusal = { retCode: 4, retMsg: 'userTaskID already exists' };

interface TaskBody {
	userTaskID: string;
	sceneID: string;
	taskCreateSetting?: TaskCreateSetting;
	funcFlag?: FuncFlag;
	taskCallbackUrl?: string;
	orderCallbackUrl?: string;
}

function addTask(state: NxCallbotState, body: TaskBody, now: number): CallbotTask {
	const { userTaskID, sceneID, taskCreateSetting = {}, funcFlag = {} } = body;
	const { taskCallbackUrl = '', orderCallbackUrl = '' } = body;
	return state.addTask({
		userTaskID,
		sceneID,
		taskCreateSetting,
		funcFlag,
		taskCallbackUrl,
		orderCallbackUrl,
		taskStatus: taskCreateSetting.startupType === immediateStart ? 2 : 1,
		createTs: Math.floor(now / 1000),
	});
}

/**
 * Page "Create Auto Dial Task". What it answers was not available: taken to be what mgrTaskStatus
 * answers.
 */
export function createTask(state: NxCallbotState, request: VendorRequest): VendorAnswer {
	const read = readParams(createTaskFields, request.body);
	if (read.problem) return answer(request, wrongParams(read.problem));
	if (state.findTask(read.params.userTaskID)) return answer(request, taskExists);
	const { taskID, taskStatus } = addTask(state, read.params, request.now);
	return answer(request, success, { taskID, taskStatus });
}

/** Page "Create Task And Add Contact"; its answer was not available, either. */
export function createAndCall(state: NxCallbotState, request: VendorRequest): VendorAnswer {
	const read = readParams(createAndCallFields, request.body);
	if (read.problem) return answer(request, wrongParams(read.problem));
	const { params } = read;
	const { callList } = params.callInfoList;
	const refusal = tooMany('callInfoList.callList', callList, state.largestCallList);
	if (refusal) return answer(request, refusal);
	if (state.findTask(params.userTaskID)) return answer(request, taskExists);

	const task = addTask(state, params, request.now);
	const errList = state.importContacts(task, params.callInfoList);
	const { taskID, taskStatus } = task;
	return answer(request, success, { taskID, taskStatus, ...importCounts(callList, errList) });
}
