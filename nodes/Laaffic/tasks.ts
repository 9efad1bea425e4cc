import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { readList } from '../shared/pagedList';
import { numberField, numericField, withoutEmpty, wordsField } from '../shared/recordFields';
import type { LaafficConnection } from './api';
import { fetchPage, MAX_PAGE_SIZE } from './lists';
import { TASK_STATUS } from './taskStatus';
import { spanUntilNow } from './times';

/** Source: vendor page "Query task list" (AI Agent). */
export const TASK_LIST = '/voice/group/call/query';

/** The kind of task that this node is about: AI Agent group calls. */
export const AI_AGENT_TASK = 3;

/** What tells one task from another: older pages say `jobId` in the place of `taskId`. */
export const TASK_KEYS = ['taskId', 'jobId'];

/** The id of a task under any of its names; undefined when there is none. */
export function taskIdIn(record: IDataObject): number | undefined {
	return idIn(record, TASK_KEYS);
}

/** The first of these fields that holds an id, which LAAFFIC documents as an integer. */
export function idIn(record: Record<string, unknown>, names: string[]): number | undefined {
	return names
		.map((name) => numberField(record[name]))
		.find((id) => Number.isSafeInteger(id) && Number(id) > 0);
}

/** A task with words for its status and numbers where they are some; times are local to the account. */
export function laafficTask(task: IDataObject): IDataObject {
	return withoutEmpty({
		taskId: numericField(task.taskId ?? task.jobId),
		taskName: task.taskName,
		status: numericField(task.status),
		statusText: wordsField(TASK_STATUS, task.status),
		rate: numericField(task.rate),
		numCnt: numericField(task.numCnt),
		callNum: numericField(task.callNum),
		success: numericField(task.success),
		fail: numericField(task.fail),
		createdTime: task.createdTime,
		scriptId: numericField(task.scriptId),
	});
}

/**
 * The id of a task that was created a moment ago.
 *
 * @param taskName unique in the account; LAAFFIC also finds names that contain it
 * @returns undefined when the list does not have it yet
 * @throws VendorFailure
 */
export async function findNewTask(
	context: IExecuteFunctions,
	connection: LaafficConnection,
	taskName: string,
): Promise<number | undefined> {
	const params = {
		...spanUntilNow(context, 1),
		taskType: AI_AGENT_TASK,
		searchCondition: taskName,
	};
	const tasks = await readList(
		context,
		{ maxPageSize: MAX_PAGE_SIZE, keyFields: TASK_KEYS },
		{ limit: Infinity, outputOf: (task) => task },
		async (current, size) =>
			await fetchPage(context, connection, TASK_LIST, { current, size, params }),
	);
	const created = tasks.find((task) => task.taskName === taskName);
	return created && taskIdIn(created);
}
