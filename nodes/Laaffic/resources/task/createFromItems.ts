import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { importOptionsOf, noteOutcomes } from '../../../shared/contactImport';
import { awaitedForAll, checkedForAll } from '../../../shared/errorOutput';
import { taskFromItems } from '../../../shared/taskFromItems';
import { CONTACT_FORMAT, type LaafficImportTask } from '../../contacts';
import { createTask, newTaskOf, refuseTooMany } from './newTask';

/** Creates one task with all input items as its contacts, and puts out one item for each of them. */
export async function createFromItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const options = checkedForAll(context, () => importOptionsOf(context));
	const newTask = await awaitedForAll(context, newTaskOf(context, 0));
	const { taskName, countryCode } = newTask;
	const task: LaafficImportTask = { taskKey: taskName, countryCode, ids: { taskName } };
	return await taskFromItems(context, {
		task,
		format: CONTACT_FORMAT,
		// All of them in one request, because none can be added later.
		options: { ...options, batchSize: Infinity },
		async create(entries) {
			const contacts = entries.map(({ contact }) => contact);
			refuseTooMany(contacts);
			const taskId = await createTask(context, newTask, contacts);
			task.ids = { taskId, taskName };
			noteOutcomes(
				entries,
				contacts.map(({ phoneNumber }) => ({ phoneNumber, status: 'added' })),
			);
		},
	});
}
