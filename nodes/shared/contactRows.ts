import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { callListOf, contactsAreItems } from './callList';
import { checkedForAll } from './errorOutput';
import { RefusedInput } from './failures';
import { importEntries, type ImportEntries } from './importEntries';
import { itemRows } from './itemColumns';

/**
 * The contacts of all items, each with its task and not yet read: the input items themselves, or the
 * list that each item holds.
 *
 * @param columns names of the columns of a contact; the first one is needed
 * @param taskOf the task of an item; items of the same task share one object
 * @throws NodeOperationError for an item that cannot be read, unless the node continues on errors
 */
export function contactRows<Task, Contact>(
	context: IExecuteFunctions,
	columns: string[],
	taskOf: (itemIndex: number) => Task,
): ImportEntries<Task, Contact> {
	if (contactsAreItems(context)) {
		const rowReaderOf = checkedForAll(context, () => itemRows(context, columns));
		return importEntries(context, (itemIndex, add) => {
			const rowOf = rowReaderOf(itemIndex);
			add(taskOf(itemIndex), rowOf);
		});
	}
	let previous: string | undefined;
	return importEntries(context, (itemIndex, add) => {
		const task = taskOf(itemIndex);
		const contacts = callListOf(context, itemIndex);
		const list = JSON.stringify([task, contacts]);
		if (contacts.length > 1 && list === previous) refuseSameList();
		previous = list;
		for (const row of contacts) add(task, () => row);
	});
}

/** One contact whose fields are parameters of the node, as a row. */
export function contactOfParameters(
	context: IExecuteFunctions,
	contactFields: INodeProperties[],
): IDataObject {
	return Object.fromEntries(
		contactFields.map(({ name }) => [name, context.getNodeParameter(name, 0, '')]),
	) as IDataObject;
}

/** With the list of all contacts in each of many items, work and output grow with their square. */
function refuseSameList(): never {
	throw new RefusedInput(
		'Contacts',
		'two items hold the same list',
		'Set Contacts to Input Items, or switch on Execute Once in the settings of the node. Nothing was sent.',
	);
}
