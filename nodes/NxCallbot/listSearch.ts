import type { IDataObject } from 'n8n-workflow';

import { listSearch } from '../shared/listSearch';
import { numberField, textField, wordsField } from '../shared/recordFields';
import { callbotConnection, readCallbot } from './api';
import { callbotTask } from './callbotTask';
import { callbotPage } from './lists';
import { TASK_STATUS } from './taskStatus';

/**
 * Tasks by name or by User Task ID, which the vendor finds with two different filters. Source: vendor
 * page "Callbot API taskList".
 */
export const searchTasks = listSearch({
	async fetchPage(context, filter, page, size) {
		const connection = await callbotConnection(context, 0);
		const fetch = async (queryConditions: IDataObject) => {
			const body = { page, size, queryConditions };
			const result = await readCallbot(context, connection, 'listTask', body);
			return callbotPage(result, connection.vendor, 'taskData');
		};
		if (filter === undefined) return await fetch({});
		const byName = await fetch({ taskName: [filter] });
		const byId = page === 1 ? (await fetch({ userTaskID: [filter] })).records : [];
		const ids = new Set(byId.map(({ userTaskID }) => userTaskID));
		const others = byName.records.filter(({ userTaskID }) => !ids.has(userTaskID));
		const records = [...byId, ...others];
		// What is found by its id alone is not in the count of those found by name.
		const added = records.length - byName.records.length;
		return { records, total: byName.total === undefined ? undefined : byName.total + added };
	},

	listed(task) {
		const value = textField(task.userTaskID);
		return { name: textField(task.taskName) ?? value, value, description: descriptionOf(task) };
	},
});

function descriptionOf(task: IDataObject): string {
	const { createdAt, totalOrderCount } = callbotTask(task);
	const orders = numberField(totalOrderCount);
	return [
		wordsField(TASK_STATUS, task.taskStatus),
		textField(createdAt)?.replace(/T(\d\d:\d\d).*/, ' $1 UTC'),
		orders === undefined ? undefined : `${orders} contacts`,
	]
		.filter((part) => part !== undefined)
		.join(' · ');
}
