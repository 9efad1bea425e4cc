import type { IExecuteFunctions } from 'n8n-workflow';

import { importInBatches, importOptionsOf, importOutput } from '../../../shared/contactImport';
import { contactRows } from '../../../shared/contactRows';
import { contactReader } from '../../../shared/contactReader';
import { checkedForAll, toNodeError } from '../../../shared/errorOutput';
import { importOptions } from '../../../shared/importOptions';
import { itemReader } from '../../../shared/itemReader';
import { optionalCountryCode } from '../../../shared/phoneNumber';
import type { Operation } from '../../../shared/resource';
import { optionalText, requiredText } from '../../../shared/values';
import type { VendorConnection } from '../../../shared/vendorRequest';
import { nxLinkConnection } from '../../api';
import { appendContacts } from '../../appendContacts';
import { CONTACT_FORMAT, type AiAgentContact, type NxLinkImportTask } from '../../contacts';
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
		const { entries, refused } = contactRows<NxLinkImportTask, AiAgentContact>(
			this,
			CONTACT_FORMAT.columns,
			taskReader(this),
		);
		try {
			const connection = await nxLinkConnection(this, 0);
			await findTaskKeys(this, connection, new Set(entries.map(({ task }) => task)));
			const read = contactReader(CONTACT_FORMAT);
			await importInBatches(this, { entries, read }, options, RUN_IT_AGAIN, async (batch) => {
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
	tasks: Set<NxLinkImportTask>,
): Promise<void> {
	for (const task of tasks) {
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
