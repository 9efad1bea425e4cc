import type { IExecuteFunctions } from 'n8n-workflow';

import {
	importInBatches,
	importOptionsOf,
	importOutput,
	noteOutcomes,
} from '../../../shared/contactImport';
import { contactRows } from '../../../shared/contactRows';
import { contactReader } from '../../../shared/contactReader';
import { awaitedForAll, checkedForAll } from '../../../shared/errorOutput';
import { VendorFailure } from '../../../shared/failures';
import type { ImportEntry, ReadyEntry } from '../../../shared/importEntries';
import type { Operation } from '../../../shared/resource';
import { zeroOrOne } from '../../../shared/values';
import { callbotConnection, type CallbotConnection } from '../../api';
import { CONTACT_FORMAT, type CallbotContact, type CallbotImportTask } from '../../contacts';
import { importTaskReader } from '../../importTask';
import { sendOrders } from '../../sendOrders';
import { isTooMany } from '../../splitting';
import { importBatchFields, importBatchOptions } from './importBatchFields';

/** Below this many contacts, compressing saves nothing worth its doubt. */
const LARGE_IMPORT = 500;

/** Refusals by which nothing was imported. */
const NOTHING_IMPORTED = ['2', '3', '4', '6', '1001', '4001', '6001', '6002', '6003'];

const LOOK_FIRST =
	'Each import deletes the numbers of the one before that were not dialled yet, and NXCloud may refuse Order IDs that it has had before: see in the console what is in the task before you import again, and use another Batch Key if it is empty.';

/**
 * Contact / Import Batch. All contacts of a task travel in one request: every request opens a new batch,
 * and a second one would delete what the first has brought.
 *
 * Source: vendor page "Callbot API batchImportCall".
 */
export const importBatch: Operation = {
	option: {
		name: 'Import Batch',
		value: 'importBatch',
		action: 'Import a batch of contacts into a task',
		description:
			'Replace the numbers of a task that were not dialled yet by new ones; the old ones are deleted for good',
	},
	fields: importBatchFields,
	options: importBatchOptions,
	async execute() {
		const options = checkedForAll(this, () => importOptionsOf(this));
		const compress = checkedForAll(this, () => compressOf(this));
		const readTask = importTaskReader(this, { batched: true });
		const { entries, refused } = contactRows<CallbotImportTask, CallbotContact>(
			this,
			CONTACT_FORMAT.columns,
			readTask,
		);
		const connection = await awaitedForAll(this, callbotConnection(this, 0));
		const read = contactReader(CONTACT_FORMAT);
		// Each is read with the country code of its own item.
		entries.forEach(read);
		joinTasks(entries);
		const whole = { ...options, batchSize: Number.MAX_SAFE_INTEGER };
		await importInBatches(this, { entries, read }, whole, '', async (batch) => {
			await sendBatch(this, connection, batch, compress);
		});
		return [importOutput(this, entries, refused, options)];
	},
};

/** Items of one task that have different country codes are one batch all the same. */
function joinTasks(entries: Array<ImportEntry<CallbotImportTask, CallbotContact>>): void {
	const tasks = new Map<string, CallbotImportTask>();
	for (const entry of entries) {
		const { taskKey } = entry.task;
		entry.task = tasks.get(taskKey) ?? entry.task;
		tasks.set(taskKey, entry.task);
	}
}

function compressOf(context: IExecuteFunctions): boolean {
	const { compress = true } = context.getNodeParameter('options', 0, {});
	return zeroOrOne(compress, 'Compress Large Imports') === 1;
}

async function sendBatch(
	context: IExecuteFunctions,
	connection: CallbotConnection,
	entries: Array<ReadyEntry<CallbotImportTask, CallbotContact>>,
	compressLarge: boolean,
): Promise<void> {
	const [{ task }] = entries;
	const compress = compressLarge && entries.length >= LARGE_IMPORT;
	const sent = await sendOrders(
		context,
		connection,
		'importBatchCall',
		{ userTaskID: task.ids.userTaskID },
		{ callbacks: task.callbacks, contacts: entries.map(({ contact }) => contact) },
		{ compress },
	).catch((error: unknown) => {
		throw withAdvice(error, compress);
	});
	task.ids.batchID = sent.batchID;
	noteOutcomes(entries, sent.outcomes);
}

function withAdvice(error: unknown, compressed: boolean): unknown {
	if (!(error instanceof VendorFailure)) return error;
	const { code } = error.details;
	if (isTooMany(error)) {
		error.details.advice =
			'Nothing was imported. A batch cannot be split, because each import deletes the numbers of the one before: import the first part of the list, and add the rest with Contact / Add.';
	}
	if (compressed && (code === '6' || code === '3')) {
		error.details.advice = `Nothing was imported. This request was compressed, and NXCloud does not document how such requests are signed: switch off Compress Large Imports under Options. ${error.details.advice}`;
	}
	if (!NOTHING_IMPORTED.includes(code ?? '')) error.details.advice += ` ${LOOK_FIRST}`;
	return error;
}
