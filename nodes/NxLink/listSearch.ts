import type { IDataObject } from 'n8n-workflow';

import { pageOf } from '../shared/listPage';
import { listSearch } from '../shared/listSearch';
import { secondsField, textField, wordsField } from '../shared/recordFields';
import { withoutUndefined } from '../shared/values';
import { readAiAgent, nxLinkConnection } from './api';
import { TASK_STATUS } from './taskStatus';

interface SearchedList {
	/** Path below that of the AI Agent family. */
	endpoint: string;
	/** The vendor's field that finds records by a part of their name. */
	filterField: string;
	idField: string;
	nameField: string;
	descriptionOf?(record: IDataObject): string;
}

/** AI Agents by name. Source: vendor page "List Flow". */
export const searchAiAgents = search({
	endpoint: 'flow/list',
	filterField: 'name',
	idField: 'autoFlowId',
	nameField: 'name',
});

/** Call routes by name. Source: vendor page "List Route". */
export const searchRoutes = search({
	endpoint: 'route/list',
	filterField: 'routeName',
	idField: 'routeId',
	nameField: 'routeName',
});

/** Tasks by name; names repeat from campaign to campaign. Source: vendor page "Task List". */
export const searchTasks = search({
	endpoint: 'task/list',
	filterField: 'taskName',
	idField: 'taskId',
	nameField: 'taskName',
	descriptionOf: ({ taskStatus, createTs, userTaskId }) =>
		[
			wordsField(TASK_STATUS, taskStatus),
			secondsField(createTs)?.replace(/T(\d\d:\d\d).*/, ' $1 UTC'),
			textField(userTaskId),
		]
			.filter((part) => part !== undefined)
			.join(' · '),
});

/** The list behind a resource locator of the AI Agent family. */
function search({ endpoint, filterField, idField, nameField, descriptionOf }: SearchedList) {
	return listSearch({
		async fetchPage(context, filter, pageNumber, pageSize) {
			const connection = await nxLinkConnection(context, 0);
			const body = withoutUndefined({ [filterField]: filter, pageNumber, pageSize });
			return pageOf(await readAiAgent(context, connection, endpoint, body), connection.vendor);
		},
		listed(record) {
			const value = textField(record[idField]);
			const name = textField(record[nameField]) ?? value;
			return { name, value, description: descriptionOf?.(record) };
		},
	});
}
