import type { IExecuteFunctions } from 'n8n-workflow';

import { callListOf, contactsAreItems } from '../../../shared/callList';
import { checkedForAll, toNodeError } from '../../../shared/errorOutput';
import { itemRowReader } from '../../../shared/itemColumns';
import { itemReader } from '../../../shared/itemReader';
import { optionalCountryCode } from '../../../shared/phoneNumber';
import type { Operation } from '../../../shared/resource';
import { optionalText, requiredText } from '../../../shared/values';
import { nxLinkConnection } from '../../api';
import { appendContacts } from '../../appendContacts';
import { CONTACT_COLUMNS } from '../../contactColumns';
import {
	importEntries,
	importInBatches,
	importOptionsOf,
	importOutput,
	readRows,
	type ImportTask,
} from '../../contactImport';
import { addFields, importOptions } from './addFields';

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
		const connection = await nxLinkConnection(this, 0).catch((error: unknown) => {
			throw toNodeError(this, error, 0);
		});
		const { rows, refused } = rowsOf(this);
		const entries = importEntries(rows);
		await importInBatches(this, entries, options, adviceToRepeat, async (batch) => {
			await appendContacts(this, connection, batch);
		});
		return [[...importOutput(this, entries, options), ...refused]];
	},
};

function adviceToRepeat(): string {
	return 'Run it again with the same task: who is in it already is told as alreadyAdded and not added twice.';
}

function rowsOf(context: IExecuteFunctions): ReturnType<typeof readRows> {
	const taskOf = taskReader(context);
	const rowOf = contactsAreItems(context)
		? checkedForAll(context, () => itemRowReader(context, CONTACT_COLUMNS))
		: undefined;
	return readRows(context, (itemIndex) => {
		const task = taskOf(itemIndex);
		const contacts = rowOf ? [rowOf(itemIndex)] : callListOf(context, itemIndex);
		return contacts.map((row) => ({ row, task }));
	});
}

/** The task of an item; items with the same task share one object. */
function taskReader(context: IExecuteFunctions): (itemIndex: number) => ImportTask {
	const known = new Map<string, ImportTask>();
	return itemReader(context, ['taskId', 'userTaskId', 'additionalFields'], (itemIndex) => {
		const given: unknown = context.getNodeParameter('taskId', itemIndex, '', {
			extractValue: true,
		});
		const taskId = requiredText(given, 'Task');
		const userTaskId = optionalText(
			context.getNodeParameter('userTaskId', itemIndex),
			'User Task ID',
		);
		const { countryCode: code } = context.getNodeParameter('additionalFields', itemIndex, {});
		const countryCode = optionalCountryCode(code, 'Country Code');
		const task: ImportTask = { taskId, userTaskId, taskKey: userTaskId ?? taskId, countryCode };
		const key = JSON.stringify(task);
		known.set(key, known.get(key) ?? task);
		return known.get(key) ?? task;
	});
}
