import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { fieldOf } from '../../credentials/credentialChecks';
import type { CallbackEvent } from '../shared/callbackEvents';
import { numberField } from '../shared/recordFields';
import { COUNTS } from '../shared/taskWait';
import { resume } from '../shared/waiting';
import { eventsOf } from './callbackEvents';
import { verifyCallback } from './callbackSignature';

/** Completed, failed, and paused for want of balance: nothing more will come by itself. */
const ENDED = [3, 4, 6];

/** Lets an execution go on that waits for a call, or for a whole task. */
export async function resumeNxLink(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	return context.getNodeParameter('operation') === 'placeAndWait'
		? await resume(context, {
				verify: async (webhook, request) => await verifyCallback(webhook, request),
				eventsOf,
				isLast: isLastCall,
				secretOf,
				awaitedId: 'contactId',
				keptFields: ['contactId', 'taskId', 'phoneNumber', 'name', 'userTaskId'],
			})
		: await resume(context, {
				verify: async (webhook, request) =>
					await verifyCallback(webhook, request, optionOf(webhook, 'verification') ?? 'require'),
				eventsOf,
				isLast: isEndOfTask,
				secretOf,
				awaitedId: 'userTaskId',
				keptFields: ['taskId', 'userTaskId', 'taskName', ...COUNTS],
			});
}

/** `orderTail` tells the last call of a contact from one that is followed by a redial. */
function isLastCall({ event, final }: CallbackEvent): boolean {
	return event === 'callEnded' && final !== false;
}

function isEndOfTask({ event, simplified }: CallbackEvent): boolean {
	return event === 'taskStatusChanged' && ENDED.includes(numberField(simplified.taskStatus) ?? 0);
}

function optionOf(context: IWebhookFunctions, name: string): unknown {
	return (context.getNodeParameter('options', {}) as IDataObject)[name];
}

async function secretOf(context: IWebhookFunctions): Promise<string> {
	return fieldOf(await context.getCredentials('nxLinkApi'), 'accessSecret');
}
