import type { IDataObject, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';

import type { Outcome } from './callOutcome';
import type { CallbackRequest } from './callbackRequest';
import { textField } from './recordFields';
import { commaSeparated, zeroOrOne } from './values';

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

interface EventFilters {
	finalCallsOnly?: unknown;
	outcomes?: unknown;
	task?: unknown;
}

/** The events that a trigger is to start for. */
export function wantedEvents(context: IWebhookFunctions, events: CallbackEvent[]): CallbackEvent[] {
	const selected = context.getNodeParameter('events', []) as string[];
	const { finalCallsOnly, outcomes, task } = context.getNodeParameter(
		'filters',
		{},
	) as EventFilters;
	const finalOnly = zeroOrOne(finalCallsOnly ?? false, 'Final Calls Only') === 1;
	const wantedOutcomes = Array.isArray(outcomes) ? outcomes.map(String) : [];
	const tasks = commaSeparated(task);
	return events.filter(
		({ event, final, isCall, outcome, taskIds }) =>
			selected.includes(event) &&
			!(finalOnly && isCall && final === false) &&
			!(wantedOutcomes.length > 0 && isCall && !wantedOutcomes.includes(outcome ?? '')) &&
			!(tasks.length > 0 && !taskIds.some((id) => tasks.includes(textField(id) ?? ''))),
	);
}

/** An event as the item that the workflow starts with. */
export function eventItem(
	context: IWebhookFunctions,
	{ event, eventKey, simplified, raw }: CallbackEvent,
	request: CallbackRequest,
): INodeExecutionData {
	const simplify = zeroOrOne(context.getNodeParameter('simplify', true), 'Simplify') === 1;
	const { includeHeaders } = context.getNodeParameter('options', {}) as IDataObject;
	const withHeaders = zeroOrOne(includeHeaders ?? false, 'Include Headers') === 1;
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
