import type { IExecuteFunctions } from 'n8n-workflow';

import { VendorFailure } from '../../../shared/failures';
import type { CallbotContact } from '../../contacts';
import { sendOrders, type SentOrders } from '../../sendOrders';
import { isTooMany, splitting } from '../../splitting';
import type { NewCallbotTask } from './createWithContacts';

/**
 * Creates a task with as many of these contacts as NXCloud takes in one request, from the first one on.
 *
 * @returns outcomes of the contacts that were sent, in their order
 * @throws VendorFailure
 */
export async function createWithFirst(
	context: IExecuteFunctions,
	{ connection, fields, task }: NewCallbotTask,
	contacts: CallbotContact[],
): Promise<SentOrders> {
	for (let size = contacts.length; ; size = Math.ceil(size / 2)) {
		const sent = await sendOrders(context, connection, 'createAndCall', fields, {
			callbacks: task.callbacks,
			contacts: contacts.slice(0, size),
		}).catch((error: unknown) => {
			if (isTooMany(error) && size > 1) return undefined;
			throw error;
		});
		if (sent) return { ...sent, outcomes: sent.outcomes.slice(0, size) };
	}
}

/**
 * Creates a task with all of these contacts; those that NXCloud does not take with the task are added
 * to it.
 *
 * @throws VendorFailure, whose advice says so when the task exists by then
 */
export async function createWithAll(
	context: IExecuteFunctions,
	newTask: NewCallbotTask,
	contacts: CallbotContact[],
): Promise<SentOrders> {
	const { connection, task } = newTask;
	const { userTaskID } = task.ids;
	const created = await createWithFirst(context, newTask, contacts);
	const outcomes = [...created.outcomes];
	const addAll = splitting<CallbotContact>(async (part) => {
		const list = { callbacks: task.callbacks, contacts: part };
		const sent = await sendOrders(context, connection, 'addBatchCall', { userTaskID }, list);
		for (const outcome of sent.outcomes.slice(0, part.length)) outcomes.push(outcome);
	});
	await addAll(contacts.slice(outcomes.length)).catch((error: unknown) => {
		if (error instanceof VendorFailure) {
			error.details.advice = `The task ${userTaskID} exists, with the first ${outcomes.length} of ${contacts.length} contacts; add the others with Contact / Add. ${error.details.advice}`;
		}
		throw error;
	});
	return { ...created, outcomes };
}
