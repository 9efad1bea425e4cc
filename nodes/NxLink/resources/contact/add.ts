import type { IExecuteFunctions } from 'n8n-workflow';

import { callListOf, contactsAreItems } from '../../../shared/callList';
import { checkedForAll, toNodeError } from '../../../shared/errorOutput';
import { RefusedInput } from '../../../shared/failures';
import { itemRowReader } from '../../../shared/itemColumns';
import { itemReader } from '../../../shared/itemReader';
import { optionalCountryCode } from '../../../shared/phoneNumber';
import type { Operation } from '../../../shared/resource';
import { optionalText, requiredText } from '../../../shared/values';
import type { VendorConnection } from '../../../shared/vendorRequest';
import { nxLinkConnection } from '../../api';
import { appendContacts } from '../../appendContacts';
import { CONTACT_COLUMNS } from '../../contactColumns';
import { importInBatches, importOptionsOf, importOutput } from '../../contactImport';
import { importEntries, readRows, type ImportRow, type ImportTask } from '../../importEntries';
import { importOptions } from '../../importOptions';
import { taskKeyOf } from '../../taskLookup';
import { addFields } from './addFields';

const RUN_IT_AGAIN =
	'Run it again with the same task: who is in it already comes out as alreadyAdded and is not added twice.';

/** Contact / Add. Source: vendor page "Append contacts to an existing task". */
export const add: Operation = {
	option: {
		name: 'Add',
		value: 'add',
		action: 'Add contacts to a task',
		description: 'Add people to a task, one or many thousand',
	},
	fields: addFields,
	options: importOptions,
	async execute() {
		const options = checkedForAll(this, () => importOptionsOf(this));
		const { rows, refused } = rowsOf(this);
		try {
			const connection = await nxLinkConnection(this, 0);
			await findTaskKeys(this, connection, rows);
			const entries = importEntries(rows);
			await importInBatches(this, entries, options, RUN_IT_AGAIN, async (batch) => {
				await appendContacts(this, connection, batch);
			});
			return [importOutput(this, entries, refused, options)];
		} catch (error) {
			throw toNodeError(this, error, 0);
		}
	},
};

/** Contacts of the import by their ids need the key of their task, which takes a look-up at times. */
async function findTaskKeys(
	context: IExecuteFunctions,
	connection: VendorConnection,
	rows: ImportRow[],
): Promise<void> {
	for (const task of new Set(rows.map((row) => row.task))) {
		task.taskKey = await taskKeyOf(context, connection, task);
		if (task.taskKey !== task.taskId) task.userTaskId = task.taskKey;
	}
}

function rowsOf(context: IExecuteFunctions): ReturnType<typeof readRows> {
	const taskOf = taskReader(context);
	if (contactsAreItems(context)) {
		const rowOf = checkedForAll(context, () => itemRowReader(context, CONTACT_COLUMNS));
		return readRows(context, (itemIndex) => [{ row: rowOf(itemIndex), task: taskOf(itemIndex) }]);
	}
	let previous: string | undefined;
	return readRows(context, (itemIndex) => {
		const task = taskOf(itemIndex);
		const contacts = callListOf(context, itemIndex);
		const list = JSON.stringify([task, contacts]);
		if (contacts.length > 1 && list === previous) refuseSameList();
		previous = list;
		return contacts.map((row) => ({ row, task }));
	});
}

/** With the list of all contacts in each of many items, work and output grow with their square. */
function refuseSameList(): never {
	throw new RefusedInput(
		'Contacts',
		'two items hold the same list',
		'Set Contacts to Input Items, or switch on Execute Once in the settings of the node. Nothing was sent.',
	);
}

/** The task of an item; items with the same task share one object. */
function taskReader(context: IExecuteFunctions): (itemIndex: number) => ImportTask {
	const known = new Map<string, ImportTask>();
	return itemReader(context, ['taskId', 'userTaskId', 'additionalFields'], (itemIndex) => {
		const parameter = (name: string) =>
			context.getNodeParameter(name, itemIndex, '', { extractValue: true }) as unknown;
		const taskId = requiredText(parameter('taskId'), 'Task');
		const userTaskId = optionalText(parameter('userTaskId'), 'User Task ID');
		const { countryCode: code } = context.getNodeParameter('additionalFields', itemIndex, {});
		const countryCode = optionalCountryCode(code, 'Country Code');
		const key = JSON.stringify([taskId, userTaskId, countryCode]);
		const task = known.get(key) ?? { taskId, userTaskId, countryCode, taskKey: '' };
		known.set(key, task);
		return task;
	});
}
