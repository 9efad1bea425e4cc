import type { IExecuteFunctions } from 'n8n-workflow';

import { VendorFailure } from './failures';
import { ownTaskId } from './ownTaskId';

const ADVICE =
	'There is a task with this User Task ID already, and people may be called for it. Its callbacks go to the execution that created it, so this one cannot wait for them. Use another User Task ID, or none: one that the node makes is found again when n8n retries.';

/** A task that is there already when it is to be created. */
export interface TaskOfEarlierTry {
	/** The purpose that its id was made for, where the user gave none. */
	purpose: string;
	/** The caller's id of the task. */
	userTaskId: string;
	/** What the vendor said to its being created once more. */
	refusal: unknown;
}

/**
 * Refuses to wait for a task that this execution has not created: its callbacks go elsewhere. Only ids
 * that were made for this execution tell so.
 *
 * @throws VendorFailure
 */
export function refuseTaskOfOthers(
	context: IExecuteFunctions,
	{ purpose, userTaskId, refusal }: TaskOfEarlierTry,
): void {
	if (userTaskId === ownTaskId(context, 0, purpose)) return;
	if (refusal instanceof VendorFailure) refusal.details.advice = ADVICE;
	throw refusal;
}

/** Refuses to wait for a call where the earlier try has left a task without its contact. Throws VendorFailure. */
export function refuseTaskWithoutContact(totalOrderCount: unknown, vendor: string): void {
	if (totalOrderCount !== 0) return;
	throw new VendorFailure(`${vendor} did not take the contact of an earlier try`, {
		vendor,
		advice: 'Nobody is called. Correct the contact.',
	});
}
