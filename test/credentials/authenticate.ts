import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { LaafficApi } from '../../credentials/LaafficApi.credentials';
import { NxCallbotApi } from '../../credentials/NxCallbotApi.credentials';
import { NxLinkApi } from '../../credentials/NxLinkApi.credentials';
import type { OutgoingRequest } from '../../credentials/outgoingRequest';
import { accounts } from '../sandbox/accounts';

export type Credentials = ICredentialDataDecryptedObject;

/** One of the credentials with the data of an account; no request of these tests is sent. */
export interface Signer {
	type: ICredentialType;
	credentials: Credentials;
}

const baseUrl = 'http://127.0.0.1:1';

export const nxLink: Signer = {
	type: new NxLinkApi(),
	credentials: { region: 'custom', baseUrl, ...accounts.nxLink, algorithm: 'md5' },
};

export const nxCallbot: Signer = {
	type: new NxCallbotApi(),
	credentials: { baseUrl, ...accounts.nxCallbot, algorithm: 'MD5' },
};

export const laaffic: Signer = {
	type: new LaafficApi(),
	credentials: { baseUrl, ...accounts.laaffic },
};

/** Freezes plain objects and lists with all that they hold; bytes and streams stay as they are. */
export function deepFreeze<T>(value: T): T {
	if (typeof value !== 'object' || value === null) return value;
	if (![Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value))) return value;
	Object.values(value).forEach(deepFreeze);
	return Object.freeze(value);
}

/**
 * Signs a request as n8n does, with a copy of the credential type. Credentials and request are
 * frozen: a credential that changes what it is given fails.
 *
 * @param changes replaces single fields of the credentials
 */
export async function sign(
	{ type, credentials }: Signer,
	request: object,
	changes: Credentials = {},
): Promise<OutgoingRequest> {
	const { authenticate } = { ...type };
	if (typeof authenticate !== 'function') throw new Error('authenticate is no function');
	const given = deepFreeze({ ...credentials, ...changes });
	return await authenticate(given, deepFreeze(request) as IHttpRequestOptions);
}

/** How n8n is told to follow no redirect with a signed request. */
export const noRedirects = {
	disableFollowRedirect: true,
	followAllRedirects: false,
	followRedirect: false,
	maxRedirects: 0,
};

/** The headers of a signed request. */
export function headersOf(request: OutgoingRequest): IDataObject {
	return request.headers ?? {};
}

/** The names of the headers in lower case, sorted: a name that comes twice shows. */
export function headerNames(request: OutgoingRequest): string[] {
	return Object.keys(headersOf(request))
		.map((name) => name.toLowerCase())
		.sort();
}

/** What the refusal of a request tells the user. */
export async function refusal(
	signer: Signer,
	request: object,
	changes?: Credentials,
): Promise<{ name: string; message: string; description: string }> {
	const error: unknown = await sign(signer, request, changes).then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	if (!(error instanceof Error)) throw new Error('The request was not refused');
	const { name, message } = error;
	return { name, message, description: String((error as { description?: unknown }).description) };
}
