import { z } from 'zod';

import { filled, integerBetween, readParams, seconds } from '../../params';
import { contains, isBetween, newestFirst } from '../../records';
import type { VendorAnswer, VendorRequest } from '../../vendor';
import { answer, wrongParams } from '../envelope';
import { taskKey } from '../fields';
import type { NxCallbotState } from '../state';
import type { CallbotTask } from '../tasks/task';
import { taskItem } from '../tasks/taskItem';
import { isAnyOf } from './filters';
import { answerPage, paging } from './paging';

const queryConditions = z
	.object({
		taskStatus: z.array(integerBetween(1, 5)),
		taskName: z.array(filled),
		sceneID: filled,
		userTaskID: z.array(filled),
		startTs: seconds,
		endTs: seconds,
	})
	.partial()
	.strict();

const fields = z.object({ productID: taskKey.productID, ...paging, queryConditions }).strict();

/** Part of the name is enough, as the page's revision of January 2024 says. */
function isNamed(task: CallbotTask, parts: string[] = []): boolean {
	const { taskName = '' } = task.taskCreateSetting;
	return parts.length === 0 || parts.some((part) => contains(taskName, part));
}

/**
 * Page "Get List Task". That the newest comes first is the sandbox's choice, as is the reading of
 * startTs and endTs: seconds, both included, and 0 is a moment like any other.
 */
export function listTask(state: NxCallbotState, request: VendorRequest): VendorAnswer {
	const read = readParams(fields, request.body);
	if (read.problem) return answer(request, wrongParams(read.problem));
	const { params } = read;
	const { queryConditions: wanted } = params;

	const found = state.tasks.filter(
		(task) =>
			isAnyOf<number>(wanted.taskStatus, [task.taskStatus]) &&
			isNamed(task, wanted.taskName) &&
			(wanted.sceneID === undefined || wanted.sceneID === task.sceneID) &&
			isAnyOf(wanted.userTaskID, [task.userTaskID]) &&
			isBetween(task.createTs, wanted.startTs, wanted.endTs),
	);
	const sorted = newestFirst(found, (task) => task.createTs);
	return answerPage(state, request, params, 'tasks', sorted, taskItem);
}
