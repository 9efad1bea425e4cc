import type { IExecuteFunctions } from 'n8n-workflow';

import { VendorFailure } from '../shared/failures';
import { textField } from '../shared/recordFields';
import { readCallbot, type CallbotConnection } from './api';
import { callbotTask } from './callbotTask';
import { callbotPage } from './lists';
import { taskState } from './schemas';

/** Codes by which NXCloud may say that the task is there already; which one it is, no page tells. */
const REFUSALS = ['1', '3', '4'];

interface ExistingTask {
	taskID?: string;
	taskStatus?: number;
	/** How many contacts it holds; undefined where NXCloud does not tell. */
	totalOrderCount?: unknown;
}

/**
 * The task that an earlier try has created, where NXCloud refuses to create it once more.
 *
 * @throws the error itself when it says anything else, or when there is no such task
 */
export async function existingTask(
	context: IExecuteFunctions,
	connection: CallbotConnection,
	userTaskID: string,
	error: unknown,
): Promise<ExistingTask> {
	const refused = error instanceof VendorFailure && REFUSALS.includes(error.details.code ?? '');
	const found = refused ? await findTask(context, connection, userTaskID) : undefined;
	if (!found) throw error;
	return found;
}

/**
 * Looks a task up by the caller's own id. Source: vendor page "Callbot API taskList".
 *
 * @returns undefined when the account has no such task
 * @throws VendorFailure
 */
async function findTask(
	context: IExecuteFunctions,
	connection: CallbotConnection,
	userTaskID: string,
): Promise<ExistingTask | undefined> {
	const body = { page: 1, size: 1, queryConditions: { userTaskID: [userTaskID] } };
	const result = await readCallbot(context, connection, 'listTask', body);
	const { records } = callbotPage(result, connection.vendor, 'taskData');
	const found = records.find((record) => textField(record.userTaskID) === userTaskID);
	if (!found) return undefined;
	return { ...taskState.parse(found), totalOrderCount: callbotTask(found).totalOrderCount };
}
