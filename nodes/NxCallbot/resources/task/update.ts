import type { IDataObject } from 'n8n-workflow';

import { RefusedInput } from '../../../shared/failures';
import { perItem } from '../../../shared/perItem';
import type { Operation } from '../../../shared/resource';
import { optionalText, withoutUndefined } from '../../../shared/values';
import { callbotConnection, callCallbot, type CallbotConnection } from '../../api';
import { taskField, userTaskIDOf } from '../../locators';
import { taskState } from '../../schemas';
import { updateSettings } from '../../taskSettingFields';
import { taskSettingOf } from '../../taskSettings';
import { functionsField, functionsOf, OTHER_SMS } from '../../taskFunctions';
import { taskOutput } from './newTask';
import { sceneField } from './newTaskFields';

interface PreparedUpdate {
	connection: CallbotConnection;
	body: IDataObject;
}

/** Task / Update. Source: vendor page "Callbot API updateTask". */
export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a task',
		description: 'Change the settings of a task that is paused or not yet started',
	},
	fields: [
		{
			displayName:
				'Only a task that is paused or not yet started can be changed, and NXCloud applies changes after 5 minutes. Changes to SMS and number encryption do not reach numbers that are imported already. What is left out here is not sent; NXCloud does not document whether it keeps its old value.',
			name: 'updateNotice',
			type: 'notice',
			default: '',
		},
		taskField('The task to change'),
		updateSettings,
		functionsField({ encryption: true }),
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					...sceneField,
					required: false,
					description:
						'The script of the task. It cannot be changed, but NXCloud may ask for it: its page does not say.',
				},
			],
		},
	],
	execute: perItem<PreparedUpdate>({
		async prepare(context, itemIndex) {
			const connection = await callbotConnection(context, itemIndex);
			const { sceneID } = context.getNodeParameter('additionalFields', itemIndex, {});
			const settings = taskSettingOf(context, itemIndex, { whole: false });
			const functions = functionsOf(context, itemIndex, OTHER_SMS);
			const changesSettings = Object.keys(settings).length > 0;
			if (!changesSettings && functions === undefined) {
				throw new RefusedInput(
					'Task Settings / Functions',
					'nothing is set',
					'Add what should be changed. Nothing was sent for this item.',
				);
			}
			const body = withoutUndefined({
				userTaskID: userTaskIDOf(context, itemIndex),
				sceneID: optionalText(sceneID, 'Script Template ID'),
				taskCreateSetting: changesSettings ? settings : undefined,
				funcFlag: functions,
			});
			return { connection, body: body as unknown as IDataObject };
		},

		async send(context, { connection, body }) {
			const { data, traceId } = await callCallbot(context, connection, 'updateTask', body);
			const task = taskOutput(body.userTaskID, taskState.parse(data));
			return withoutUndefined({ updated: true, ...task, traceId });
		},
	}),
};
