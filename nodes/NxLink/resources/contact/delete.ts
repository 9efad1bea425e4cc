import type { IDataObject } from 'n8n-workflow';

import { RefusedInput } from '../../../shared/failures';
import { perItem } from '../../../shared/perItem';
import type { Operation } from '../../../shared/resource';
import { optionalText, requiredText, withoutUndefined } from '../../../shared/values';
import type { VendorConnection } from '../../../shared/vendorRequest';
import { callAiAgent, nxLinkConnection } from '../../api';

interface PreparedDeletion {
	connection: VendorConnection;
	body: IDataObject;
}

/** Contact / Delete. Source: vendor page "Delete contacts from a task" (AI Agent). */
export const deleteContact: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a contact',
		description: 'Remove a contact that has not been called yet from a task',
	},
	fields: [
		{
			displayName:
				'One of the two IDs identifies the task. If both are filled in, NXLink goes by the User Task ID.',
			name: 'taskIdNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'User Task ID',
			name: 'userTaskId',
			type: 'string',
			default: '',
			placeholder: 'e.g. EXT-TASK-202603250001',
			description: 'Your own ID of the task, as Task / Create returned it',
		},
		{
			displayName: 'Task ID',
			name: 'taskId',
			type: 'resourceLocator',
			default: { mode: 'id', value: '' },
			description: 'The ID that NXLink gave the task',
			modes: [
				{
					displayName: 'By ID',
					name: 'id',
					type: 'string',
					placeholder: 'e.g. 52145b00-abc9-4a87-94c2-ed1e1e42ec1c',
				},
			],
		},
		{
			displayName: 'Contact ID',
			name: 'contactId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. c3d79370-9f3a-4da2-84dd-2d2200f40e11',
			description: 'The ID of the contact, as Task / Create returned it',
		},
	],
	execute: perItem<PreparedDeletion>({
		async prepare(context, itemIndex) {
			const connection = await nxLinkConnection(context, itemIndex);
			const userTaskId = optionalText(
				context.getNodeParameter('userTaskId', itemIndex),
				'User Task ID',
			);
			const taskId = optionalText(
				context.getNodeParameter('taskId', itemIndex, '', { extractValue: true }),
				'Task ID',
			);
			if (userTaskId === undefined && taskId === undefined) {
				throw new RefusedInput(
					'User Task ID / Task ID',
					'both are empty',
					'Fill in one of them: a contact is deleted from one task.',
				);
			}
			const contactId = requiredText(
				context.getNodeParameter('contactId', itemIndex),
				'Contact ID',
			);
			return { connection, body: withoutUndefined({ userTaskId, taskId, contactId }) };
		},

		async send(context, { connection, body }) {
			const { traceId } = await callAiAgent(context, connection, 'order/delete', body);
			return withoutUndefined({ deleted: true, ...body, traceId });
		},
	}),
};
