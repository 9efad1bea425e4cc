import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';

import { missingField } from '../../credentials/credentialChecks';
import { RefusedInput } from './failures';
import { checkedBaseUrl, type VendorConnection } from './vendorRequest';

export interface VendorCredential {
	vendor: string;
	credentialType: string;
	/** Required fields of the credential: name → label. */
	fields: Record<string, string>;
	secretFields: string[];
	baseUrlOf(credentials: ICredentialDataDecryptedObject): unknown;
}

/**
 * The connection that an item's credential describes, checked before anything is sent.
 *
 * @throws RefusedInput for an empty field, and for a base URL that is none
 */
export async function connect(
	context: IExecuteFunctions,
	itemIndex: number,
	{ vendor, credentialType, fields, secretFields, baseUrlOf }: VendorCredential,
): Promise<VendorConnection> {
	const credentials = await context.getCredentials(credentialType, itemIndex);
	const missing = missingField(credentials, fields);
	if (missing !== undefined) {
		throw new RefusedInput(
			`${missing} of the credential`,
			'is empty',
			'Open the credential of this node and fill it in. Nothing was sent.',
		);
	}
	return {
		vendor,
		credentialType,
		baseUrl: checkedBaseUrl(baseUrlOf(credentials)),
		secrets: secretFields.map((field) => String(credentials[field])),
	};
}
