import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { fieldOf } from '../../credentials/credentialChecks';
import type { CallbackEvent } from '../shared/callbackEvents';
import { numberField } from '../shared/recordFields';
import { COUNTS } from '../shared/taskWait';
import { resume } from '../shared/waiting';
import { eventsOf } from './callbackEvents';
import { verifyCallback } from './callbackSignature';

/** Completed, and ended for failure. */
const ENDED = [3, 4];

/** Lets an execution go on that waits for a call, or for a whole task. */
export async function resumeCallbot(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const forCall = context.getNodeParameter('operation') === 'placeAndWait';
	return await resume(context, {
		verify: verifyCallback,
		eventsOf,
		isLast: forCall ? isLastCall : isEndOfTask,
		secretOf,
		awaitedId: forCall ? 'orderID' : 'userTaskID',
		keptFields: forCall
			? ['contactId', 'taskId', 'phoneNumber', 'userName', 'userTaskID']
			: ['userTaskID', 'taskID', ...COUNTS],
	});
}

/** `finish` tells the last call of a contact from one that is followed by a redial. */
function isLastCall({ isCall, final }: CallbackEvent): boolean {
	return isCall && final === true;
}

function isEndOfTask({ event, simplified }: CallbackEvent): boolean {
	return event === 'taskStatusChanged' && ENDED.includes(numberField(simplified.taskStatus) ?? 0);
}

async function secretOf(context: IWebhookFunctions): Promise<string> {
	return fieldOf(await context.getCredentials('nxCallbotApi'), 'secretKey');
}
