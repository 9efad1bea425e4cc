import type { IDataObject } from 'n8n-workflow';

import { RefusedInput, VendorFailure } from '../../../shared/failures';
import { perItem } from '../../../shared/perItem';
import { fullNumber, optionalCountryCode, phoneDigits } from '../../../shared/phoneNumber';
import type { Operation } from '../../../shared/resource';
import { oneOf, optionalText, requiredText, withoutUndefined } from '../../../shared/values';
import type { VendorConnection } from '../../../shared/vendorRequest';
import { callAiAgent, nxLinkConnection } from '../../api';
import { contactIdOf } from '../../contacts';
import { taskField } from '../../locators';
import { taskKeyOf } from '../../taskLookup';

interface PreparedDeletion {
	connection: VendorConnection;
	body: IDataObject;
	phoneNumber?: string;
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
				'The number of the contact, for contacts that were added without a Contact ID of their own',
		},
		{
			displayName: 'Country Code',
			name: 'countryCode',
			type: 'string',
			default: '',
			displayOptions: { show: { deleteBy: ['phoneNumber'] } },
			placeholder: 'e.g. 86',
			description: 'Country code of phone numbers that have none',
		},
	],
	async execute() {
		// Items of the same task share one look-up.
		const taskKeys = new Map<string, Promise<string>>();
		return await deleteEach(taskKeys).call(this);
	},
};

function deleteEach(taskKeys: Map<string, Promise<string>>) {
	return perItem<PreparedDeletion>({
		async prepare(context, itemIndex) {
			const connection = await nxLinkConnection(context, itemIndex);
			const parameter = (name: string) =>
				context.getNodeParameter(name, itemIndex, '', { extractValue: true }) as unknown;
			const userTaskId = optionalText(parameter('userTaskId'), 'User Task ID');
			const taskId = optionalText(parameter('taskId'), 'Task');
			if (userTaskId === undefined && taskId === undefined) {
				throw new RefusedInput(
					'User Task ID / Task',
					'both are empty',
					'Fill in one of them: a contact is deleted from one task.',
				);
			}
			const deleteBy = oneOf(parameter('deleteBy'), 'Delete By', ['contactId', 'phoneNumber']);
			if (deleteBy === 'contactId') {
				const contactId = requiredText(parameter('contactId'), 'Contact ID');
				return { connection, body: withoutUndefined({ userTaskId, taskId, contactId }) };
			}
			const given = parameter('phoneNumber');
			const phoneNumber = phoneDigits(given, 'Phone Number');
			const countryCode = optionalCountryCode(parameter('countryCode'), 'Country Code');
			const task = JSON.stringify([userTaskId, taskId]);
			const key = taskKeys.get(task) ?? taskKeyOf(context, connection, { userTaskId, taskId });
			taskKeys.set(task, key);
			const contactId = contactIdOf(await key, fullNumber(given, phoneNumber, countryCode));
			return {
				connection,
				body: withoutUndefined({ userTaskId, taskId, contactId }),
				phoneNumber,
			};
		},

		async send(context, { connection, body, phoneNumber }) {
			const result = await callAiAgent(context, connection, 'order/delete', body).catch(
				(error: unknown) => {
					if (error instanceof VendorFailure && isAnswer(error, body)) return error;
					throw error;
				},
			);
			const about = withoutUndefined({ ...body, phoneNumber });
			return result instanceof VendorFailure
				? {
						deleted: false,
						...about,
						reason: result.details.words ?? result.message,
						...withoutUndefined({ traceId: result.details.traceId }),
					}
				: { deleted: true, ...about, ...withoutUndefined({ traceId: result.traceId }) };
		},
	});
}

/**
 * Whether NXLink says that there was nothing to delete: the call has begun, or the contact is not in
 * the task (any more). That is an answer, not a failure. NXLink has one code for all refusals, so its
 * words tell, without the ids that it repeats; in any other words the refusal stays an error.
 */
function isAnswer({ details }: VendorFailure, body: IDataObject): boolean {
	const words = Object.values(body).reduce<string>(
		(text, id) => text.replaceAll(String(id), ''),
		details.words ?? '',
	);
	return (
		details.code === '20000' &&
		/only\b.*\bpending|not (pending|started)|already (been )?(dial|call|start)|contact\b.*(not found|not exist)/i.test(
			words,
		)
	);
}
