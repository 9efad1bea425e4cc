import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { contactOfParameters } from '../../../shared/contactRows';
import { refuseTaskOfOthers, refuseTaskWithoutContact } from '../../../shared/earlierTry';
import { optionalCountryCode } from '../../../shared/phoneNumber';
import type { Operation } from '../../../shared/resource';
import { withShownNames } from '../../../shared/shownNames';
import { waitKey, withWaitKey } from '../../../shared/waitKey';
import {
	refuseUntaken,
	resumeUrlOf,
	wait,
	waitingOperation,
	waitUntil,
} from '../../../shared/waiting';
import { callbotConnection } from '../../api';
import { contactFields } from '../../contactFields';
import { callbotContact, type CallbotContact, type CallbotImportTask } from '../../contacts';
import { sendOrders, type SentOrders } from '../../sendOrders';
import { OTHER_SMS } from '../../taskFunctions';
import { existingTask } from '../../taskLookup';
import type { NewCallbotTask } from '../task/createWithContacts';
import { newTaskFields, OWN_TASK_ID } from '../task/newTask';
import { placeAndWaitFields } from './placeAndWaitFields';

/**
 * Call / Place and Wait: a task for one contact that starts at once, whose callback lets the execution
 * go on. Sources: vendor pages "Callbot API createTaskAndCall", "callCallback" and "orderCallback".
 */
export const placeAndWait: Operation = {
	option: {
		name: 'Place and Wait',
		value: 'placeAndWait',
		action: 'Place a call and wait for its outcome',
		description: 'Call one person now, and go on with the outcome of the last call',
	},
	fields: placeAndWaitFields,
	async execute() {
		return await waitingOperation(this, place(this));
	},
};

async function place(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const resumeUrl = resumeUrlOf(context);
	const until = waitUntil(context.getNodeParameter('limitWaitTime', 0));
	const connection = await callbotConnection(context, 0);
	const fields = newTaskFields(context, 0, OTHER_SMS);
	const { userTaskID } = fields;
	const { countryCode } = context.getNodeParameter('additionalFields', 0, {});
	const task: CallbotImportTask = {
		taskKey: userTaskID,
		ids: { userTaskID },
		countryCode: optionalCountryCode(countryCode, 'Country Code'),
		callbacks: { orderCallbackUrl: '', callCallbackUrl: '' },
	};
	const contact = withShownNames(contactFields, () =>
		callbotContact(contactOfParameters(context, contactFields), 'Contact', task),
	);
	const url = withWaitKey(resumeUrl, waitKey(connection.secretKey, contact.contactId));
	// Whichever of the two comes first with `finish` ends the wait.
	task.callbacks = { orderCallbackUrl: url, callCallbackUrl: url };
	const sent = await createOrFind(context, { connection, fields, task }, contact);
	refuseUntaken(sent.outcomes, connection.vendor, sent.traceId);
	const { contactId, name, phoneNumber } = contact;
	return await wait(context, until, {
		vendor: connection.vendor,
		contactId,
		taskId: sent.task.taskID,
		phoneNumber,
		outcome: 'timedOut',
		userName: name,
		userTaskID,
	});
}

/** Where NXCloud refuses, an earlier try of this execution may have placed the call: it is waited for. */
async function createOrFind(
	context: IExecuteFunctions,
	{ connection, fields, task }: NewCallbotTask,
	contact: CallbotContact,
): Promise<SentOrders> {
	const list = { callbacks: task.callbacks, contacts: [contact] };
	return await sendOrders(context, connection, 'createAndCall', fields, list).catch(
		async (refusal: unknown) => {
			const { taskKey: userTaskId } = task;
			const found = await existingTask(context, connection, userTaskId, refusal);
			refuseTaskOfOthers(context, { purpose: OWN_TASK_ID, userTaskId, refusal });
			refuseTaskWithoutContact(found.totalOrderCount, connection.vendor);
			return { outcomes: [], task: found };
		},
	);
}
