import { listParts } from '../../../shared/givenLists';
import { givenFields, requiredTimeField, textFilter } from '../../../shared/givenFields';
import { filtersField, limitFields, simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/resource';
import { oneOf, wholeNumber, withoutUndefined } from '../../../shared/values';
import { laafficList } from '../../lists';
import { AI_AGENT_TASK, laafficTask, TASK_KEYS, TASK_LIST } from '../../tasks';
import { textSpan } from '../../times';

const STATUSES = [0, 1, 2, 3, 4, 5, 6];

/** Task / Get Many. Source: vendor page "Query task list" (AI Agent). */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many tasks',
		description: 'List AI Agent group call tasks with their status and progress',
	},
	fields: [
		requiredTimeField(
			['strTime', 'From'],
			'Only tasks created at this time or later. LAAFFIC reads it as local time of your account, which should have the time zone of the workflow.',
		),
		requiredTimeField(['endTime', 'To'], 'Only tasks created at this time or earlier'),
		...limitFields,
		simplifyField,
		filtersField([
			{
				displayName: 'Application Number',
				name: 'idxAppId',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 1,
				description:
					'Only tasks of this application, by its whole number, which is not the Application ID of Task / Create',
			},
			{
				displayName: 'Status',
				name: 'statusList',
				type: 'multiOptions',
				options: [
					{ name: 'Calling', value: 1 },
					{ name: 'Canceled', value: 4 },
					{ name: 'Finished', value: 2 },
					{ name: 'Submission Failed', value: 3 },
					{ name: 'Submitting', value: 6 },
					{ name: 'Suspended', value: 5 },
					{ name: 'Waiting', value: 0 },
				],
				default: [],
				description: 'Only tasks in one of these states',
			},
			textFilter(
				['searchCondition', 'Task Name'],
				'e.g. Payment reminders',
				'A part of the name is enough',
			),
		]),
	],
	execute: laafficList({
		path: TASK_LIST,
		keyFields: TASK_KEYS,
		simplify: laafficTask,
		paramsOf(context, itemIndex) {
			const { text, filter, requiredSpan } = givenFields(context, itemIndex);
			return withoutUndefined({
				...textSpan(requiredSpan(['strTime', 'From'], ['endTime', 'To'])),
				taskType: AI_AGENT_TASK,
				statusList: filter(['statusList', 'Status'], statusesOf),
				idxAppId: filter(['idxAppId', 'Application Number'], (value, label) =>
					wholeNumber(value, label, { min: 1 }),
				),
				searchCondition: text(['searchCondition', 'Task Name']),
			});
		},
	}),
};

/** The chosen states; undefined when none is, which lists all of them. */
function statusesOf(value: unknown, label: string): number[] | undefined {
	const statuses = listParts(value).map((status) => oneOf(status, label, STATUSES));
	return statuses.length > 0 ? statuses : undefined;
}
