import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { importOptionsOf, noteOutcomes } from '../../../shared/contactImport';
import { refuseTaskOfOthers } from '../../../shared/earlierTry';
import { awaitedForAll, checkedForAll } from '../../../shared/errorOutput';
import { VendorFailure } from '../../../shared/failures';
import type { ReadyEntry } from '../../../shared/importEntries';
import { taskFromItems } from '../../../shared/taskFromItems';
import { waitsUntilFinished } from '../../../shared/taskWait';
import { appendContacts, isDuplicateRefusal } from '../../appendContacts';
import { CONTACT_FORMAT, type AiAgentContact, type NxLinkImportTask } from '../../contacts';
import { findTask } from '../../taskLookup';
import { createTask, newTaskOf, OWN_TASK_ID, type NewTask } from './newTask';

/** Creates one task with all input items as its contacts, and puts out one item for each of them. */
export async function createFromItems(
	context: IExecuteFunctions,
	awaitedUrl?: string,
): Promise<INodeExecutionData[][]> {
	const options = checkedForAll(context, () => importOptionsOf(context));
	const newTask = await awaitedForAll(context, newTaskOf(context, 0, awaitedUrl));
	const { taskKey, countryCode, connection } = newTask;
	const task: NxLinkImportTask = { taskKey, countryCode, ids: { userTaskId: taskKey } };
	return await taskFromItems(context, {
		task,
		format: CONTACT_FORMAT,
		options,
		create: async (first) => await createOrFind(context, newTask, task, first),
		append: async (batch) => await appendContacts(context, connection, batch),
		advice: () =>
			`The task ${task.ids.taskId} exists. Run this again with the User Task ID ${taskKey}, or use Contact / Add with it: who is in the task already is not added twice.`,
	});
}

/**
 * Creates the task with its first contacts. Where NXLink refuses, an earlier run may have created it:
 * then that task is used, and all contacts are added to it, which adds nobody a second time.
 */
async function createOrFind(
	context: IExecuteFunctions,
	newTask: NewTask,
	task: NxLinkImportTask,
	first: Array<ReadyEntry<NxLinkImportTask, AiAgentContact>>,
): Promise<void> {
	const contacts = first.map(({ contact }) => contact);
	const created = await createTask(context, newTask, contacts).catch(async (error: unknown) => {
		if (!(error instanceof VendorFailure) || error.details.code !== '20000') throw error;
		const { connection, taskKey: userTaskId } = newTask;
		const found = await findTask(context, connection, { userTaskId });
		if (found) {
			const earlier = { purpose: OWN_TASK_ID, userTaskId, refusal: error };
			if (waitsUntilFinished(context)) refuseTaskOfOthers(context, earlier);
			return { task: found, outcomes: [] };
		}
		if (!isDuplicateRefusal(error)) throw error;
		return await createTask(context, newTask, []);
	});
	task.ids.taskId = created.task.taskId;
	// Contacts without an outcome by now are added to the task afterwards.
	noteOutcomes(first, created.outcomes);
}
