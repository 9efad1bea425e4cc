import type { IDataObject } from 'n8n-workflow';

import type { VendorConnection } from './vendorRequest';

const HIDDEN = '[hidden]';

/** Digests of MD5 and SHA-256 in hex. */
const SIGNATURE = /(?<![0-9a-z])(?:[0-9a-f]{32}|[0-9a-f]{64})(?![0-9a-z])/gi;

/** Text without the secrets of the credential, should the vendor repeat one, also in another encoding. */
export function withoutSecrets(text: string, { secrets }: VendorConnection): string {
	return secrets
		.flatMap(encodings)
		.reduce((shown, secret) => shown.replace(new RegExp(literally(secret), 'gi'), HIDDEN), text);
}

function encodings(secret: string): string[] {
	const bytes = Buffer.from(secret);
	const others = (['base64', 'base64url', 'hex'] as const).map((name) => bytes.toString(name));
	return [secret, encodeURIComponent(secret), ...others];
}

/** A pattern that matches just this text. */
function literally(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Words of the vendor as they may be shown: without secrets, and without anything that may be a
 * signature. Ids of the user can look the same, so what the request itself contained stays.
 */
export function shownWords(
	words: string,
	connection: VendorConnection,
	sent: IDataObject | undefined,
): string {
	let request: string | undefined;
	return withoutSecrets(words, connection).replace(SIGNATURE, (digest) => {
		request ??= JSON.stringify(sent ?? {});
		return request.includes(digest) ? digest : HIDDEN;
	});
}
