import type { INodeProperties } from 'n8n-workflow';

import { unixSeconds } from '../../../shared/dateTime';
import { RefusedInput } from '../../../shared/failures';
import { givenFields, textFilter, timeField } from '../../../shared/givenFields';
import { filtersField, limitFields, simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/resource';
import { requiredText, wholeNumber, withoutUndefined } from '../../../shared/values';
import { aiAgentCall } from '../../aiAgentCall';
import { aiAgentList } from '../../lists';
import { taskField } from '../../locators';

/** The results for which the vendor records an intent. */
const RESULTS_WITH_INTENT = [1, 3, 17, 21];

const filters: INodeProperties[] = [
	textFilter(['callId', 'Call ID'], 'e.g. call_2023112501234'),
	{
		displayName: 'Call Result',
		name: 'callResult',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 1,
		description: 'Code of the result, as records have it. NXLink does not document its codes.',
	},
	timeField(['startTs', 'From'], 'Only calls of this time or later'),
	{
		displayName: 'Maximum Duration (Seconds)',
		name: 'maxElapsed',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 300,
		description: 'Only calls that lasted at most this long',
	},
	{
		displayName: 'Minimum Duration (Seconds)',
		name: 'minElapsed',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'Only calls that lasted at least this long',
	},
	textFilter(['phone', 'Phone Number'], 'e.g. 8613800000001'),
	timeField(['endTs', 'To'], 'Only calls of this time or earlier'),
	textFilter(
		['userIntent', 'User Intent'],
		'e.g. Interested',
		'Tag of the conversation; NXLink has one for Call Result 1, 3, 17 and 21 only, so set that as well',
	),
];

/** Call Record / Get Many. Source: vendor page "Query Call Records" (AI Agent). */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many call records',
		description: 'List the calls of a task with their outcome, intent, summary and recording',
	},
	fields: [
		taskField({ required: true, description: 'The task whose calls are listed' }),
		...limitFields,
		simplifyField,
		filtersField(filters),
	],
	execute: aiAgentList({
		endpoint: 'call/list',
		maxPageSize: 1000,
		minPageSize: 10,
		keyFields: ['callId', 'id'],
		simplify: aiAgentCall,
		bodyOf(context, itemIndex) {
			const { text, filter, span, range } = givenFields(context, itemIndex);
			const taskId: unknown = context.getNodeParameter('taskId', itemIndex, '', {
				extractValue: true,
			});
			const called = span(['startTs', 'From'], ['endTs', 'To']);
			const elapsed = range(
				['minElapsed', 'Minimum Duration (Seconds)'],
				['maxElapsed', 'Maximum Duration (Seconds)'],
			);
			const callResult = filter(['callResult', 'Call Result'], wholeNumber);
			const userIntent = text(['userIntent', 'User Intent']);
			if (userIntent !== undefined) refuseWithoutIntent(callResult);
			return withoutUndefined({
				taskId: requiredText(taskId, 'Task'),
				startTs: called.from && unixSeconds(called.from),
				endTs: called.to && unixSeconds(called.to),
				callId: text(['callId', 'Call ID']),
				phone: text(['phone', 'Phone Number']),
				callResult,
				userIntent,
				minElapsed: elapsed.from,
				maxElapsed: elapsed.to,
			});
		},
	}),
};

function refuseWithoutIntent(callResult: number | undefined): void {
	if (callResult !== undefined && RESULTS_WITH_INTENT.includes(callResult)) return;
	throw new RefusedInput(
		'User Intent',
		`needs Call Result ${RESULTS_WITH_INTENT.join(', ')}, and Call Result is ${callResult ?? 'not set'}`,
		'Add the filter Call Result with one of these numbers, or remove User Intent. Nothing was sent for this item.',
	);
}
