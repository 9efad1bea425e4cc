import type { IExecuteFunctions } from 'n8n-workflow';

import { RefusedInput } from '../shared/failures';
import { pageOf } from '../shared/listPage';
import { hasMore } from '../shared/pagedList';
import { isRecord, numberField, textField } from '../shared/recordFields';
import type { VendorConnection } from '../shared/vendorRequest';
import { readAiAgent } from './api';

/** The largest page of task/list. */
const PAGE_SIZE = 1000;

export interface TaskIds {
	taskId: string;
	/** The caller's id; tasks of the console have none. */
	userTaskId?: string;
}

interface FoundTask extends TaskIds {
	/** How many contacts were imported; undefined where NXLink does not tell. */
	totalOrderCount?: number;
}

/**
 * Looks a task up in the task list by one of its ids, which the list has no filter for.
 *
 * Source: vendor page "List tasks".
 *
 * @returns both ids and the count of contacts, or undefined when the account has no such task
 * @throws VendorFailure
 */
export async function findTask(
	context: IExecuteFunctions,
	connection: VendorConnection,
	wanted: Partial<TaskIds>,
): Promise<FoundTask | undefined> {
	let received = 0;
	for (let pageNumber = 1; ; pageNumber++) {
		const body = { pageNumber, pageSize: PAGE_SIZE };
		const result = await readAiAgent(context, connection, 'task/list', body);
		const { records, total } = pageOf(result, connection.vendor);
		for (const record of records) {
			const taskId = textField(record.taskId);
			const userTaskId = textField(record.userTaskId);
			const found = wanted.taskId ? taskId === wanted.taskId : userTaskId === wanted.userTaskId;
			if (found && taskId) {
				const { totalOrderCount } = isRecord(record.statInfo) ? record.statInfo : {};
				return { taskId, userTaskId, totalOrderCount: numberField(totalOrderCount) };
			}
		}
		received += records.length;
		const more = hasMore({ received, total, full: records.length >= PAGE_SIZE });
		if (records.length === 0 || !more) return undefined;
	}
}

/**
 * The key that ids of contacts derive from: the caller's id of the task, which Task / Create always
 * sends, or the vendor's where the task has no other. Adding and deleting look it up when they are
 * given the vendor's id only, so that all three find the same contact under the same id.
 *
 * @throws RefusedInput when the account has no such task
 * @throws VendorFailure
 */
export async function taskKeyOf(
	context: IExecuteFunctions,
	connection: VendorConnection,
	{ taskId, userTaskId }: Partial<TaskIds>,
): Promise<string> {
	if (userTaskId) return userTaskId;
	const found = await findTask(context, connection, { taskId });
	if (!found) {
		throw new RefusedInput(
			'Task',
			`there is no task ${String(taskId)} in the account of this credential`,
			'Choose the task from the list, or fill in User Task ID as well. No contact was changed.',
		);
	}
	return found.userTaskId ?? found.taskId;
}
