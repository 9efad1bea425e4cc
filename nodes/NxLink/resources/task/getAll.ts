import type { INodeProperties } from 'n8n-workflow';

import { unixSeconds } from '../../../shared/dateTime';
import { givenFields, textFilter, timeField } from '../../../shared/givenFields';
import { filtersField, limitFields, simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/resource';
import { decimalNumber, oneOf, withoutUndefined } from '../../../shared/values';
import { aiAgentTask } from '../../aiAgentTask';
import { aiAgentList } from '../../lists';

const rate = (value: unknown, label: string) => decimalNumber(value, label, { max: 100 });

const filters: INodeProperties[] = [
	timeField(['createStartTs', 'Created From'], 'Only tasks created at this time or later'),
	timeField(['createEndTs', 'Created To'], 'Only tasks created at this time or earlier'),
	{
		displayName: 'Maximum Answer Rate (%)',
		name: 'maxCallsAnsweredRate',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100, numberPrecision: 2 },
		default: 100,
		description: 'Only tasks in which at most this share of calls was answered',
	},
	{
		displayName: 'Maximum Contacts',
		name: 'maxTaskTotalQuantity',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 1000,
		description: 'Only tasks with at most this many contacts',
	},
	{
		displayName: 'Minimum Answer Rate (%)',
		name: 'minCallsAnsweredRate',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100, numberPrecision: 2 },
		default: 0,
		description: 'Only tasks in which at least this share of calls was answered',
	},
	{
		displayName: 'Minimum Contacts',
		name: 'minTaskTotalQuantity',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'Only tasks with at least this many contacts',
	},
	{
		displayName: 'Status',
		name: 'taskStatus',
		type: 'options',
		options: [
			{ name: 'Completed', value: 3 },
			{ name: 'Failed', value: 4 },
			{ name: 'Paused', value: 5 },
			{ name: 'Paused, Insufficient Balance', value: 6 },
			{ name: 'Ready', value: 1 },
			{ name: 'Running', value: 2 },
		],
		default: 2,
	},
	textFilter(['taskName', 'Task Name'], 'e.g. Satisfaction survey March'),
];

/** Task / Get Many. Source: vendor page "Task List" (AI Agent). */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many tasks',
		description: 'List calling tasks with their status and statistics',
	},
	fields: [...limitFields, simplifyField, filtersField(filters)],
	execute: aiAgentList({
		endpoint: 'task/list',
		maxPageSize: 1000,
		keyFields: ['taskId', 'id'],
		simplify: aiAgentTask,
		bodyOf(context, itemIndex) {
			const { text, filter, span, range } = givenFields(context, itemIndex);
			const created = span(['createStartTs', 'Created From'], ['createEndTs', 'Created To']);
			const answered = range(
				['minCallsAnsweredRate', 'Minimum Answer Rate (%)'],
				['maxCallsAnsweredRate', 'Maximum Answer Rate (%)'],
				rate,
			);
			const contacts = range(
				['minTaskTotalQuantity', 'Minimum Contacts'],
				['maxTaskTotalQuantity', 'Maximum Contacts'],
			);
			return withoutUndefined({
				taskName: text(['taskName', 'Task Name']),
				taskStatus: filter(['taskStatus', 'Status'], (value, label) =>
					oneOf(value, label, [1, 2, 3, 4, 5, 6]),
				),
				createStartTs: created.from && unixSeconds(created.from),
				createEndTs: created.to && unixSeconds(created.to),
				minCallsAnsweredRate: answered.from,
				maxCallsAnsweredRate: answered.to,
				minTaskTotalQuantity: contacts.from,
				maxTaskTotalQuantity: contacts.to,
			});
		},
	}),
};
