import type { IDataObject } from 'n8n-workflow';
import type { z } from 'zod';

import { httpAdvice } from './advice';
import { jsonOf } from './answerJson';
import { VendorFailure } from './failures';
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
	adviceFor(code: string, headers: VendorAnswer['headers']): string;
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

/**
 * One request, sent once, and what a successful answer holds.
 *
 * @throws VendorFailure for everything else, also when the HTTP status is 200
 */
export async function callVendor(
	context: VendorContext,
	connection: VendorConnection,
	request: VendorRequest,
	{ envelope, successCodes, adviceFor, checkOrigin }: AnswerContract,
): Promise<VendorResult> {
	const answer = await sendOnce(context, connection, request);
	checkOrigin?.(answer);
	const { httpStatus, headers } = answer;
	const json = jsonOf(connection.vendor, answer);
	const read = envelope.safeParse(json).data;
	const traceId = read?.traceId && withoutSecrets(read.traceId, connection);
	// Gateways of some vendors answer with their HTTP status in a field of the same name.
	const code = read?.code === String(httpStatus) && httpStatus >= 400 ? undefined : read?.code;
	const succeeded = code !== undefined && successCodes.includes(code);
	if (succeeded && httpStatus < 400) return { answer, json, data: read?.data, traceId };

	const { vendor } = connection;
	const words = read?.words && shownWords(read.words, connection, request.body);
	if (code === undefined || succeeded) {
		const reason = succeeded ? `${vendor} answered with an HTTP error` : words;
		throw new VendorFailure(reason || `${vendor} answered without a code`, {
			vendor,
			traceId,
			httpStatus,
			advice: httpAdvice(httpStatus),
		});
	}
	throw new VendorFailure(words || `${vendor} gave no reason`, {
		vendor,
		code: withoutSecrets(code, connection),
		words,
		traceId,
		httpStatus,
		advice: adviceFor(code, headers),
	});
}
