import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { toNodeError } from '../shared/errorOutput';
import { pageOf } from '../shared/listPage';
import { hasMore } from '../shared/pagedList';
import { secondsField, textField, wordsField } from '../shared/recordFields';
import { optionalText, withoutUndefined } from '../shared/values';
import { callAiAgent, nxLinkConnection } from './api';
import { TASK_STATUS } from './taskStatus';

const PAGE_SIZE = 100;

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

/**
 * The list behind a resource locator, a page at a time; the token is the number of the next page.
 *
 * Throws NodeApiError with the words of the vendor, which the editor shows in place of the list.
 */
function search({ endpoint, filterField, idField, nameField, descriptionOf }: SearchedList) {
	return async function (
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		const page = Number(paginationToken ?? 1);
		try {
			const connection = await nxLinkConnection(this, 0);
			const result = await callAiAgent(
				this,
				connection,
				endpoint,
				withoutUndefined({
					[filterField]: optionalText(filter, 'Search'),
					pageNumber: page,
					pageSize: PAGE_SIZE,
				}) as IDataObject,
			);
			const { records, total } = pageOf(result, connection.vendor);
			const received = (page - 1) * PAGE_SIZE + records.length;
			const full = records.length >= PAGE_SIZE;
			const more = records.length > 0 && hasMore({ received, total, full });
			return {
				results: records.flatMap((record) => listed(record)),
				paginationToken: more ? String(page + 1) : undefined,
			};
		} catch (error) {
			throw toNodeError(this, error);
		}
	};

	/** Without an id there is nothing to choose, without a name the id stands in for it. */
	function listed(record: IDataObject): INodeListSearchItems[] {
		const value = textField(record[idField]);
		if (value === undefined) return [];
		const name = textField(record[nameField]) ?? value;
		return [{ name, value, description: descriptionOf?.(record) || undefined }];
	}
}
