import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { importOptionsOf, noteOutcomes } from '../../../shared/contactImport';
import { awaitedForAll, checkedForAll } from '../../../shared/errorOutput';
import { refuseTaskOfOthers } from '../../../shared/earlierTry';
import type { ReadyEntry } from '../../../shared/importEntries';
import { taskFromItems } from '../../../shared/taskFromItems';
import { waitsUntilFinished } from '../../../shared/taskWait';
import { CONTACT_FORMAT, type CallbotContact, type CallbotImportTask } from '../../contacts';
import { addOrders } from '../../sendOrders';
import { splitting } from '../../splitting';
import { existingTask } from '../../taskLookup';
import type { NewCallbotTask } from './createWithContacts';
import { createWithFirst } from './createWithOrders';
import { OWN_TASK_ID } from './newTask';

type Entry = ReadyEntry<CallbotImportTask, CallbotContact>;

/** Creates one task with all input items as its contacts, and puts out one item for each of them. */
export async function createFromItems(
	context: IExecuteFunctions,
	checkedTask: () => Promise<NewCallbotTask>,
): Promise<INodeExecutionData[][]> {
	const options = checkedForAll(context, () => importOptionsOf(context));
	const newTask = await awaitedForAll(context, checkedTask());
	const { connection, task } = newTask;
	const add = splitting<Entry>(async (part) => await addOrders(context, connection, part));
	return await taskFromItems(context, {
		task,
		format: CONTACT_FORMAT,
		options,
		create: async (first) => await createOrFind(context, newTask, first),
		append: add,
		advice: () =>
			`The task ${task.ids.userTaskID} exists. Run this again with that User Task ID, or use Contact / Add with it: the Order IDs stay the same, so that NXCloud can tell who is in it already.`,
	});
}

/**
 * Creates the task with its first contacts. Where NXCloud refuses, an earlier run may have created it:
 * then that task is used, and all contacts are added to it.
 */
async function createOrFind(
	context: IExecuteFunctions,
	newTask: NewCallbotTask,
	first: Entry[],
): Promise<void> {
	const { connection, task } = newTask;
	const contacts = first.map(({ contact }) => contact);
	const created = await createWithFirst(context, newTask, contacts).catch(
		async (refusal: unknown) => {
			const { taskKey: userTaskId } = task;
			const found = await existingTask(context, connection, userTaskId, refusal);
			const earlier = { purpose: OWN_TASK_ID, userTaskId, refusal };
			if (waitsUntilFinished(context)) refuseTaskOfOthers(context, earlier);
			return { outcomes: [], task: found };
		},
	);
	task.ids.taskID = created.task.taskID;
	// Contacts without an outcome by now are added to the task afterwards.
	noteOutcomes(first, created.outcomes);
}
