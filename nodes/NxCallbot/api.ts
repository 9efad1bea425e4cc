import type { IDataObject } from 'n8n-workflow';

import { callVendor, type VendorResult } from '../shared/callVendor';
import { connect } from '../shared/connect';
import type { VendorConnection, VendorContext } from '../shared/vendorRequest';
import { adviceFor } from './advice';
import { callbotAnswer } from './schemas';

/** The checked connection of an item. Throws RefusedInput. */
export async function callbotConnection(
	context: VendorContext,
	itemIndex: number,
): Promise<VendorConnection> {
	return await connect(context, itemIndex, {
		vendor: 'NXCloud Callbot',
		credentialType: 'nxCallbotApi',
		fields: { uuid: 'UUID', secretKey: 'Secret Key' },
		secretFields: ['secretKey'],
		baseUrlOf: ({ baseUrl }) => baseUrl,
	});
}

/**
 * One request, sent once, with the constant `productID` in front. Success is `retCode` 0.
 *
 * @throws VendorFailure
 */
export async function callCallbot(
	context: VendorContext,
	connection: VendorConnection,
	endpoint: string,
	fields: IDataObject,
): Promise<VendorResult> {
	return await callVendor(
		context,
		connection,
		{
			method: 'POST',
			path: `/callcentre/api/v3/${endpoint}`,
			body: { productID: 'callbot', ...fields },
		},
		{ envelope: callbotAnswer, successCodes: ['0'], adviceFor },
	);
}
