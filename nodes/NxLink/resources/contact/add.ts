import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { callListOf, contactsAreItems } from '../../../shared/callList';
import { checkedForAll, errorItem, toNodeError } from '../../../shared/errorOutput';
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
	type ImportTask,
} from '../../contactImport';
import { addFields, importOptions } from './addFields';

interface AddRow {
	itemIndex: number;
	row: unknown;
	task: ImportTask;
}

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
		const connection = await nxLinkConnection(this, 0).catch((error: unknown) => {
			throw toNodeError(this, error, 0);
		});
		const entries = importEntries(rows);
		await importInBatches(this, entries, options, async (batch) => {
			await appendContacts(this, connection, batch);
		});
		return [[...importOutput(this, entries, options), ...refused]];
	},
};

/** Contacts of all items, and the items that cannot be read, where the node continues on errors. */
function rowsOf(context: IExecuteFunctions): { rows: AddRow[]; refused: INodeExecutionData[] } {
	const taskOf = taskReader(context);
	const fromItems = contactsAreItems(context);
	const rowOf = fromItems
		? checkedForAll(context, () => itemRowReader(context, CONTACT_COLUMNS))
		: undefined;
	const rows: AddRow[] = [];
	const refused: INodeExecutionData[] = [];
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
		try {
			const task = taskOf(itemIndex);
			const contacts = rowOf ? [rowOf(itemIndex)] : callListOf(context, itemIndex);
			for (const row of contacts) rows.push({ itemIndex, row, task });
		} catch (error) {
			const failure = toNodeError(context, error, itemIndex);
			if (!context.continueOnFail()) throw failure;
			refused.push(errorItem(error, failure, itemIndex));
		}
	}
	return { rows, refused };
}

/** The task of an item; items with the same task share one object. */
function taskReader(context: IExecuteFunctions): (itemIndex: number) => ImportTask {
	const known = new Map<string, ImportTask>();
	return itemReader(context, ['taskId', 'userTaskId', 'additionalFields'], (itemIndex) => {
		const given: unknown = context.getNodeParameter('taskId', itemIndex, '', {
			extractValue: true,
		});
		const taskId = requiredText(given, 'Task ID');
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
