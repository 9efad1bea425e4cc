import type {
	IDataObject,
	INodeProperties,
	INodePropertyOptions,
	IWebhookDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { eventItem, wantedEvents, type CallbackEvent, type TriggerContext } from './callbackEvents';
import {
	ACCEPTED,
	answerRefusal,
	callbackBody,
	callbackRequestOf,
	readBody,
	type CallbackRequest,
} from './callbackRequest';
import { sortedByLabel } from './fieldOrder';
import { simplifyField } from './listFields';
import { wholeNumber } from './values';

/**
 * The first version there is. Before a trigger of version 1 sees a request, n8n evaluates an expression
 * for it, for which n8n 2.x sets up a sandbox that takes longer than all the rest of a callback.
 */
export const TRIGGER_VERSION = 2;

/** The address of a trigger. An empty text keeps n8n from answering with a placeholder of its own. */
export const TRIGGER_WEBHOOK: IWebhookDescription = {
	name: 'default',
	httpMethod: 'POST',
	responseMode: 'onReceived',
	responseData: '',
	path: 'webhook',
};

/** How the callbacks of a vendor are told from forged ones, and read. */
export interface CallbackVendor {
	/** Refuses what does not come from the vendor. Throws RefusedCallback. */
	verify(context: IWebhookFunctions, request: CallbackRequest): Promise<void>;
	/** What a body reports. Throws RefusedCallback for one that is nothing of the vendor's. */
	eventsOf(body: IDataObject, request: CallbackRequest): CallbackEvent[];
}

/** Receives one delivery: it starts the workflow with the events that are wanted, or nothing. */
export async function receiveCallback(
	context: IWebhookFunctions,
	{ verify, eventsOf }: CallbackVendor,
): Promise<IWebhookResponseData> {
	try {
		await readBody(context);
		const request = callbackRequestOf(context);
		await verify(context, request);
		const events = wantedEvents(context, eventsOf(callbackBody(request), request));
		if (events.length === 0) return ACCEPTED;
		const items = events.map((event) => eventItem(context, event, request));
		return { ...ACCEPTED, workflowData: [items] };
	} catch (error) {
		return answerRefusal(context, error);
	}
}

interface TriggerTexts {
	/** Where the address of this trigger goes at the vendor. */
	notice: string;
	events: INodePropertyOptions[];
	/** The event that is on at first. */
	selected: string;
	/** Filters of this vendor beside Outcomes. */
	filters?: INodeProperties[];
	/** Parameters on how the sender is checked. */
	checks?: INodeProperties[];
	options?: INodeProperties[];
}

/** Parameters of a trigger. */
export function triggerFields({
	notice,
	events,
	selected,
	filters = [],
	checks = [],
	options = [],
}: TriggerTexts): INodeProperties[] {
	return [
		{ displayName: notice, name: 'urlNotice', type: 'notice', default: '' },
		{
			displayName: 'Trigger On',
			name: 'events',
			type: 'multiOptions',
			options: events,
			default: [selected],
			required: true,
			description: 'What starts the workflow',
		},
		...checks,
		simplifyField,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: sortedByLabel([...filters, outcomesFilter]),
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: sortedByLabel([...options, includeHeadersOption]),
		},
	];
}

/** Only the last call of a contact. */
export const finalCallsFilter: INodeProperties = {
	displayName: 'Final Calls Only',
	name: 'finalCallsOnly',
	type: 'boolean',
	default: true,
	description: 'Whether to leave out calls after which the contact is called again',
};

/** Only events of one task, or of several. */
export const taskFilter: INodeProperties = {
	displayName: 'Task',
	name: 'task',
	type: 'string',
	default: '',
	placeholder: 'e.g. EXT-TASK-202603250001',
	description: 'ID of a task, your own or that of the vendor; several separated by commas',
};

const DEFAULT_AGE_SECONDS = 300;

/** How old a signed callback may be. */
export const maximumAgeOption: INodeProperties = {
	displayName: 'Maximum Age (Seconds)',
	name: 'toleranceSeconds',
	type: 'number',
	noDataExpression: true,
	typeOptions: { minValue: 1 },
	default: DEFAULT_AGE_SECONDS,
	description:
		'How far the time of a signed callback may be from the clock of n8n. What is older may have been copied and sent again.',
};

/** The same in seconds, as it is set. Throws RefusedInput. */
export function maximumAgeOf(context: TriggerContext): number {
	const { toleranceSeconds = DEFAULT_AGE_SECONDS } = context.getNodeParameter('options', {}) as {
		toleranceSeconds?: unknown;
	};
	return wholeNumber(toleranceSeconds, 'Maximum Age (Seconds)', { min: 1 });
}

const outcomesFilter: INodeProperties = {
	displayName: 'Outcomes',
	name: 'outcomes',
	type: 'multiOptions',
	options: [
		{ name: 'Answered', value: 'answered' },
		{ name: 'Blocked', value: 'blocked' },
		{ name: 'Busy', value: 'busy' },
		{ name: 'Canceled', value: 'canceled' },
		{ name: 'Failed', value: 'failed' },
		{ name: 'Not Answered', value: 'notAnswered' },
		{ name: 'Rejected', value: 'rejected' },
		{ name: 'Unreachable', value: 'unreachable' },
	],
	default: ['answered'],
	description: 'Only calls that ended like this',
};

const includeHeadersOption: INodeProperties = {
	displayName: 'Include Headers',
	name: 'includeHeaders',
	type: 'boolean',
	default: false,
	description: 'Whether the headers of the callback are put out as well, without its signature',
};
