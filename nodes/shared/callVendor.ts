import type { IDataObject } from 'n8n-workflow';
import type { z } from 'zod';

import { httpAdvice, toldAdvice, type Advice } from './advice';
import { jsonOf } from './answerJson';
import { isExpired, withClockAdvice, type ClockCodes } from './clocks';
import { shortened, VendorFailure, type VendorFailureDetails } from './failures';
import { askedWaitAdvice, askedWaitMs, mayPass } from './repeats';
import { shownWords, withoutSecrets } from './shownWords';
import {
	sendOnce,
	type VendorAnswer,
	type VendorConnection,
	type VendorContext,
	type VendorRequest,
} from './vendorRequest';

/** What every answer tells, whatever the vendor calls it. */
export interface Envelope {
	code?: string;
	/** The vendor's own words. */
	words?: string;
	/** What the vendor's support asks for. */
	traceId?: string;
	data: unknown;
}

/** How the answers of a vendor, or of one family of its endpoints, are read. */
export interface AnswerContract {
	envelope: z.ZodType<Envelope, z.ZodTypeDef, unknown>;
	successCodes: string[];
	/** Codes by which the vendor says that it has no time right now. */
	busyCodes?: string[];
	clockCodes: ClockCodes;
	adviceFor(code: string): Advice;
	/** Refuses an answer that does not come from the vendor. Throws VendorFailure. */
	checkOrigin?(answer: VendorAnswer): void;
}

export interface VendorResult {
	answer: VendorAnswer;
	/** The whole answer: some lists stand beside `data`. */
	json: IDataObject;
	data: unknown;
	traceId?: string;
}

/** Codes and trace ids are no longer; what is longer is none, and is not shown whole. */
const LONGEST_ID = 100;

/** Room for the ids of all contacts of a batch, which a refusal may list; no page is as long. */
const LONGEST_WORDS = 1_000_000;

/**
 * One request, sent once, and what a successful answer holds.
 *
 * @throws VendorFailure for everything else, also when the HTTP status is 200
 */
export async function callVendor(
	context: VendorContext,
	connection: VendorConnection,
	request: VendorRequest,
	contract: AnswerContract,
): Promise<VendorResult> {
	const answer = await sendOnce(context, connection, request);
	const result = resultOf(connection, request, answer, contract);
	return await result.catch((error: unknown) => {
		if (error instanceof VendorFailure) noteWhatPasses(error.details, answer, contract);
		throw error;
	});
}

async function resultOf(
	connection: VendorConnection,
	request: VendorRequest,
	answer: VendorAnswer,
	{ envelope, successCodes, clockCodes, adviceFor, checkOrigin }: AnswerContract,
): Promise<VendorResult> {
	checkOrigin?.(answer);
	const { httpStatus } = answer;
	const { vendor } = connection;
	const json = jsonOf(connection, request, answer);
	const read = envelope.safeParse(json).data;
	const shown = (text: string) => shownWords(text, connection, request.body);
	// A trace id may look like a signature.
	const traceId = read?.traceId && shortened(withoutSecrets(read.traceId, connection), LONGEST_ID);
	// Gateways of some vendors answer with their HTTP status in a field of the same name.
	const code = read?.code === String(httpStatus) && httpStatus >= 400 ? undefined : read?.code;
	const succeeded = code !== undefined && successCodes.includes(code);
	if (succeeded && httpStatus < 400) return { answer, json, data: read?.data, traceId };

	const told = (advice: Advice) =>
		withClockAdvice({ vendor, code, ...answer }, clockCodes, toldAdvice(advice, request));
	const words = read?.words && shown(shortened(read.words, LONGEST_WORDS));
	if (code === undefined || succeeded) {
		const withoutCode = [`${vendor} answered without a code`, ...(words ? [words] : [])].join(': ');
		const reason = httpStatus >= 400 && words ? words : withoutCode;
		throw new VendorFailure(succeeded ? `${vendor} answered with an HTTP error` : reason, {
			vendor,
			traceId,
			httpStatus,
			advice: told(httpAdvice(httpStatus)),
		});
	}
	throw new VendorFailure(words || `${vendor} gave no reason`, {
		vendor,
		code: shortened(shown(code), LONGEST_ID),
		words,
		traceId,
		httpStatus,
		advice: told(adviceFor(code)),
	});
}

/** A timestamp that was refused is as old a moment later, whatever the HTTP status of the refusal. */
function noteWhatPasses(
	details: VendorFailureDetails,
	answer: VendorAnswer,
	{ busyCodes = [], clockCodes }: AnswerContract,
): void {
	const { code, vendor } = details;
	if (isExpired(code, clockCodes)) return;
	if (!mayPass(answer.httpStatus) && !busyCodes.includes(code ?? '')) return;
	const waitMs = askedWaitMs(answer);
	details.passing = { waitMs };
	if (waitMs) details.advice += ` ${askedWaitAdvice(vendor, waitMs)}`;
}
