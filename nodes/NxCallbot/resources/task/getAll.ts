import type { INodeProperties } from 'n8n-workflow';

import { unixSeconds } from '../../../shared/dateTime';
import { givenFields, textFilter, timeField } from '../../../shared/givenFields';
import { filtersField, limitFields, simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/resource';
import { withoutUndefined } from '../../../shared/values';
import { callbotTask } from '../../callbotTask';
import { numbersOf, textsOf } from '../../filterLists';
import { callbotList } from '../../lists';

const filters: INodeProperties[] = [
	timeField(['startTs', 'Created From'], 'Only tasks created at this time or later'),
	timeField(['endTs', 'Created To'], 'Only tasks created at this time or earlier'),
	textFilter(['sceneID', 'Script Template ID'], 'e.g. 6f1d2c3b4a5e'),
	{
		displayName: 'Status',
		name: 'taskStatus',
		type: 'multiOptions',
		options: [
			{ name: 'Completed', value: 3 },
			{ name: 'Failed', value: 4 },
			{ name: 'In Progress', value: 2 },
			{ name: 'Paused', value: 5 },
			{ name: 'Pending', value: 1 },
		],
		default: [2],
	},
	textFilter(['taskName', 'Task Names'], 'e.g. Survey March', 'One or more, separated by commas'),
	textFilter(
		['userTaskID', 'User Task IDs'],
		'e.g. 3f0c1b1e6d5f4a0c9d1b2a3c4d5e6f70',
		'One or more, separated by commas',
	),
];

/** Task / Get Many. Source: vendor page "Callbot API taskList"; its times are taken as Unix seconds. */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many tasks',
		description: 'List calling tasks with their status and statistics',
	},
	fields: [...limitFields, simplifyField, filtersField(filters)],
	execute: callbotList({
		endpoint: 'listTask',
		arrayName: 'taskData',
		keyFields: ['userTaskID', 'taskID'],
		simplify: callbotTask,
		bodyOf(context, itemIndex) {
			const { text, filter, span } = givenFields(context, itemIndex);
			const created = span(['startTs', 'Created From'], ['endTs', 'Created To']);
			return {
				queryConditions: withoutUndefined({
					taskStatus: filter(['taskStatus', 'Status'], numbersOf),
					taskName: filter(['taskName', 'Task Names'], textsOf),
					sceneID: text(['sceneID', 'Script Template ID']),
					userTaskID: filter(['userTaskID', 'User Task IDs'], textsOf),
					startTs: created.from && unixSeconds(created.from),
					endTs: created.to && unixSeconds(created.to),
				}),
			};
		},
	}),
};
