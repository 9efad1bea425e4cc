import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

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
import { callbotAnswer } from './schemas';

const CREDENTIAL: VendorCredential = {
	vendor: 'NXCloud Callbot',
	credentialType: 'nxCallbotApi',
	fields: { uuid: 'UUID', secretKey: 'Secret Key' },
	secretFields: ['secretKey'],
	baseUrlOf: ({ baseUrl }) => baseUrl,
};

export interface CallbotResult {
	answer: VendorAnswer;
	/** The whole answer: Callbot puts its data beside the code, not below it. */
	data: unknown;
	/** `responseID`, which the vendor's support asks for. */
	traceId?: string;
}

/** The checked connection of an item. Throws RefusedInput. */
export async function callbotConnection(
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<VendorConnection> {
	return await connect(context, itemIndex, CREDENTIAL);
}

/**
 * One request, sent once, with the constant `productID` in front. Success is `retCode` 0.
 *
 * @throws VendorFailure
 */
export async function callCallbot(
	context: IExecuteFunctions,
	connection: VendorConnection,
	endpoint: string,
	fields: IDataObject,
): Promise<CallbotResult> {
	const answer = await sendOnce(context, connection, {
		method: 'POST',
		path: `/callcentre/api/v3/${endpoint}`,
		body: { productID: 'callbot', ...fields },
	});
	const data = jsonOf(connection.vendor, answer);
	const envelope = callbotAnswer.safeParse(data).data;
	const traceId = envelope?.responseID ?? undefined;
	if (envelope?.retCode === '0' && answer.httpStatus < 400) return { answer, data, traceId };

	const { retMsg } = envelope ?? {};
	throw new VendorFailure(
		retMsg ? shownWords(connection, retMsg) : `${connection.vendor} gave no reason`,
		{
			vendor: connection.vendor,
			code: envelope?.retCode,
			traceId,
			httpStatus: answer.httpStatus,
			advice: adviceFor(envelope?.retCode),
		},
	);
}
