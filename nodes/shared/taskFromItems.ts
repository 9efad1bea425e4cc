import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { importInBatches, importOutput, isReady, type ImportOptions } from './contactImport';
import type { ShownContact } from './contactOutcomes';
import { checkedForAll, toNodeError } from './errorOutput';
import { RefusedInput } from './failures';
import {
	importEntries,
	readRows,
	type ContactFormat,
	type ImportEntry,
	type ImportTask,
	type ReadyEntry,
} from './importEntries';
import { itemRowReader } from './itemColumns';

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
	const rowOf = checkedForAll(context, () => itemRowReader(context, format.columns));
	const { rows, refused } = readRows(context, (itemIndex) => [{ row: rowOf(itemIndex), task }]);
	const entries = importEntries(rows, format);
	const ready = entries.filter(isReady);
	checkedForAll(context, () => refuseEmpty(entries, ready));

	try {
		await create(ready.slice(0, options.batchSize));
	} catch (error) {
		if (!context.continueOnFail()) throw toNodeError(context, error, 0);
		for (const entry of ready) entry.failure = error;
		return [importOutput(context, entries, refused, options)];
	}
	if (append) await importInBatches(context, entries, options, advice?.() ?? '', append);
	return [importOutput(context, entries, refused, options)];
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
