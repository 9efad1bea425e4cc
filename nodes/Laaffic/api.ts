import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { connect, type VendorCredential } from '../shared/connect';
import { VendorFailure } from '../shared/failures';
import { jsonOf, sendOnce, shownWords, type VendorConnection } from '../shared/vendorRequest';
import { adviceFor } from './advice';
import { laafficAnswer } from './schemas';

const CREDENTIAL: VendorCredential = {
	vendor: 'LAAFFIC',
	credentialType: 'laafficApi',
	fields: { apiKey: 'API Key', apiSecret: 'API Secret' },
	secretFields: ['apiKey', 'apiSecret'],
	baseUrlOf: ({ baseUrl }) => baseUrl,
};

/** The checked connection of an item. Throws RefusedInput. */
export async function laafficConnection(
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<VendorConnection> {
	return await connect(context, itemIndex, CREDENTIAL);
}

/**
 * One POST, sent once, and the `data` of its answer. Success is code 0. LAAFFIC gives no trace id.
 *
 * @throws VendorFailure
 */
export async function callLaaffic(
	context: IExecuteFunctions,
	connection: VendorConnection,
	path: string,
	body: IDataObject,
): Promise<unknown> {
	const answer = await sendOnce(context, connection, { method: 'POST', path, body });
	const { code, words, data } =
		laafficAnswer.safeParse(jsonOf(connection.vendor, answer)).data ?? {};
	if (code === '0' && answer.httpStatus < 400) return data;
	throw new VendorFailure(
		words ? shownWords(connection, words) : `${connection.vendor} gave no reason`,
		{
			vendor: connection.vendor,
			code,
			httpStatus: answer.httpStatus,
			advice: adviceFor(code, answer.headers),
		},
	);
}
