import type { IDataObject } from 'n8n-workflow';

import { listSearch, type SearchedList } from '../shared/listSearch';
import { numberField, textField, wordsField } from '../shared/recordFields';
import { withoutUndefined } from '../shared/values';
import { laafficConnection } from './api';
import { fetchPage } from './lists';
import { FLOW_LIST } from './recallFlows';
import { IN_PROGRESS, PENDING, RECALL_STATUS } from './recallStatus';
import { AI_AGENT_TASK, TASK_LIST, taskIdIn } from './tasks';
import { TASK_STATUS, UNFINISHED } from './taskStatus';
import { spanUntilNow } from './times';

interface RecentList {
	path: string;
	/** The vendor's field that finds records by a part of their name. */
	filterField: string;
	/** Filters besides. */
	params?: IDataObject;
	listed: SearchedList['listed'];
}

/** Tasks by name that are not finished, so that there is something to cancel. */
export const searchTasks = search({
	path: TASK_LIST,
	filterField: 'searchCondition',
	params: { taskType: AI_AGENT_TASK, statusList: UNFINISHED },
	listed: (task) => ({
		name: textField(task.taskName),
		value: isUnfinished(task) ? taskIdIn(task) : undefined,
		description: joined([wordsField(TASK_STATUS, task.status), textField(task.createdTime)]),
	}),
});

/** Recall flows by the name of their task: all of them, those that go on, those that are pending. */
export const searchFlows = searchFlowsBy('keyId', () => true);
export const searchOpenFlows = searchFlowsBy(
	'keyId',
	(status) => status === PENDING || status === IN_PROGRESS,
);
export const searchPendingFlows = searchFlowsBy('keyId', (status) => status === PENDING);

/** Tasks whose recall flow is pending; the value is the id of the task. */
export const searchPendingFlowTasks = searchFlowsBy('taskId', (status) => status === PENDING);

/** The list of flows cannot be filtered by status, so those that are not wanted are passed over. */
function searchFlowsBy(
	idField: 'keyId' | 'taskId',
	isOffered: (status: number | undefined) => boolean,
) {
	return search({
		path: FLOW_LIST,
		filterField: 'taskName',
		listed: (flow) => ({
			name: textField(flow.taskName),
			value: isOffered(numberField(flow.status)) ? numberField(flow[idField]) : undefined,
			description: flowDescription(flow),
		}),
	});
}

/** A task without a status is offered, because it may be one that goes on. */
function isUnfinished({ status }: IDataObject): boolean {
	const code = numberField(status);
	return code === undefined || UNFINISHED.includes(code);
}

function flowDescription({ status, recallNum, recallInterval, createTime }: IDataObject): string {
	const rounds = numberField(recallNum);
	const minutes = numberField(recallInterval);
	const plan =
		rounds === undefined || minutes === undefined
			? undefined
			: `${rounds === 1 ? '1 round after' : `${rounds} rounds every`} ${minutes} min`;
	const created = textField(createTime);
	return joined([wordsField(RECALL_STATUS, status), plan, created && `created ${created}`]);
}

function joined(parts: Array<string | undefined>): string {
	return parts.filter((part) => part !== undefined).join(' · ');
}

/** The list behind a resource locator: what was created in the last 90 days. */
function search({ path, filterField, params, listed }: RecentList) {
	return listSearch({
		async fetchPage(context, filter, current, size) {
			const connection = await laafficConnection(context, 0);
			const filters = { ...spanUntilNow(context), ...params, [filterField]: filter };
			return await fetchPage(context, connection, path, {
				current,
				size,
				params: withoutUndefined(filters),
			});
		},
		listed,
	});
}
