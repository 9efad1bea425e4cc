import type {
	IDataObject,
	IHookFunctions,
	INodeExecutionData,
	IWebhookFunctions,
} from 'n8n-workflow';

import type { Outcome } from './callOutcome';
import type { CallbackRequest } from './callbackRequest';
import { listedTexts, listParts } from './givenLists';
import { textField } from './recordFields';
import { oneOf, zeroOrOne } from './values';

/** Something that a vendor reports. */
export interface CallbackEvent {
	event: string;
	/** The same for every delivery of the same event: what Remove Duplicates goes by. */
	eventKey: string;
	/** Whether no further call of this contact will follow, where the vendor tells it. */
	final?: boolean;
	/** Absent for events that are no call. */
	outcome?: Outcome;
	isCall: boolean;
	/** The ids of its task, the caller's and the vendor's. */
	taskIds: unknown[];
	simplified: IDataObject;
	/** As the vendor sent it. */
	raw: IDataObject;
}

/** Headers that prove who sent a callback, or may. They are never put out. */
const PROOFS = ['accesskey', 'authorization', 'cookie', 'proxy-authorization', 'sign', 'token'];

/** Outcomes that a vendor may report. */
const OUTCOMES = [
	'answered',
	'blocked',
	'busy',
	'canceled',
	'failed',
	'notAnswered',
	'rejected',
	'unreachable',
];

/** Where parameters are read: when a trigger is switched on, and with each callback. */
export type TriggerContext = IHookFunctions | IWebhookFunctions;

interface EventFilters {
	finalCallsOnly?: unknown;
	outcomes?: unknown;
	task?: unknown;
}

/** The events that a trigger is to start for. */
export function wantedEvents(context: IWebhookFunctions, events: CallbackEvent[]): CallbackEvent[] {
	const { selected, finalOnly, wantedOutcomes, tasks } = wantedOf(context);
	return events.filter(
		({ event, final, isCall, outcome, taskIds }) =>
			selected.includes(event) &&
			!(finalOnly && isCall && final === false) &&
			!(wantedOutcomes.length > 0 && isCall && !wantedOutcomes.some((each) => each === outcome)) &&
			!(tasks.length > 0 && !taskIds.some((id) => tasks.includes(textField(id) ?? ''))),
	);
}

/** Which events a trigger is to start for. Throws RefusedInput. */
export function wantedOf(context: TriggerContext) {
	const { finalCallsOnly, outcomes, task } = context.getNodeParameter(
		'filters',
		{},
	) as EventFilters;
	return {
		selected: listedTexts(context.getNodeParameter('events', []), 'Trigger On'),
		finalOnly: zeroOrOne(finalCallsOnly ?? false, 'Final Calls Only') === 1,
		wantedOutcomes: listParts(outcomes).map((each) => oneOf(each, 'Outcomes', OUTCOMES)),
		tasks: listedTexts(task, 'Task'),
	};
}

/** What is put out of an event. Throws RefusedInput. */
export function shownOf(context: TriggerContext) {
	const { includeHeaders } = context.getNodeParameter('options', {}) as IDataObject;
	return {
		simplify: zeroOrOne(context.getNodeParameter('simplify', true), 'Simplify') === 1,
		withHeaders: zeroOrOne(includeHeaders ?? false, 'Include Headers') === 1,
	};
}

/** An event as the item that the workflow starts with. */
export function eventItem(
	context: IWebhookFunctions,
	{ event, eventKey, simplified, raw }: CallbackEvent,
	request: CallbackRequest,
): INodeExecutionData {
	const { simplify, withHeaders } = shownOf(context);
	return {
		json: {
			event,
			eventKey,
			...(simplify ? simplified : { body: raw }),
			...(withHeaders ? { headers: shownHeaders(request) } : {}),
		},
	};
}

function shownHeaders({ headers }: CallbackRequest): IDataObject {
	return Object.fromEntries(
		Object.entries(headers).filter(
			// Some proxies repeat the address, with what proves the sender in it.
			([name, value]) =>
				!PROOFS.includes(name.toLowerCase()) && !/[?&](secret|key)=/.test(String(value)),
		),
	) as IDataObject;
}
