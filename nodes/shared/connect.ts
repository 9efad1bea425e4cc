import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { fieldOf, missingField } from '../../credentials/credentialChecks';
import { RefusedInput } from './failures';
import { timeoutMsOf } from './requestOptions';
import type { VendorConnection, VendorContext } from './vendorRequest';

const FILL_IN = 'Open the credential of this node and fill it in. Nothing was sent.';

/** What a vendor's credential holds, and what its connection needs of it. */
export interface VendorCredential<Details extends object> {
	vendor: string;
	credentialType: string;
	/** Required fields of the credential: name → label. */
	fields: Record<string, string>;
	secretFields: string[];
	baseUrlOf(credentials: ICredentialDataDecryptedObject): unknown;
	/** What this vendor's requests need besides. */
	detailsOf(credentials: ICredentialDataDecryptedObject): Details;
}

/**
 * The connection that an item's credential describes, checked before anything is sent.
 *
 * @throws RefusedInput for an empty field, and for a base URL that is none
 */
export async function connect<Details extends object>(
	context: VendorContext,
	itemIndex: number,
	{ vendor, credentialType, fields, secretFields, baseUrlOf, detailsOf }: VendorCredential<Details>,
): Promise<Details & VendorConnection> {
	const credentials = await context.getCredentials(credentialType, itemIndex);
	const missing = missingField(credentials, fields);
	if (missing !== undefined) {
		throw new RefusedInput(`${missing} of the credential`, 'is empty', FILL_IN);
	}
	return {
		...detailsOf(credentials),
		vendor,
		credentialType,
		baseUrl: checkedBaseUrl(baseUrlOf(credentials)),
		secrets: secretFields.map((field) => fieldOf(credentials, field)),
		timeoutMs: timeoutMsOf(context),
	};
}

/**
 * The address of a credential, checked.
 *
 * @throws RefusedInput when it is empty or no http(s) address
 */
function checkedBaseUrl(baseUrl: unknown): string {
	const parameter = 'Base URL of the credential';
	const address = typeof baseUrl === 'string' ? baseUrl.trim() : '';
	if (address === '') throw new RefusedInput(parameter, 'is empty', FILL_IN);
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) {
		throw new RefusedInput(
			parameter,
			'is not an address such as https://api.example.com',
			'Open the credential of this node and correct it. It starts with https:// and has no query.',
		);
	}
	return address.replace(/\/+$/, '');
}
