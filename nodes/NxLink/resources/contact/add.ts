import type { IExecuteFunctions } from 'n8n-workflow';

import { importInBatches, importOptionsOf, importOutput } from '../../../shared/contactImport';
import { contactRows } from '../../../shared/contactRows';
import { checkedForAll, toNodeError } from '../../../shared/errorOutput';
import { importEntries, type ImportRow } from '../../../shared/importEntries';
import { importOptions } from '../../../shared/importOptions';
import { itemReader } from '../../../shared/itemReader';
import { optionalCountryCode } from '../../../shared/phoneNumber';
import type { Operation } from '../../../shared/resource';
import { optionalText, requiredText } from '../../../shared/values';
import type { VendorConnection } from '../../../shared/vendorRequest';
import { nxLinkConnection } from '../../api';
import { appendContacts } from '../../appendContacts';
import { CONTACT_FORMAT, type NxLinkImportTask } from '../../contacts';
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
		const { rows, refused } = contactRows(this, CONTACT_FORMAT.columns, taskReader(this));
		try {
			const connection = await nxLinkConnection(this, 0);
			await findTaskKeys(this, connection, rows);
			const entries = importEntries(rows, CONTACT_FORMAT);
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
	rows: Array<ImportRow<NxLinkImportTask>>,
): Promise<void> {
	for (const task of new Set(rows.map((row) => row.task))) {
		task.taskKey = await taskKeyOf(context, connection, task.ids);
		if (task.taskKey !== task.ids.taskId) task.ids.userTaskId = task.taskKey;
	}
}

/** The task of an item; items with the same task share one object. */
function taskReader(context: IExecuteFunctions): (itemIndex: number) => NxLinkImportTask {
	const known = new Map<string, NxLinkImportTask>();
	return itemReader(context, ['taskId', 'userTaskId', 'additionalFields'], (itemIndex) => {
		const parameter = (name: string) =>
			context.getNodeParameter(name, itemIndex, '', { extractValue: true }) as unknown;
		const taskId = requiredText(parameter('taskId'), 'Task');
		const userTaskId = optionalText(parameter('userTaskId'), 'User Task ID');
		const { countryCode: code } = context.getNodeParameter('additionalFields', itemIndex, {});
		const countryCode = optionalCountryCode(code, 'Country Code');
		const key = JSON.stringify([taskId, userTaskId, countryCode]);
		const task = known.get(key) ?? { taskKey: '', countryCode, ids: { taskId, userTaskId } };
		known.set(key, task);
		return task;
	});
}
