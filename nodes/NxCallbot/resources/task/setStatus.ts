import type { IDataObject } from 'n8n-workflow';

import { RefusedInput } from '../../../shared/failures';
import { perItem } from '../../../shared/perItem';
import type { Operation } from '../../../shared/resource';
import { oneOf, withoutUndefined, zeroOrOne } from '../../../shared/values';
import { callbotConnection, callCallbot, type CallbotConnection } from '../../api';
import { taskField, userTaskIDOf } from '../../locators';
import { taskState } from '../../schemas';
import { taskOutput } from './newTask';

interface PreparedChange {
	connection: CallbotConnection;
	fields: IDataObject;
}

const START = 1;

/** Task / Set Status. Source: vendor page "Callbot API mgrTaskStatus". */
export const setStatus: Operation = {
	option: {
		name: 'Set Status',
		value: 'setStatus',
		action: 'Set the status of a task',
		description: 'Start, pause or complete a task',
	},
	fields: [
		taskField('The task to start, pause or complete'),
		{
			displayName: 'Status',
			name: 'taskOperate',
			type: 'options',
			options: [
				{ name: 'Complete', value: 3, description: 'End the task for good' },
				{ name: 'Pause', value: 2, description: 'Stop dialling until the task is started again' },
				{ name: 'Start', value: START, description: 'Begin or go on dialling' },
			],
			default: 2,
			required: true,
			description: 'What to do with the task',
		},
		{
			displayName: 'Delete Undialed Numbers',
			name: 'delCall',
			type: 'boolean',
			default: false,
			displayOptions: { show: { taskOperate: [2, 3] } },
			description: 'Whether to remove all numbers that have not been dialled yet from the task',
		},
		{
			displayName:
				'Undialed numbers are removed from the task at NXCloud and cannot be brought back. The people behind them will not be called.',
			name: 'delCallNotice',
			type: 'notice',
			default: '',
			displayOptions: { show: { taskOperate: [2, 3], delCall: [true] } },
		},
	],
	execute: perItem<PreparedChange>({
		async prepare(context, itemIndex) {
			const connection = await callbotConnection(context, itemIndex);
			const parameter = (name: string) => context.getNodeParameter(name, itemIndex) as unknown;
			const taskOperate = oneOf(parameter('taskOperate'), 'Status', [1, 2, 3]);
			const delCall = zeroOrOne(
				context.getNodeParameter('delCall', itemIndex, false),
				'Delete Undialed Numbers',
			);
			if (taskOperate === START && delCall === 1) {
				throw new RefusedInput(
					'Delete Undialed Numbers',
					'contradicts Start: there would be no one left to call',
					'Use it with Pause or Complete.',
				);
			}
			const userTaskID = userTaskIDOf(context, itemIndex);
			return { connection, fields: { userTaskID, taskOperate, delCall } };
		},

		async send(context, { connection, fields }) {
			const { data, traceId } = await callCallbot(context, connection, 'mgrTaskStatus', fields);
			const task = taskOutput(fields.userTaskID, taskState.parse(data));
			return withoutUndefined({ ...task, traceId });
		},
	}),
};
