import { digestOf } from './digest';

export type NxCallbotAlgorithm = 'MD5' | 'SHA256';

export interface NxCallbotSignatureInput {
	uuid: string;
	secretKey: string;
	requestID: string;
	/** Request time in seconds since 1970. */
	createTs: string;
	/** The exact text or bytes that travel; an empty body is signed as empty text. */
	body: string | Uint8Array;
	algorithm: NxCallbotAlgorithm;
}

/**
 * The signature of NXCloud Callbot v3: upper-case hex over secret, body and header fields.
 *
 * Source: vendor page "Callbot API authorization". Answers and callbacks are signed the same way.
 */
export function signNxCallbot(input: NxCallbotSignatureInput): string {
	const { secretKey, body, createTs, requestID, uuid } = input;
	const before = `${secretKey}&body=`;
	const after = `&createTs=${createTs}&requestID=${requestID}&uuid=${uuid}`;
	return digestOf(input.algorithm.toLowerCase(), before, body, after).toUpperCase();
}
