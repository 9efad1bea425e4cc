import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { importInBatches, importOutput, type ImportOptions } from './contactImport';
import type { ShownContact } from './contactOutcomes';
import { contactReader } from './contactReader';
import { checkedForAll, toNodeError } from './errorOutput';
import { RefusedInput } from './failures';
import {
	importEntries,
	isReady,
	type ContactFormat,
	type ImportEntry,
	type ImportTask,
	type ReadyEntry,
} from './importEntries';
import { itemRows } from './itemColumns';

/** One new task that gets all input items as its contacts. */
export interface TaskFromItems<Task extends ImportTask, Contact extends ShownContact> {
	task: Task;
	format: ContactFormat<Task, Contact>;
	options: ImportOptions;
	/** Creates the task with its first contacts and notes what became of them. Throws VendorFailure. */
	create(first: Array<ReadyEntry<Task, Contact>>): Promise<void>;
	/**
	 * Adds one more batch to it and notes the outcomes. Throws VendorFailure. Absent where a task gets
	 * all its contacts when it is created.
	 */
	append?(batch: Array<ReadyEntry<Task, Contact>>): Promise<void>;
	/** How to go on when the task is there and adding to it failed; goes with `append`. */
	advice?(): string;
}

/**
 * Creates one task with all input items as its contacts: the first batch comes with the task, the
 * others are added to it. Puts out one item for each contact.
 *
 * @throws NodeOperationError when no contact at all can be sent; nothing was sent then
 * @throws NodeApiError when a request fails and the node does not continue on errors
 */
export async function taskFromItems<Task extends ImportTask, Contact extends ShownContact>(
	context: IExecuteFunctions,
	{ task, format, options, create, append, advice }: TaskFromItems<Task, Contact>,
): Promise<INodeExecutionData[][]> {
	const rowReaderOf = checkedForAll(context, () => itemRows(context, format.columns));
	const { entries, refused } = importEntries<Task, Contact>(context, (itemIndex, add) =>
		add(task, rowReaderOf(itemIndex)),
	);
	const read = contactReader(format);
	const first = firstReady(entries, options.batchSize, read);
	checkedForAll(context, () => refuseEmpty(entries, first));

	try {
		await create(first);
	} catch (error) {
		if (!context.continueOnFail()) throw toNodeError(context, error, 0);
		entries.forEach(read);
		for (const entry of entries) if (isReady(entry)) entry.failure = error;
		return [importOutput(context, entries, refused, options)];
	}
	if (append) {
		await importInBatches(context, { entries, read }, options, advice?.() ?? '', append);
	}
	return [importOutput(context, entries, refused, options)];
}

/** The first contacts that can be sent; those behind them are not read yet. */
function firstReady<Task, Contact>(
	entries: Array<ImportEntry<Task, Contact>>,
	count: number,
	read: (entry: ImportEntry<Task, Contact>) => void,
): Array<ReadyEntry<Task, Contact>> {
	const ready: Array<ReadyEntry<Task, Contact>> = [];
	for (const entry of entries) {
		if (ready.length >= count) break;
		read(entry);
		if (isReady(entry)) ready.push(entry);
	}
	return ready;
}

function refuseEmpty<Task, Contact>(
	entries: Array<ImportEntry<Task, Contact>>,
	ready: unknown[],
): void {
	if (ready.length > 0) return;
	const reason = entries.find(({ outcome }) => outcome)?.outcome?.reason;
	throw new RefusedInput(
		'Contacts',
		`no input item is a contact that can be called${reason ? `; the first one: ${reason}` : ''}`,
		'No task was created.',
	);
}
