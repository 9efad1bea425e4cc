import { callListOf, contactsAreItems } from '../../../shared/callList';
import { RefusedInput } from '../../../shared/failures';
import { rejectedAsErrorsOption } from '../../../shared/importOptions';
import { perItem } from '../../../shared/perItem';
import type { Operation } from '../../../shared/resource';
import { shownWhen } from '../../../shared/shownWhen';
import { withoutUndefined } from '../../../shared/values';
import { laafficContact, type LaafficContact } from '../../contacts';
import { createFields } from './createFields';
import { createFromItems } from './createFromItems';
import { createTask, newTaskOf, refuseTooMany, type NewTask } from './newTask';

interface PreparedTask {
	newTask: NewTask;
	/** As they were given, in their order. */
	contacts: LaafficContact[];
	/** The same without numbers that stand twice. */
	distinct: LaafficContact[];
}

/** Task / Create: one task for all items, or one task for each of them. */
export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a task',
		description: 'Create an AI Agent group call task with all its contacts',
	},
	fields: createFields,
	options: shownWhen({ '/callListSource': ['items'] }, [rejectedAsErrorsOption]),
	async execute() {
		return contactsAreItems(this) ? await createFromItems(this) : await createEach.call(this);
	},
};

const createEach = perItem<PreparedTask>({
	async prepare(context, itemIndex) {
		const newTask = await newTaskOf(context, itemIndex);
		const contacts = callListOf(context, itemIndex).map((row, index) =>
			laafficContact(row, `Contacts → ${index + 1}`, newTask.countryCode),
		);
		if (contacts.length === 0) {
			throw new RefusedInput('Contacts', 'has no contact', 'None can be added to a task later.');
		}
		const distinct = firstOfEachNumber(contacts);
		refuseTooMany(distinct);
		return { newTask, contacts, distinct };
	},

	checkTogether: refuseSharedNames,

	async send(context, { newTask, contacts, distinct }) {
		const taskId = await createTask(context, newTask, distinct);
		const sent = new Set(distinct);
		return withoutUndefined({
			taskId,
			taskName: newTask.taskName,
			totalCount: distinct.length,
			contacts: contacts.map((contact) => ({
				phoneNumber: contact.phoneNumber,
				status: sent.has(contact) ? 'added' : 'alreadyAdded',
			})),
		});
	},
});

function firstOfEachNumber(contacts: LaafficContact[]): LaafficContact[] {
	const byNumber = new Map<string, LaafficContact>();
	for (const contact of contacts) {
		if (!byNumber.has(contact.phoneNumber)) byNumber.set(contact.phoneNumber, contact);
	}
	return [...byNumber.values()];
}

/** Refuses items that would create tasks of the same name, of which LAAFFIC takes the first one only. */
function refuseSharedNames(tasks: Array<{ itemIndex: number; prepared: PreparedTask }>): void {
	const items = new Map<string, number>();
	for (const { itemIndex, prepared } of tasks) {
		const { taskName } = prepared.newTask;
		const first = items.get(taskName);
		if (first !== undefined) {
			throw new RefusedInput(
				'Task Name',
				`items ${first} and ${itemIndex} would both create a task "${taskName}"`,
				'Each input item creates a task of its own, and its name is unique in the account. For one task with all of them, set Contacts to Input Items; if every item holds the same list, switch on Execute Once in the settings of the node. Nothing was sent.',
			);
		}
		items.set(taskName, itemIndex);
	}
}
