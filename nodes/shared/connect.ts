import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import {
	fieldOf,
	missingField,
	UNSENDABLE,
	unsendableField,
} from '../../credentials/credentialChecks';
import { RefusedInput } from './failures';
import { timeoutMsOf } from './requestOptions';
import { isGiven, isWebAddress, oneOf } from './values';
import type { VendorConnection, VendorContext } from './vendorRequest';

const FILL_IN = 'Open the credential of this node and fill it in. Nothing was sent.';

/** What a vendor's credential holds, and what its connection needs of it. */
export interface VendorCredential<Details extends object> {
	vendor: string;
	credentialType: string;
	/** Required fields of the credential: name → label. */
	fields: Record<string, string>;
	secretFields: string[];
	/** Names of the fields that travel in headers. */
	headerFields: string[];
	/** Fields that hold one of these values: name → label and values. Old credentials may lack them. */
	choices: Record<string, [label: string, values: string[]]>;
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
	credential: VendorCredential<Details>,
): Promise<Details & VendorConnection> {
	const { vendor, credentialType, secretFields, baseUrlOf, detailsOf } = credential;
	const credentials = await context.getCredentials(credentialType, itemIndex);
	checkFields(credentials, credential);
	return {
		...detailsOf(credentials),
		vendor,
		credentialType,
		baseUrl: checkedBaseUrl(baseUrlOf(credentials)),
		secrets: secretFields.map((field) => fieldOf(credentials, field)),
		timeoutMs: timeoutMsOf(context),
	};
}

/** Refuses a credential that cannot be used. Throws RefusedInput. */
function checkFields(
	credentials: ICredentialDataDecryptedObject,
	{ fields, headerFields, choices }: VendorCredential<object>,
): void {
	const missing = missingField(credentials, fields);
	if (missing !== undefined) {
		throw new RefusedInput(`${missing} of the credential`, 'is empty', FILL_IN);
	}
	const unsendable = unsendableField(credentials, fields, headerFields);
	if (unsendable !== undefined) {
		throw new RefusedInput(`${unsendable} of the credential`, UNSENDABLE, FILL_IN);
	}
	for (const [name, [label, values]] of Object.entries(choices)) {
		if (isGiven(credentials[name])) oneOf(credentials[name], `${label} of the credential`, values);
	}
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
	const url = isWebAddress(address) ? new URL(address) : undefined;
	if (!url || url.search || url.hash || url.username || url.password) {
		throw new RefusedInput(
			parameter,
			'is not an address such as https://api.example.com',
			'Open the credential of this node and correct it. It starts with https:// and has no query.',
		);
	}
	return address.replace(/\/+$/, '');
}
