import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { RefusedInput, VendorFailure } from '../../../shared/failures';
import { perItem } from '../../../shared/perItem';
import { phoneDigits } from '../../../shared/phoneNumber';
import type { Operation } from '../../../shared/resource';
import { optionalText, requiredText, withoutUndefined } from '../../../shared/values';
import type { VendorConnection } from '../../../shared/vendorRequest';
import { callAiAgent, nxLinkConnection } from '../../api';
import { contactIdOf } from '../../contacts';
import { taskField } from '../../locators';

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
				'Fill in User Task ID or Task. If both are filled in, NXLink goes by the User Task ID.',
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
		taskField({ description: 'The task that the contact is in' }),
		{
			displayName: 'Delete By',
			name: 'deleteBy',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Contact ID', value: 'contactId' },
				{
					name: 'Phone Number',
					value: 'phoneNumber',
					description: 'For contacts that were added without a Contact ID of their own',
				},
			],
			default: 'contactId',
			description: 'What is known of the contact',
		},
		{
			displayName: 'Contact ID',
			name: 'contactId',
			type: 'string',
			default: '',
			required: true,
			displayOptions: { show: { deleteBy: ['contactId'] } },
			placeholder: 'e.g. c3d79370-9f3a-4da2-84dd-2d2200f40e11',
			description: 'The ID of the contact, as Task / Create or Contact / Add returned it',
		},
		{
			displayName: 'Phone Number',
			name: 'phoneNumber',
			type: 'string',
			default: '',
			required: true,
			displayOptions: { show: { deleteBy: ['phoneNumber'] } },
			placeholder: 'e.g. +86 138 0000 0001',
			description:
				'The number of the contact, with its country code. Give the User Task ID too if the task has one: the ID of the contact is derived from both.',
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
				'Task',
			);
			if (userTaskId === undefined && taskId === undefined) {
				throw new RefusedInput(
					'User Task ID / Task',
					'both are empty',
					'Fill in one of them: a contact is deleted from one task.',
				);
			}
			const contactId = contactIdFor(context, itemIndex, userTaskId ?? taskId);
			return { connection, body: withoutUndefined({ userTaskId, taskId, contactId }) };
		},

		async send(context, { connection, body }) {
			const result = await callAiAgent(context, connection, 'order/delete', body).catch(
				(error: unknown) => {
					if (isTooLate(error)) return error;
					throw error;
				},
			);
			return result instanceof VendorFailure
				? {
						deleted: false,
						...body,
						reason: result.message,
						...withoutUndefined({ traceId: result.details.traceId }),
					}
				: withoutUndefined({ deleted: true, ...body, traceId: result.traceId });
		},
	}),
};

function contactIdFor(
	context: IExecuteFunctions,
	itemIndex: number,
	taskKey: string | undefined,
): string {
	if (context.getNodeParameter('deleteBy', itemIndex) !== 'phoneNumber') {
		return requiredText(context.getNodeParameter('contactId', itemIndex), 'Contact ID');
	}
	const given: unknown = context.getNodeParameter('phoneNumber', itemIndex);
	return contactIdOf(String(taskKey), phoneDigits(given, 'Phone Number'));
}

/**
 * Whether a contact was not deleted because its call has begun: that is an answer to the question,
 * not a failure. NXLink has one code for all refusals, so its words tell; in any other words the
 * refusal stays an error.
 */
function isTooLate(error: unknown): error is VendorFailure {
	return (
		error instanceof VendorFailure &&
		error.details.code === '20000' &&
		/pending|not started|dial|called/i.test(error.message)
	);
}
