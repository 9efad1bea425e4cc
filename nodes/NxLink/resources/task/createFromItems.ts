import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { checkedForAll, errorItem, toNodeError } from '../../../shared/errorOutput';
import { RefusedInput } from '../../../shared/failures';
import { itemRowReader } from '../../../shared/itemColumns';
import { appendContacts, noteOutcomes } from '../../appendContacts';
import { CONTACT_COLUMNS } from '../../contactColumns';
import {
	importEntries,
	importInBatches,
	importOptionsOf,
	importOutput,
	readRows,
	type ImportEntry,
	type ImportTask,
} from '../../contactImport';
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
	const task: ImportTask = { taskKey, countryCode };
	const rowOf = checkedForAll(context, () => itemRowReader(context, CONTACT_COLUMNS));
	const { rows, refused } = readRows(context, (itemIndex) => [{ row: rowOf(itemIndex), task }]);
	const entries = importEntries(rows);
	const ready = entries.filter(({ contact, sameAs }) => contact && !sameAs);
	checkedForAll(context, () => refuseEmpty(entries, ready));

	const first = ready.slice(0, options.batchSize);
	try {
		await createWith(context, newTask, task, first);
	} catch (error) {
		const failure = toNodeError(context, error, 0);
		if (!context.continueOnFail()) throw failure;
		return [entries.map(({ itemIndex }) => errorItem(error, failure, itemIndex))];
	}
	const advice = () =>
		`The task ${task.taskId} exists. Do not create it again: go on with Contact / Add, Task ID ${task.taskId} and User Task ID ${task.userTaskId}.`;
	await importInBatches(context, entries, options, advice, async (batch) => {
		await appendContacts(context, newTask.connection, batch);
	});
	return [[...importOutput(context, entries, options), ...refused]];
}

async function createWith(
	context: IExecuteFunctions,
	newTask: NewTask,
	task: ImportTask,
	first: ImportEntry[],
): Promise<void> {
	const contacts = first.flatMap(({ contact }) => contact ?? []);
	const { task: created, outcomes } = await createTask(context, newTask, contacts);
	task.taskId = created.taskId;
	task.userTaskId = created.userTaskId;
	noteOutcomes(first, outcomes);
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
