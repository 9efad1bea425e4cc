import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { checkedCallList, contactsAreItems } from '../../../shared/callList';
import { checkedForAll } from '../../../shared/errorOutput';
import { RefusedInput } from '../../../shared/failures';
import { importOptions } from '../../../shared/importOptions';
import { perItem } from '../../../shared/perItem';
import { optionalCountryCode } from '../../../shared/phoneNumber';
import type { Operation } from '../../../shared/resource';
import { refuseSharedNumbers } from '../../../shared/sharedNumbers';
import { shownWhen } from '../../../shared/shownWhen';
import { createAndWait, waitOptions, waitsUntilFinished } from '../../../shared/taskWait';
import { withoutUndefined } from '../../../shared/values';
import { callbotConnection, type CallbotConnection } from '../../api';
import { contactFields, contactOptionFields, orderListFields } from '../../contactFields';
import { callbotContacts, type CallbotContact, type CallbotImportTask } from '../../contacts';
import { callbacksOf } from '../../importTask';
import { createWithContactsSettings } from '../../taskSettingFields';
import { functionsField, OTHER_SMS } from '../../taskFunctions';
import { createFromItems } from './createFromItems';
import { createWithAll } from './createWithOrders';
import { newTaskFields, taskCallbackUrlOf, taskOutput } from './newTask';
import { newTaskParameters } from './newTaskFields';

/** A task that is checked and ready to be created. */
export interface NewCallbotTask {
	connection: CallbotConnection;
	/** The request without its contacts. */
	fields: IDataObject;
	task: CallbotImportTask;
}

interface PreparedTask extends NewCallbotTask {
	/** What the user has called it; one that has nothing of its own is known by its script. */
	title: string;
	contacts: CallbotContact[];
}

/**
 * Task / Create With Contacts: one task for each item, or one task for all of them. Source: vendor page
 * "Callbot API createTaskAndCall".
 */
export const createWithContacts: Operation = {
	option: {
		name: 'Create With Contacts',
		value: 'createWithContacts',
		action: 'Create a task with contacts',
		description: 'Create a calling task and add people to it, one or many thousand',
	},
	fields: [
		...newTaskParameters,
		...orderListFields(
			'People to call. With Input Items, one task is created for all of them; its fields are taken from the first item.',
		),
		createWithContactsSettings,
		functionsField({ encryption: true }),
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: contactOptionFields,
		},
	],
	options: [...shownWhen({ '/callListSource': ['items'] }, importOptions), ...waitOptions],
	async execute() {
		const itemsAreOne = contactsAreItems(this);
		const create = async (awaitedUrl?: string) =>
			itemsAreOne
				? await createFromItems(this, async () => await newTaskOf(this, 0, awaitedUrl))
				: await createEach(awaitedUrl).call(this);
		if (!checkedForAll(this, () => waitsUntilFinished(this))) return await create();
		const idFields = ['userTaskID', 'taskID'];
		return await createAndWait(this, { vendor: 'NXCloud Callbot', itemsAreOne, idFields, create });
	},
};

const createEach = (awaitedUrl?: string) =>
	perItem<PreparedTask>({
		async prepare(context, itemIndex) {
			const newTask = await newTaskOf(context, itemIndex, awaitedUrl);
			const contacts = checkedCallList(context, itemIndex, contactFields, (rows) =>
				callbotContacts(rows, newTask.task),
			);
			if (contacts.length === 0) {
				throw new RefusedInput(
					'Contacts',
					'has no contact',
					'Add at least one, or use Task / Create. Nothing was sent for this item.',
				);
			}
			return { ...newTask, contacts };
		},

		checkTogether(tasks) {
			refuseSharedNumbers(
				tasks.map(({ itemIndex, prepared: { title, contacts } }) => ({
					itemIndex,
					title,
					phoneNumbers: contacts.map(({ phoneNumber }) => phoneNumber),
				})),
			);
		},

		async send(context, { contacts, ...newTask }) {
			const { outcomes, task, traceId } = await createWithAll(context, newTask, contacts);
			return withoutUndefined({
				...taskOutput(newTask.task.ids.userTaskID, task),
				successCount: outcomes.filter(({ status }) => status === 'added').length,
				totalCount: contacts.length,
				traceId,
				contacts: outcomes as unknown as IDataObject[],
			});
		},
	});

/** The task that an item describes. Throws RefusedInput. */
async function newTaskOf(
	context: IExecuteFunctions,
	itemIndex: number,
	awaitedUrl: string | undefined,
): Promise<Omit<PreparedTask, 'contacts'>> {
	const connection = await callbotConnection(context, itemIndex);
	const fields = newTaskFields(context, itemIndex, OTHER_SMS);
	const { userTaskID, taskCreateSetting } = fields;
	const { taskCallbackUrl: givenUrl } = taskCreateSetting;
	const taskCallbackUrl = taskCallbackUrlOf(awaitedUrl, connection, userTaskID, givenUrl);
	fields.taskCreateSetting = withoutUndefined({ ...taskCreateSetting, taskCallbackUrl });
	const additional = context.getNodeParameter('additionalFields', itemIndex, {});
	const given = String(context.getNodeParameter('userTaskID', itemIndex, '') ?? '').trim();
	const { taskName = '' } = fields.taskCreateSetting;
	const names = [taskName, given].filter((name) => name !== '');
	return {
		connection,
		fields,
		title: names.length > 0 ? names.join(' / ') : String(fields.sceneID),
		task: {
			taskKey: userTaskID,
			ids: { userTaskID },
			countryCode: optionalCountryCode(additional.countryCode, 'Country Code'),
			callbacks: callbacksOf(additional),
		},
	};
}
