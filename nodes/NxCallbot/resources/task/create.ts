import type { IDataObject } from 'n8n-workflow';

import { checkedForAll } from '../../../shared/errorOutput';
import { perItem } from '../../../shared/perItem';
import type { Operation } from '../../../shared/resource';
import { createAndWait, waitOptions, waitsUntilFinished } from '../../../shared/taskWait';
import { optionalText, optionalUrl, withoutUndefined } from '../../../shared/values';
import { callbotConnection, callCallbot, type CallbotConnection } from '../../api';
import { taskState } from '../../schemas';
import { createSettings } from '../../taskSettingFields';
import { CREATE_TASK_SMS, functionsField } from '../../taskFunctions';
import { newTaskFields, taskCallbackUrlOf, taskOutput } from './newTask';
import { newTaskParameters } from './newTaskFields';

interface PreparedTask {
	connection: CallbotConnection;
	body: IDataObject;
}

/**
 * Task / Create. Source: vendor page "Callbot API createTask", which has both callback addresses at the
 * top level and no name for the task; createAndCall has them elsewhere.
 */
export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a task',
		description: 'Create a calling task without contacts',
	},
	fields: [
		...newTaskParameters,
		createSettings,
		functionsField({ encryption: false }),
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Account',
					name: 'account',
					type: 'string',
					default: '',
					placeholder: 'e.g. sales',
					description: 'The account that the task belongs to, where NXCloud asked you to give it',
				},
				{
					displayName: 'Order Callback URL',
					name: 'orderCallbackUrl',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/webhook/order',
					description: 'Where NXCloud reports each contact when no further call will follow',
				},
				{
					displayName: 'Pass-Through Text',
					name: 'other',
					type: 'string',
					default: '',
					placeholder: 'e.g. survey in March',
					description: 'Kept with the task at NXCloud',
				},
				{
					displayName: 'Task Callback URL',
					name: 'taskCallbackUrl',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/webhook/task',
					description: 'Where NXCloud reports when the status of the task changes',
				},
			],
		},
	],
	options: waitOptions,
	async execute() {
		if (!checkedForAll(this, () => waitsUntilFinished(this))) return await createEach().call(this);
		return await createAndWait(this, {
			vendor: 'NXCloud Callbot',
			itemsAreOne: false,
			idFields: ['userTaskID', 'taskID'],
			create: async (awaitedUrl) => await createEach(awaitedUrl).call(this),
		});
	},
};

function createEach(awaitedUrl?: string) {
	return perItem<PreparedTask>({
		async prepare(context, itemIndex) {
			const connection = await callbotConnection(context, itemIndex);
			const fields = context.getNodeParameter('additionalFields', itemIndex, {});
			const newTask = newTaskFields(context, itemIndex, CREATE_TASK_SMS);
			const body = withoutUndefined({
				account: optionalText(fields.account, 'Account'),
				...newTask,
				other: optionalText(fields.other, 'Pass-Through Text'),
				taskCallbackUrl: taskCallbackUrlOf(
					awaitedUrl,
					connection,
					newTask.userTaskID,
					fields.taskCallbackUrl,
				),
				orderCallbackUrl: optionalUrl(fields.orderCallbackUrl, 'Order Callback URL'),
			});
			return { connection, body: body as unknown as IDataObject };
		},

		async send(context, { connection, body }) {
			const { data, traceId } = await callCallbot(context, connection, 'createTask', body);
			const task = taskOutput(body.userTaskID, taskState.parse(data));
			return withoutUndefined({ ...task, sceneID: body.sceneID, traceId });
		},
	});
}
