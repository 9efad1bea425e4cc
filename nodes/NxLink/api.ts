import type { IDataObject } from 'n8n-workflow';

import { NX_LINK_REGIONS, nxLinkBaseUrl } from '../../credentials/nxLinkRegions';
import { callVendor, type AnswerContract, type VendorResult } from '../shared/callVendor';
import { connect } from '../shared/connect';
import { withRepeats } from '../shared/repeats';
import type { VendorConnection, VendorContext } from '../shared/vendorRequest';
import { adviceFor, CLOCK_CODES } from './advice';
import { aiAgentAnswer, callCenterAnswer } from './schemas';

/**
 * Success is `code` 0 on every page; a third-party client also takes 200 for success. To take a
 * success for a failure would make people repeat the request, so both count.
 */
const AI_AGENT: AnswerContract = {
	envelope: aiAgentAnswer,
	successCodes: ['0', '200'],
	clockCodes: CLOCK_CODES,
	adviceFor,
};

const CALL_CENTER: AnswerContract = {
	envelope: callCenterAnswer,
	successCodes: ['0'],
	clockCodes: CLOCK_CODES,
	adviceFor,
};

/** The checked connection of an item. Throws RefusedInput. */
export async function nxLinkConnection(
	context: VendorContext,
	itemIndex: number,
): Promise<VendorConnection> {
	return await connect(context, itemIndex, {
		vendor: 'NXLink',
		credentialType: 'nxLinkApi',
		fields: { accessKey: 'Access Key', accessSecret: 'Access Secret' },
		secretFields: ['accessSecret'],
		headerFields: ['accessKey'],
		choices: {
			algorithm: ['Algorithm', ['md5', 'sha256']],
			region: ['Region', [...NX_LINK_REGIONS.map(({ value }) => value), 'custom']],
		},
		baseUrlOf: nxLinkBaseUrl,
		detailsOf: () => ({}),
	});
}

/** One request to the AI Agent family, sent once. Throws VendorFailure. */
export async function callAiAgent(
	context: VendorContext,
	connection: VendorConnection,
	endpoint: string,
	body: IDataObject,
	{ reads = false } = {},
): Promise<VendorResult> {
	const path = `/openapi/aiagent/${endpoint}`;
	return await callVendor(context, connection, { method: 'POST', path, body, reads }, AI_AGENT);
}

/** The same for a request that only reads, and is repeated where that may help. Throws VendorFailure. */
export async function readAiAgent(
	context: VendorContext,
	connection: VendorConnection,
	endpoint: string,
	body: IDataObject,
): Promise<VendorResult> {
	return await withRepeats(
		context,
		async () => await callAiAgent(context, connection, endpoint, body, { reads: true }),
	);
}

/** One request to the Call Center family, sent once. Throws VendorFailure. */
export async function callCallCenter(
	context: VendorContext,
	connection: VendorConnection,
	endpoint: string,
	body: IDataObject,
	{ reads = false } = {},
): Promise<VendorResult> {
	const path = `/saas/cc/openapi/${endpoint}`;
	return await callVendor(context, connection, { method: 'POST', path, body, reads }, CALL_CENTER);
}

/** The same for a request that only reads, and is repeated where that may help. Throws VendorFailure. */
export async function readCallCenter(
	context: VendorContext,
	connection: VendorConnection,
	endpoint: string,
	body: IDataObject,
): Promise<VendorResult> {
	return await withRepeats(
		context,
		async () => await callCallCenter(context, connection, endpoint, body, { reads: true }),
	);
}
