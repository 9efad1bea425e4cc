import { updateDisplayOptions, type IDataObject } from 'n8n-workflow';

import { callListOf, contactsAreItems } from '../../../shared/callList';
import { RefusedInput } from '../../../shared/failures';
import { importOptions } from '../../../shared/importOptions';
import { perItem } from '../../../shared/perItem';
import type { Operation } from '../../../shared/resource';
import { aiAgentContacts, type AiAgentContact } from '../../contacts';
import { createFields } from './createFields';
import { createFromItems } from './createFromItems';
import { createTask, newTaskOf, type NewTask } from './newTask';

interface PreparedTask {
	newTask: NewTask;
	contacts: AiAgentContact[];
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
	options: updateDisplayOptions({ show: { '/callListSource': ['items'] } }, importOptions),
	async execute() {
		return contactsAreItems(this) ? await createFromItems(this) : await createEach.call(this);
	},
};

const createEach = perItem<PreparedTask>({
	async prepare(context, itemIndex) {
		const newTask = await newTaskOf(context, itemIndex);
		return { newTask, contacts: aiAgentContacts(callListOf(context, itemIndex), newTask) };
	},

	checkTogether: refuseSharedNumbers,

	async send(context, { newTask, contacts }) {
		const { task, outcomes } = await createTask(context, newTask, contacts);
		return { ...task, contacts: outcomes as unknown as IDataObject[] };
	},
});

/**
 * Refuses items that would create the same task once more with the same people in it: that is what
 * comes out when each of many items carries the list of all contacts.
 */
function refuseSharedNumbers(tasks: Array<{ itemIndex: number; prepared: PreparedTask }>): void {
	const items = new Map<string, number>();
	for (const { itemIndex, prepared } of tasks) {
		for (const { phoneNumber } of prepared.contacts) {
			const key = JSON.stringify([prepared.newTask.body.taskName, phoneNumber]);
			const first = items.get(key) ?? itemIndex;
			if (first !== itemIndex) {
				throw new RefusedInput(
					'Contacts',
					`items ${first} and ${itemIndex} would both call ${phoneNumber} in a task "${String(prepared.newTask.body.taskName)}"`,
					'Each input item creates a task of its own. For one task with all of them, set Contacts to Input Items; if every item holds the same list, switch on Execute Once in the settings of the node. Nothing was sent.',
				);
			}
			items.set(key, itemIndex);
		}
	}
}
