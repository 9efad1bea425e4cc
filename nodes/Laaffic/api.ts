import type { IDataObject } from 'n8n-workflow';

import { callVendor, type VendorResult } from '../shared/callVendor';
import { connect } from '../shared/connect';
import type { VendorConnection, VendorContext } from '../shared/vendorRequest';
import { adviceFor } from './advice';
import { laafficAnswer } from './schemas';

/** The checked connection of an item. Throws RefusedInput. */
export async function laafficConnection(
	context: VendorContext,
	itemIndex: number,
): Promise<VendorConnection> {
	return await connect(context, itemIndex, {
		vendor: 'LAAFFIC',
		credentialType: 'laafficApi',
		fields: { apiKey: 'API Key', apiSecret: 'API Secret' },
		secretFields: ['apiKey', 'apiSecret'],
		baseUrlOf: ({ baseUrl }) => baseUrl,
	});
}

/** One POST, sent once. Success is code 0; LAAFFIC gives no trace id. Throws VendorFailure. */
export async function callLaaffic(
	context: VendorContext,
	connection: VendorConnection,
	path: string,
	body: IDataObject,
): Promise<VendorResult> {
	return await callVendor(
		context,
		connection,
		{ method: 'POST', path, body },
		{ envelope: laafficAnswer, successCodes: ['0'], adviceFor },
	);
}
