import { RefusedInput } from './failures';

/** A task that an item would create, as far as it may be the same as that of another item. */
export interface NumbersOfTask {
	itemIndex: number;
	/** What tells intended tasks apart. */
	title: string;
	phoneNumbers: string[];
}

/**
 * Refuses items that would create the same task once more with the same people in it: that is what
 * comes out when each of many items carries the list of all contacts.
 *
 * @param forOneTask how one task with all of them is made
 * @throws RefusedInput
 */
export function refuseSharedNumbers(
	tasks: NumbersOfTask[],
	forOneTask = 'set Contacts to Input Items',
): void {
	const items = new Map<string, number>();
	for (const { itemIndex, title, phoneNumbers } of tasks) {
		for (const phoneNumber of phoneNumbers) {
			const key = JSON.stringify([title, phoneNumber]);
			const first = items.get(key) ?? itemIndex;
			if (first !== itemIndex) {
				throw new RefusedInput(
					'Contacts',
					`items ${first} and ${itemIndex} would both call ${phoneNumber} in a task "${title}"`,
					`Each input item creates a task of its own. For one task with all of them, ${forOneTask}; if every item holds the same list, switch on Execute Once in the settings of the node. Nothing was sent.`,
				);
			}
			items.set(key, itemIndex);
		}
	}
}
