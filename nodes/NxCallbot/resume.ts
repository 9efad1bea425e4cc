import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import type { CallbackEvent } from '../shared/callbackEvents';
import { COUNTS, endsTask } from '../shared/taskWait';
import { resume } from '../shared/waiting';
import { eventsOf } from './callbackEvents';
import { verifyCallback } from './callbackSignature';

/** Completed, and ended for failure. */
const isEndOfTask = endsTask([3, 4]);

const secret = { credentialType: 'nxCallbotApi', field: 'secretKey' };

/** Lets an execution go on that waits for a call, or for a whole task. */
export async function resumeCallbot(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const forCall = context.getNodeParameter('operation') === 'placeAndWait';
	return await resume(context, {
		verify: verifyCallback,
		eventsOf,
		isLast: forCall ? isLastCall : isEndOfTask,
		secret,
		awaitedId: forCall
			? { inBody: 'orderID', inItem: 'contactId' }
			: { inBody: 'userTaskID', inItem: 'userTaskID' },
		keptFields: forCall
			? ['contactId', 'taskId', 'phoneNumber', 'userName', 'userTaskID']
			: ['userTaskID', 'taskID', ...COUNTS],
	});
}

/** `finish` tells the last call of a contact from one that is followed by a redial. */
function isLastCall({ isCall, final }: CallbackEvent): boolean {
	return isCall && final === true;
}
