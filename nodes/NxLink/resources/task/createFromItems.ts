import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { checkedForAll, toNodeError } from '../../../shared/errorOutput';
import { RefusedInput, VendorFailure } from '../../../shared/failures';
import { itemRowReader } from '../../../shared/itemColumns';
import { appendContacts, isDuplicateRefusal, noteOutcomes } from '../../appendContacts';
import { CONTACT_COLUMNS } from '../../contactColumns';
import { importInBatches, importOptionsOf, importOutput } from '../../contactImport';
import { importEntries, readRows, type ImportEntry, type ImportTask } from '../../importEntries';
import { findTask } from '../../taskLookup';
import { createTask, newTaskOf, type NewTask } from './newTask';

/**
 * Creates one task with all input items as its contacts: the first batch comes with the task, the
 * others are added to it. Puts out one item for each contact.
 *
 * @throws NodeOperationError when the task or no contact at all can be sent; nothing was sent then
 * @throws NodeApiError when a request fails and the node does not continue on errors
 */
export async function createFromItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const options = checkedForAll(context, () => importOptionsOf(context));
	const newTask = await newTaskOf(context, 0).catch((error: unknown) => {
		throw toNodeError(context, error, 0);
	});
	const { taskKey, countryCode } = newTask;
	const task: ImportTask = { taskKey, countryCode, userTaskId: taskKey };
	const rowOf = checkedForAll(context, () => itemRowReader(context, CONTACT_COLUMNS));
	const { rows, refused } = readRows(context, (itemIndex) => [{ row: rowOf(itemIndex), task }]);
	const entries = importEntries(rows);
	const ready = entries.filter(({ contact, sameAs }) => contact && !sameAs);
	checkedForAll(context, () => refuseEmpty(entries, ready));

	try {
		await createOrFind(context, newTask, task, ready.slice(0, options.batchSize));
	} catch (error) {
		const failure = toNodeError(context, error, 0);
		if (!context.continueOnFail()) throw failure;
		for (const entry of ready) entry.failure = failure;
		return [importOutput(context, entries, refused, options)];
	}
	const advice = `The task ${task.taskId} exists. Run this again with the User Task ID ${taskKey}, or use Contact / Add with it: who is in the task already is not added twice.`;
	await importInBatches(context, entries, options, advice, async (batch) => {
		await appendContacts(context, newTask.connection, batch);
	});
	return [importOutput(context, entries, refused, options)];
}

/**
 * Creates the task with its first contacts. Where NXLink refuses, an earlier run may have created it:
 * then that task is used, and all contacts are added to it, which adds nobody a second time.
 */
async function createOrFind(
	context: IExecuteFunctions,
	newTask: NewTask,
	task: ImportTask,
	first: ImportEntry[],
): Promise<void> {
	const contacts = first.flatMap(({ contact }) => contact ?? []);
	const created = await createTask(context, newTask, contacts).catch(async (error: unknown) => {
		if (!(error instanceof VendorFailure) || error.details.code !== '20000') throw error;
		const found = await findTask(context, newTask.connection, { userTaskId: newTask.taskKey });
		if (found) return { task: found, outcomes: [] };
		if (!isDuplicateRefusal(error)) throw error;
		return await createTask(context, newTask, []);
	});
	task.taskId = created.task.taskId;
	if (created.outcomes.length > 0) noteOutcomes(first, created.outcomes);
}

function refuseEmpty(entries: ImportEntry[], ready: ImportEntry[]): void {
	if (ready.length > 0) return;
	const reason = entries.find(({ outcome }) => outcome)?.outcome?.reason;
	throw new RefusedInput(
		'Contacts',
		`no input item is a contact that can be called${reason ? `; the first one: ${reason}` : ''}`,
		'No task was created.',
	);
}
