import type { IDataObject } from 'n8n-workflow';

import { LAAFFIC_JSON, laafficPath, type PathPrefix } from '../../credentials/laafficPaths';
import { callVendor, type VendorResult } from '../shared/callVendor';
import { connect } from '../shared/connect';
import { withRepeats } from '../shared/repeats';
import type { VendorConnection, VendorContext, VendorRequest } from '../shared/vendorRequest';
import { adviceFor, CLOCK_CODES, type OwnAdvice } from './advice';
import { laafficAnswer } from './schemas';

export type LaafficConnection = VendorConnection & { pathPrefix: PathPrefix };

/** The checked connection of an item. Throws RefusedInput. */
export async function laafficConnection(
	context: VendorContext,
	itemIndex: number,
): Promise<LaafficConnection> {
	return await connect(context, itemIndex, {
		vendor: 'LAAFFIC',
		credentialType: 'laafficApi',
		fields: { apiKey: 'API Key', apiSecret: 'API Secret' },
		secretFields: ['apiKey', 'apiSecret'],
		headerFields: ['apiKey'],
		choices: { pathPrefix: ['Path Prefix', ['always', 'asDocumented', 'never']] },
		baseUrlOf: ({ baseUrl }) => baseUrl,
		detailsOf: ({ pathPrefix }) => ({
			// Credentials that were saved before this setting existed have none.
			pathPrefix: (pathPrefix || 'asDocumented') as PathPrefix,
		}),
	});
}

/**
 * One request, sent once. Success is code 0; LAAFFIC gives no trace id.
 *
 * @param documentedPath as LAAFFIC's page has it, with /v3 or without
 * @param body of a POST; without one, the request is a GET
 * @param ownAdvice what to do about codes that mean something special here
 * @throws VendorFailure
 */
export async function callLaaffic(
	context: VendorContext,
	connection: LaafficConnection,
	documentedPath: string,
	body?: IDataObject,
	ownAdvice?: OwnAdvice,
): Promise<VendorResult> {
	return await send(context, connection, { documentedPath, body }, ownAdvice);
}

/** The same for a request that only reads, and is repeated where that may help. Throws VendorFailure. */
export async function readLaaffic(
	context: VendorContext,
	connection: LaafficConnection,
	documentedPath: string,
	body?: IDataObject,
): Promise<VendorResult> {
	return await withRepeats(
		context,
		async () => await send(context, connection, { documentedPath, body, reads: true }),
	);
}

async function send(
	context: VendorContext,
	connection: LaafficConnection,
	{ documentedPath, body, reads }: { documentedPath: string; body?: IDataObject; reads?: boolean },
	ownAdvice?: OwnAdvice,
): Promise<VendorResult> {
	const path = laafficPath(documentedPath, connection);
	const request: VendorRequest =
		body === undefined
			? { method: 'GET', path, reads }
			: { method: 'POST', path, body, reads, headers: { 'Content-Type': LAAFFIC_JSON } };
	return await callVendor(context, connection, request, {
		envelope: laafficAnswer,
		successCodes: ['0'],
		clockCodes: CLOCK_CODES,
		adviceFor: (code) => adviceFor(code, ownAdvice),
	});
}
