import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { nxLinkBaseUrl } from '../../credentials/nxLinkRegions';
import { connect, type VendorCredential } from '../shared/connect';
import { VendorFailure } from '../shared/failures';
import {
	jsonOf,
	sendOnce,
	shownWords,
	type VendorAnswer,
	type VendorConnection,
} from '../shared/vendorRequest';
import { adviceFor } from './advice';
import { aiAgentAnswer, callCenterAnswer } from './schemas';

const CREDENTIAL: VendorCredential = {
	vendor: 'NXLink',
	credentialType: 'nxLinkApi',
	fields: { accessKey: 'Access Key', accessSecret: 'Access Secret' },
	secretFields: ['accessSecret'],
	baseUrlOf: nxLinkBaseUrl,
};

export interface NxLinkResult {
	answer: VendorAnswer;
	data: unknown;
	traceId?: string;
}

/** The checked connection of an item. Throws RefusedInput. */
export async function nxLinkConnection(
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<VendorConnection> {
	return await connect(context, itemIndex, CREDENTIAL);
}

/**
 * One request to the AI Agent family, sent once.
 *
 * Success is `code` 0 on every page; one client of the vendor's also takes 200 for success. To take a
 * success for a failure would make people repeat the request, so both count, as number or text.
 *
 * @throws VendorFailure
 */
export async function callAiAgent(
	context: IExecuteFunctions,
	connection: VendorConnection,
	path: string,
	body: IDataObject,
): Promise<NxLinkResult> {
	const answer = await sendOnce(context, connection, { method: 'POST', path, body });
	const envelope = aiAgentAnswer.safeParse(jsonOf(connection.vendor, answer)).data;
	const traceId = envelope?.traceId ?? undefined;
	if (envelope && ['0', '200'].includes(envelope.code) && answer.httpStatus < 400) {
		return { answer, data: envelope.data, traceId };
	}
	throw failure(connection, answer, envelope?.code, envelope?.message, traceId);
}

/**
 * One request to the Call Center family, sent once. Success is `code` 0.
 *
 * @throws VendorFailure
 */
export async function callCallCenter(
	context: IExecuteFunctions,
	connection: VendorConnection,
	path: string,
	body: IDataObject,
): Promise<NxLinkResult> {
	const answer = await sendOnce(context, connection, { method: 'POST', path, body });
	const envelope = callCenterAnswer.safeParse(jsonOf(connection.vendor, answer)).data;
	const traceId = envelope?.reqId ?? undefined;
	if (envelope?.code === '0' && answer.httpStatus < 400) {
		return { answer, data: envelope.data, traceId };
	}
	throw failure(connection, answer, envelope?.code, envelope?.msg, traceId);
}

function failure(
	connection: VendorConnection,
	{ httpStatus, headers }: VendorAnswer,
	code: string | undefined,
	words: string | null | undefined,
	traceId: string | undefined,
): VendorFailure {
	const reason = words ? shownWords(connection, words) : `${connection.vendor} gave no reason`;
	return new VendorFailure(reason, {
		vendor: connection.vendor,
		code,
		traceId,
		httpStatus,
		advice: adviceFor(code, headers),
	});
}
