import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { contactOfParameters } from '../../../shared/contactRows';
import { refuseTaskOfOthers, refuseTaskWithoutContact } from '../../../shared/earlierTry';
import { VendorFailure } from '../../../shared/failures';
import type { Operation } from '../../../shared/resource';
import { withShownNames } from '../../../shared/shownNames';
import { withoutUndefined, zeroOrOne } from '../../../shared/values';
import { waitKey, withWaitKey } from '../../../shared/waitKey';
import {
	refuseUntaken,
	resumeUrlOf,
	wait,
	waitingOperation,
	waitUntil,
} from '../../../shared/waiting';
import { refuseUnknownMode } from '../../callbackSignature';
import { contactFields } from '../../contactFields';
import { aiAgentContact, type AiAgentContact } from '../../contacts';
import { findTask } from '../../taskLookup';
import { createTask, newTaskOf, OWN_TASK_ID, type NewTask, type TaskResult } from '../task/newTask';
import { placeAndWaitFields } from './placeAndWaitFields';

/**
 * Call / Place and Wait: a task for one contact that starts at once, whose callback lets the execution
 * go on. Sources: vendor pages "Create AI outbound task" and "AI Agent Task - Call Record Callback".
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
	const stops = zeroOrOne(context.getNodeParameter('stopAtLimit', 0), 'Stop Calling at the Limit');
	const newTask = await newTaskOf(context, 0);
	refuseUnknownMode(context.getNodeParameter('verification', 0));
	const contact = withShownNames(contactFields, () =>
		aiAgentContact(contactOfParameters(context, contactFields), 'Contact', newTask),
	);
	const [secret] = newTask.connection.secrets;
	const body = withoutUndefined({
		...newTask.body,
		callCallbackUrl: withWaitKey(resumeUrl, waitKey(secret, contact.contactId)),
		shutdownAt: stops === 1 ? Math.floor(until / 1000) : undefined,
	}) as IDataObject;
	const { task, outcomes } = await createOrFind(context, { ...newTask, body }, contact);
	refuseUntaken(outcomes, newTask.connection.vendor);
	const { contactId, name, phoneNumber } = contact;
	const { taskId, userTaskId } = task;
	return await wait(context, until, {
		vendor: 'NXLink',
		contactId,
		taskId,
		phoneNumber,
		outcome: 'timedOut',
		name,
		userTaskId,
	});
}

/** Where NXLink refuses, an earlier try of this execution may have placed the call: it is waited for. */
async function createOrFind(
	context: IExecuteFunctions,
	newTask: NewTask,
	contact: AiAgentContact,
): Promise<TaskResult> {
	return await createTask(context, newTask, [contact]).catch(async (error: unknown) => {
		if (!(error instanceof VendorFailure) || error.details.code !== '20000') throw error;
		const { connection, taskKey: userTaskId } = newTask;
		const found = await findTask(context, connection, { userTaskId });
		if (!found) throw error;
		refuseTaskOfOthers(context, { purpose: OWN_TASK_ID, userTaskId, refusal: error });
		refuseTaskWithoutContact(found.totalOrderCount, connection.vendor);
		return { task: { taskId: found.taskId, userTaskId }, outcomes: [] };
	});
}
