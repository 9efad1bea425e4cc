import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

import type { NxCallbotAlgorithm } from '../../credentials/signing/nxCallbot';
import { fieldOf } from '../../credentials/credentialChecks';
import { callVendor, type VendorResult } from '../shared/callVendor';
import { connect } from '../shared/connect';
import { withRepeats } from '../shared/repeats';
import { zeroOrOne } from '../shared/values';
import type { VendorConnection, VendorContext } from '../shared/vendorRequest';
import { adviceFor, BUSY_CODES, CLOCK_CODES } from './advice';
import { checkResponseSignature } from './responseSignature';
import { callbotAnswer } from './schemas';

const VERIFY_LABEL = 'Verify Response Signature of the credential';

export interface CallbotConnection extends VendorConnection {
	uuid: string;
	secretKey: string;
	algorithm: NxCallbotAlgorithm;
	verifyResponseSignature: boolean;
}

/** The checked connection of an item. Throws RefusedInput. */
export async function callbotConnection(
	context: VendorContext,
	itemIndex: number,
): Promise<CallbotConnection> {
	return await connect(context, itemIndex, {
		vendor: 'NXCloud Callbot',
		credentialType: 'nxCallbotApi',
		fields: { uuid: 'UUID', secretKey: 'Secret Key' },
		secretFields: ['secretKey'],
		headerFields: ['uuid'],
		choices: { algorithm: ['Algorithm', ['MD5', 'SHA256']] },
		baseUrlOf: ({ baseUrl }) => baseUrl,
		detailsOf: (credentials) => ({
			uuid: fieldOf(credentials, 'uuid'),
			secretKey: fieldOf(credentials, 'secretKey'),
			algorithm: credentials.algorithm === 'SHA256' ? ('SHA256' as const) : ('MD5' as const),
			verifyResponseSignature:
				zeroOrOne(credentials.verifyResponseSignature ?? false, VERIFY_LABEL) === 1,
		}),
	});
}

/**
 * One request, sent once, with the constant `productID` in front. Success is `retCode` 0.
 *
 * @param compress whether the body travels as gzip, which importBatchCall alone takes
 * @throws VendorFailure
 */
export async function callCallbot(
	context: VendorContext,
	connection: CallbotConnection,
	endpoint: string,
	fields: IDataObject,
	{ compress = false, reads = false } = {},
): Promise<VendorResult> {
	const { verifyResponseSignature } = connection;
	const requestID = randomUUID().replaceAll('-', '');
	// Whether the signature covers an answer before or after gzip is not documented: without gzip the
	// question does not arise.
	const plain: Record<string, string> = verifyResponseSignature
		? { 'Accept-Encoding': 'identity' }
		: {};
	return await callVendor(
		context,
		connection,
		{
			method: 'POST',
			path: `/callcentre/api/v3/${endpoint}`,
			body: { productID: 'callbot', ...fields },
			headers: { requestID, ...plain },
			compress,
			reads,
		},
		{
			envelope: callbotAnswer,
			successCodes: ['0'],
			busyCodes: BUSY_CODES,
			clockCodes: CLOCK_CODES,
			adviceFor,
			checkOrigin: verifyResponseSignature
				? (answer) => checkResponseSignature(answer, connection, { requestID, reads })
				: undefined,
		},
	);
}

/** The same for a request that only reads, and is repeated where that may help. Throws VendorFailure. */
export async function readCallbot(
	context: VendorContext,
	connection: CallbotConnection,
	endpoint: string,
	fields: IDataObject,
): Promise<VendorResult> {
	return await withRepeats(
		context,
		async () => await callCallbot(context, connection, endpoint, fields, { reads: true }),
	);
}
