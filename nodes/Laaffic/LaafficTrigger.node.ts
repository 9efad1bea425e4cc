import type {
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import {
	receiveCallback,
	TRIGGER_VERSION,
	TRIGGER_WEBHOOK,
	triggerFields,
} from '../shared/callbackTrigger';
import { MAIN } from '../shared/resource';
import { triggerActivation } from '../shared/triggerActivation';
import { eventsOf } from './callbackEvents';
import {
	allowedAddressesOption,
	refuseMissingSecret,
	senderFields,
	verifyCallback,
} from './callbackSender';

/** Starts a workflow with the call reports of LAAFFIC. */
export class LaafficTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'LAAFFIC Trigger',
		name: 'laafficTrigger',
		icon: { light: 'file:laaffic.svg', dark: 'file:laaffic.dark.svg' },
		group: ['trigger'],
		version: TRIGGER_VERSION,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts the workflow when LAAFFIC reports calls',
		defaults: { name: 'LAAFFIC Trigger' },
		inputs: [],
		outputs: MAIN,
		credentials: [{ name: 'laafficApi', required: true }],
		webhooks: [TRIGGER_WEBHOOK],
		properties: triggerFields({
			notice:
				'Paste the webhook URL into the LAAFFIC console as the push address of the application, followed by ?secret= and the Callback Secret of the credential. LAAFFIC does not sign its reports: the secret is what keeps others from making up outcomes.',
			events: [
				{
					name: 'Call Report',
					value: 'callReport',
					description: 'Calls have ended; each one is an item',
				},
			],
			selected: 'callReport',
			checks: senderFields,
			options: [allowedAddressesOption],
		}),
	};

	webhookMethods = triggerActivation(refuseMissingSecret, this.description);

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveCallback(this, { verify: verifyCallback, eventsOf });
	}
}
