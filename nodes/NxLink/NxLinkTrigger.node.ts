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
import { refuseMissingProof, verificationField, verifyCallback } from './callbackSignature';

/** Starts a workflow when NXLink reports a call or a task. */
export class NxLinkTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'NXLink Trigger',
		name: 'nxLinkTrigger',
		icon: { light: 'file:nxLink.svg', dark: 'file:nxLink.dark.svg' },
		group: ['trigger'],
		version: TRIGGER_VERSION,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts the workflow when NXLink reports a call or a change of a task',
		defaults: { name: 'NXLink Trigger' },
		inputs: [],
		outputs: MAIN,
		credentials: [{ name: 'nxLinkApi', required: true }],
		webhooks: [TRIGGER_WEBHOOK],
		properties: triggerFields({
			notice:
				'Paste the webhook URL into the NXLink console: as the AI Agent callback URL of calls and of task status, and under Call Center Settings for call center records. Not necessary for tasks whose Task / Create was given it as Call Callback URL or Task Callback URL.',
			events: [
				{
					name: 'Call Center Record',
					value: 'callCenterRecord',
					description: 'A call of the call center has ended',
				},
				{ name: 'Call Ended', value: 'callEnded', description: 'A call of an AI Agent has ended' },
				{
					name: 'Task Status Changed',
					value: 'taskStatusChanged',
					description: 'A task of an AI Agent was started, paused or completed, or has failed',
				},
			],
			selected: 'callEnded',
			checks: [verificationField],
			filters: [finalCallsFilter, taskFilter],
			options: [maximumAgeOption],
		}),
	};

	webhookMethods = triggerActivation(refuseMissingProof, this.description);

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveCallback(this, { verify: verifyCallback, eventsOf });
	}
}
