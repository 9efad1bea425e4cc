import type { IExecuteFunctions } from 'n8n-workflow';

import { textField } from '../shared/recordFields';
import { callCallbot, type CallbotConnection } from './api';
import { callbotPage } from './lists';
import { taskState } from './schemas';

/**
 * Looks a task up by the caller's own id. Source: vendor page "Callbot API taskList".
 *
 * @returns undefined when the account has no such task
 * @throws VendorFailure
 */
export async function findTask(
	context: IExecuteFunctions,
	connection: CallbotConnection,
	userTaskID: string,
): Promise<{ taskID?: string; taskStatus?: number } | undefined> {
	const body = { page: 1, size: 1, queryConditions: { userTaskID: [userTaskID] } };
	const result = await callCallbot(context, connection, 'listTask', body);
	const { records } = callbotPage(result, connection.vendor, 'taskData');
	const found = records.find((record) => textField(record.userTaskID) === userTaskID);
	return found && taskState.parse(found);
}
