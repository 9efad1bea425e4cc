import { importInBatches, importOptionsOf, importOutput } from '../../../shared/contactImport';
import { contactRows } from '../../../shared/contactRows';
import { contactReader } from '../../../shared/contactReader';
import { awaitedForAll, checkedForAll } from '../../../shared/errorOutput';
import type { ReadyEntry } from '../../../shared/importEntries';
import { importOptions } from '../../../shared/importOptions';
import type { Operation } from '../../../shared/resource';
import { callbotConnection } from '../../api';
import { contactOptionFields, orderListFields } from '../../contactFields';
import { CONTACT_FORMAT, type CallbotContact, type CallbotImportTask } from '../../contacts';
import { importTaskReader } from '../../importTask';
import { taskField } from '../../locators';
import { addOrders } from '../../sendOrders';
import { splitting } from '../../splitting';

type Entry = ReadyEntry<CallbotImportTask, CallbotContact>;

const RUN_IT_AGAIN =
	'Run it again with the same task: the Order IDs stay the same, so that NXCloud can tell who is in it already.';

/** Contact / Add. Source: vendor page "Callbot API addBatchOrder". */
export const add: Operation = {
	option: {
		name: 'Add',
		value: 'add',
		action: 'Add contacts to a task',
		description: 'Add people to a task, one or many thousand',
	},
	fields: [
		taskField('The task that gets the contacts'),
		...orderListFields('People to call'),
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: contactOptionFields,
		},
	],
	options: importOptions,
	async execute() {
		const options = checkedForAll(this, () => importOptionsOf(this));
		const { entries, refused } = contactRows<CallbotImportTask, CallbotContact>(
			this,
			CONTACT_FORMAT.columns,
			importTaskReader(this),
		);
		const connection = await awaitedForAll(this, callbotConnection(this, 0));
		const read = contactReader(CONTACT_FORMAT);
		const send = splitting<Entry>(async (part) => await addOrders(this, connection, part));
		await importInBatches(this, { entries, read }, options, RUN_IT_AGAIN, send);
		return [importOutput(this, entries, refused, options)];
	},
};
