import type {
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import {
	finalCallsFilter,
	maximumAgeOption,
	receiveCallback,
	taskFilter,
	TRIGGER_VERSION,
	TRIGGER_WEBHOOK,
	triggerFields,
} from '../shared/callbackTrigger';
import { MAIN } from '../shared/resource';
import { triggerActivation } from '../shared/triggerActivation';
import { eventsOf } from './callbackEvents';
import { refuseMissingSecret, verifyCallback } from './callbackSignature';

/** Starts a workflow when NXCloud Callbot reports a call, an order or a task. */
export class NxCallbotTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'NXCloud Callbot Trigger',
		name: 'nxCallbotTrigger',
		icon: { light: 'file:nxCallbot.svg', dark: 'file:nxCallbot.dark.svg' },
		group: ['trigger'],
		version: TRIGGER_VERSION,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts the workflow when NXCloud Callbot reports a call, an order or a task',
		defaults: { name: 'NXCloud Callbot Trigger' },
		inputs: [],
		outputs: MAIN,
		credentials: [{ name: 'nxCallbotApi', required: true }],
		webhooks: [TRIGGER_WEBHOOK],
		properties: triggerFields({
			notice:
				'Give the webhook URL to NXCloud with each task: as Call Callback URL, Order Callback URL or Task Callback URL of the operations that create a task or add contacts. Callbacks are always signed, and are checked with the secret of the credential.',
			events: [
				{
					name: 'Call Ended',
					value: 'callEnded',
					description: 'A call has ended; the contact may be called again',
				},
				{
					name: 'Order Finished',
					value: 'orderFinished',
					description: 'A contact will not be called again, with its last call',
				},
				{
					name: 'Task Status Changed',
					value: 'taskStatusChanged',
					description: 'A task was started, paused or completed, or has failed',
				},
			],
			selected: 'orderFinished',
			filters: [finalCallsFilter, taskFilter],
			options: [maximumAgeOption],
		}),
	};

	webhookMethods = triggerActivation(refuseMissingSecret, this.description);

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveCallback(this, { verify: verifyCallback, eventsOf });
	}
}
