import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	IWebhookDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { fieldOf } from '../../credentials/credentialChecks';
import {
	ACCEPTED,
	answerRefusal,
	callbackBody,
	callbackRequestOf,
	RefusedCallback,
} from './callbackRequest';
import type { CallbackEvent } from './callbackEvents';
import type { CallbackVendor } from './callbackTrigger';
import type { ContactOutcome } from './contactOutcomes';
import { errorItem, toNodeError } from './errorOutput';
import { RefusedInput, VendorFailure } from './failures';
import { isRecord, textField, withoutEmpty } from './recordFields';
import { sameText } from './sameText';
import { isFirstUse } from './usedAddresses';
import { decimalNumber } from './values';
import { waitKey } from './waitKey';

const MS_PER_HOUR = 3_600_000;

/** Where an execution that waits is called back. n8n gives it an address of its own. */
export const RESUME_WEBHOOK: IWebhookDescription = {
	name: 'default',
	httpMethod: 'POST',
	responseMode: 'onReceived',
	responseData: '',
	path: '',
	restartWebhook: true,
};

/** How long an execution waits at most. */
export const limitWaitField = (hours: number): INodeProperties => ({
	displayName: 'Limit Wait Time (Hours)',
	name: 'limitWaitTime',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 2 },
	default: hours,
	description:
		'How long the execution waits at most. After that it goes on with the outcome timedOut.',
});

/** The end of the wait, in milliseconds since 1970. Throws RefusedInput. */
export function waitUntil(hours: unknown): number {
	const given = decimalNumber(hours, 'Limit Wait Time (Hours)', { max: 24 * 365 });
	if (given <= 0) throw new RefusedInput('Limit Wait Time (Hours)', 'must be more than 0');
	return Date.now() + given * MS_PER_HOUR;
}

/**
 * The address that lets this execution go on.
 *
 * @param itemsAreOne whether all items together make the one thing that is waited for
 * @throws RefusedInput where it cannot wait: for several items, which n8n can resume only once, and for a
 *   tool of an AI agent, which has to answer at once
 */
export function resumeUrlOf(context: IExecuteFunctions, { itemsAreOne = false } = {}): string {
	const items = context.getInputData().length;
	if (items > 1 && !itemsAreOne) {
		throw new RefusedInput(
			'Input',
			`holds ${items} items, and an execution can wait for one only`,
			'Put a Loop Over Items node with Batch Size 1 in front of this one, or start the calls without waiting and use the trigger of this package for the outcomes. Nothing was sent.',
		);
	}
	if (context.getNode().type.endsWith('Tool')) {
		throw new RefusedInput(
			'Operation',
			'cannot wait as a tool of an AI agent',
			'Let the agent call a sub-workflow that places the call and waits. Nothing was sent.',
		);
	}
	const { resumeUrl } = context.getWorkflowDataProxy(0).$execution as { resumeUrl?: string };
	if (resumeUrl === undefined || !URL.canParse(resumeUrl)) {
		throw new RefusedInput('Execution', 'has no address to be resumed at', 'Nothing was sent.');
	}
	return resumeUrl;
}

/**
 * Puts the execution to wait. No worker is held, and nothing is kept in memory.
 *
 * @param until milliseconds since 1970
 * @param timedOut what goes on when nothing has arrived by then: n8n then runs no code of this node, but
 *   passes on its input, so the input is replaced here
 */
export async function wait(
	context: IExecuteFunctions,
	until: number,
	timedOut: IDataObject,
): Promise<INodeExecutionData[][]> {
	const items = () => [{ json: { ...timedOut }, pairedItem: { item: 0 } }];
	context.getExecuteData().data = { main: [items()] };
	await context.putExecutionToWait(new Date(until));
	// Not the same list: with an error output, n8n empties what a node returns.
	return [items()];
}

const UNTAKEN_ADVICE = {
	rejected: 'Nobody is called. Correct the contact.',
	alreadyAdded:
		'Nobody is called by this. Give the contact another ID, or none: then one is made of the task and the number.',
	unknown:
		'Look in the console of the vendor whether the call was placed before you run this again.',
};

/** Refuses to wait for a call that the vendor may not have taken. Throws VendorFailure. */
export function refuseUntaken(outcomes: ContactOutcome[], vendor: string, traceId?: string): void {
	for (const { status, reason } of outcomes) {
		if (status === 'added') continue;
		throw new VendorFailure(reason ?? `${vendor} did not take the contact`, {
			vendor,
			traceId,
			advice: UNTAKEN_ADVICE[status],
		});
	}
}

/** What an execution waits for. */
export interface AwaitedEvent extends CallbackVendor {
	/** Whether the wait ends with this event. */
	isLast(event: CallbackEvent): boolean;
	/** Where the secret is that keys of addresses are made with. */
	secret: { credentialType: string; field: string };
	/** The id of what is waited for: in the body of a callback, and in what is put out at the time limit. */
	awaitedId: { inBody: string; inItem: string };
	/** Fields of what was put out for the time limit that the event may not have. */
	keptFields: string[];
}

const OVER = 'nothing waits for this any more';

/** Receives a callback of an execution that waits, and lets it go on when the last one is there. */
export async function resume(
	context: IWebhookFunctions,
	{ verify, eventsOf, isLast, secret, awaitedId, keptFields }: AwaitedEvent,
): Promise<IWebhookResponseData> {
	try {
		const request = callbackRequestOf(context);
		await verify(context, request);
		const body = callbackBody(request);
		const secretText = fieldOf(await context.getCredentials(secret.credentialType), secret.field);
		const id = textField(body[awaitedId.inBody]) ?? '';
		const key = waitKey(secretText, id);
		// With an empty secret, anybody could make the key.
		if (secretText === '' || !sameText(textField(request.query.key) ?? '', key)) {
			throw new RefusedCallback(401, 'nothing waits for this at this address');
		}
		const placed = placedBy(context);
		// In a loop, this execution has waited at the same address before, and may be told of that again.
		if (placed[awaitedId.inItem] !== id) throw new RefusedCallback(409, OVER);
		const [last] = eventsOf(body, request).filter(isLast);
		if (!last) return ACCEPTED;
		if (!isFirstUse(context, key)) throw new RefusedCallback(409, OVER);
		const known = keptFields.map((name) => [name, placed[name]]);
		const json = { ...withoutEmpty(Object.fromEntries(known)), ...last.simplified };
		return { ...ACCEPTED, workflowData: [[{ json, pairedItem: { item: 0 } }]] };
	} catch (error) {
		return answerRefusal(context, error);
	}
}

/** What goes on at the time limit: the input of the node is by now what `wait` made it. */
function placedBy(context: IWebhookFunctions): IDataObject {
	const placed = context.evaluateExpression('{{ $json }}', 0) as unknown;
	return isRecord(placed) ? placed : {};
}

/** Carries out an operation that waits: one failure, one error item. */
export async function waitingOperation(
	context: IExecuteFunctions,
	placed: Promise<INodeExecutionData[][]>,
): Promise<INodeExecutionData[][]> {
	return await placed.catch((error: unknown) => {
		const failure = toNodeError(context, error, 0);
		if (!context.continueOnFail()) throw failure;
		return [[errorItem(error, failure, 0)]];
	});
}
