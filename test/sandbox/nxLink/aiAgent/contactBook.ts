import type { ContactBody } from './createTaskFields';
import type { AiAgentTask, ImportError } from './data';

/** The contacts of all tasks, with an index of their ids so that long lists stay quick. */
export class ContactBook {
	#ids = new Set<string>();

	/**
	 * Ids of all contacts of these tasks. The index is built anew when the number of contacts shows
	 * that their lists were changed by other means than this book.
	 */
	ids(tasks: AiAgentTask[]): ReadonlySet<string> {
		const total = tasks.reduce((sum, { contacts }) => sum + contacts.length, 0);
		if (total !== this.#ids.size) {
			this.#ids = new Set();
			for (const { contacts } of tasks) {
				for (const { contactId } of contacts) this.#ids.add(contactId);
			}
		}
		return this.#ids;
	}

	/**
	 * Adds those contacts to a task whose number can be dialled.
	 *
	 * @param callCallbackUrl where their calls are told, in place of the task's address
	 * @returns the others; they are noted in the task, too
	 */
	add(
		task: AiAgentTask,
		contacts: ContactBody[],
		countryCode: string,
		callCallbackUrl?: string,
	): ImportError[] {
		const errList: ImportError[] = [];
		for (const contact of contacts) {
			const { contactId, name, phoneNumber } = contact;
			if (isDiallable(phoneNumber, countryCode)) {
				task.contacts.push({ ...contact, state: 'pending', callCallbackUrl });
				this.#ids.add(contactId);
			} else {
				const errMsg = `Illegal phone number format:${phoneNumber}`;
				errList.push({ contactId, name, phoneNumber, errMsg });
			}
		}
		for (const error of errList) task.errList.push(error);
		return errList;
	}

	/** Removes the contact at an index of a task's list. */
	remove(task: AiAgentTask, index: number): void {
		for (const { contactId } of task.contacts.splice(index, 1)) this.#ids.delete(contactId);
	}
}

/**
 * The pages show an illegal number but no rule. Taken here: 8 to 15 digits and nothing else, once
 * the default country code stands before a number that lacks it.
 */
function isDiallable(phoneNumber: string, countryCode: string): boolean {
	const full = phoneNumber.startsWith(countryCode) ? phoneNumber : countryCode + phoneNumber;
	return /^\d{8,15}$/.test(full);
}
