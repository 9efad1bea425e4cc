import type { IDataObject } from 'n8n-workflow';

import { callListOf, checkedCallList, contactsAreItems } from '../../../shared/callList';
import { checkedForAll } from '../../../shared/errorOutput';
import { importOptions } from '../../../shared/importOptions';
import { perItem } from '../../../shared/perItem';
import type { Operation } from '../../../shared/resource';
import { refuseSharedNumbers } from '../../../shared/sharedNumbers';
import { shownWhen } from '../../../shared/shownWhen';
import { createAndWait, waitOptions, waitsUntilFinished } from '../../../shared/taskWait';
import { refuseUnknownMode, taskVerificationOption } from '../../callbackSignature';
import { contactFields } from '../../contactFields';
import { aiAgentContacts, numbersWithCode, type AiAgentContact } from '../../contacts';
import { createFields } from './createFields';
import { createFromItems } from './createFromItems';
import { createTask, newTaskOf, type NewTask } from './newTask';

interface PreparedTask {
	newTask: NewTask;
	contacts: AiAgentContact[];
	/** Their numbers with country code. */
	phoneNumbers: string[];
}

/** Task / Create: one task for each item, or one task for all of them. */
export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a task',
		description: 'Create an outbound calling task, with or without contacts',
	},
	fields: createFields,
	options: [
		...shownWhen({ '/callListSource': ['items'] }, importOptions),
		taskVerificationOption,
		...waitOptions,
	],
	async execute() {
		const itemsAreOne = contactsAreItems(this);
		const create = async (awaitedUrl?: string) =>
			itemsAreOne
				? await createFromItems(this, awaitedUrl)
				: await createEach(awaitedUrl).call(this);
		if (!checkedForAll(this, () => waitsUntilFinished(this))) return await create();
		const { verification = 'require' } = this.getNodeParameter('options', 0, {});
		checkedForAll(this, () => refuseUnknownMode(verification));
		return await createAndWait(this, {
			vendor: 'NXLink',
			itemsAreOne,
			idFields: ['taskId', 'userTaskId'],
			known: { taskName: this.getNodeParameter('taskName', 0) },
			create,
		});
	},
};

function createEach(awaitedUrl?: string) {
	return perItem<PreparedTask>({
		async prepare(context, itemIndex) {
			const newTask = await newTaskOf(context, itemIndex, awaitedUrl);
			const rows = callListOf(context, itemIndex);
			const contacts = checkedCallList(context, itemIndex, contactFields, (given) =>
				aiAgentContacts(given, newTask),
			);
			return { newTask, contacts, phoneNumbers: numbersWithCode(rows, contacts, newTask) };
		},

		checkTogether(tasks) {
			refuseSharedNumbers(
				tasks.map(({ itemIndex, prepared: { newTask, phoneNumbers } }) => ({
					itemIndex,
					title: String(newTask.body.taskName),
					phoneNumbers,
				})),
			);
		},

		async send(context, { newTask, contacts }) {
			const { task, outcomes } = await createTask(context, newTask, contacts);
			return { ...task, contacts: outcomes as unknown as IDataObject[] };
		},
	});
}
