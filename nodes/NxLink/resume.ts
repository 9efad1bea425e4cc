import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import type { CallbackEvent } from '../shared/callbackEvents';
import { COUNTS, endsTask } from '../shared/taskWait';
import { resume } from '../shared/waiting';
import { eventsOf } from './callbackEvents';
import { verifyCallback } from './callbackSignature';

/** Completed, failed, and paused for want of balance: nothing more will come by itself. */
const isEndOfTask = endsTask([3, 4, 6]);

const secret = { credentialType: 'nxLinkApi', field: 'accessSecret' };

/** Lets an execution go on that waits for a call, or for a whole task. */
export async function resumeNxLink(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	return context.getNodeParameter('operation') === 'placeAndWait'
		? await resume(context, {
				verify: async (webhook, request) => await verifyCallback(webhook, request),
				eventsOf,
				isLast: isLastCall,
				secret,
				awaitedId: { inBody: 'contactId', inItem: 'contactId' },
				keptFields: ['contactId', 'taskId', 'phoneNumber', 'name', 'userTaskId'],
			})
		: await resume(context, {
				verify: async (webhook, request) =>
					await verifyCallback(webhook, request, optionOf(webhook, 'verification') ?? 'require'),
				eventsOf,
				isLast: isEndOfTask,
				secret,
				awaitedId: { inBody: 'userTaskId', inItem: 'userTaskId' },
				keptFields: ['taskId', 'userTaskId', 'taskName', ...COUNTS],
			});
}

/** `orderTail` tells the last call of a contact from one that is followed by a redial. */
function isLastCall({ event, final }: CallbackEvent): boolean {
	return event === 'callEnded' && final !== false;
}

function optionOf(context: IWebhookFunctions, name: string): unknown {
	return (context.getNodeParameter('options', {}) as IDataObject)[name];
}
