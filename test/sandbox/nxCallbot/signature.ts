import { createHash } from 'node:crypto';

import { accounts } from '../accounts';
import { jsonAnswer, type VendorAnswer, type VendorRequest } from '../vendor';

/** A documented retCode and what to say with it. */
export interface Refusal {
	retCode: number;
	retMsg: string;
}

const requiredHeaders = ['requestid', 'uuid', 'createts', 'sign'];
const hashes = new Map([
	['MD5', 'md5'],
	['SHA256', 'sha256'],
]);

interface Signed {
	body: Buffer | string;
	createTs: string;
	requestID: string;
	uuid: string;
}

/** Hash of what is signed, in upper-case hex. */
export function signOf({ body, createTs, requestID, uuid }: Signed, hash: string): string {
	return createHash(hash)
		.update(`${accounts.nxCallbot.secretKey}&body=`)
		.update(body)
		.update(`&createTs=${createTs}&requestID=${requestID}&uuid=${uuid}`)
		.digest('hex')
		.toUpperCase();
}

/**
 * Checks the signature of a Callbot request over its raw bytes. Page "Callbot API Authorization".
 * createTs is in seconds. No page states how far it may be off, so no clock is asked here; only
 * its form is looked at, because milliseconds are the likely mistake.
 *
 * @param body what is signed, when it is not the bytes that came
 * @returns undefined when the request is accepted
 */
export function refusalOf(
	request: VendorRequest,
	body: Buffer = request.body,
): Refusal | undefined {
	const { headers } = request;
	const missing = requiredHeaders.find((name) => !headers[name]);
	if (missing) return { retCode: 6001, retMsg: `signature missing: header ${missing}` };
	if (headers.uuid !== accounts.nxCallbot.uuid) {
		return { retCode: 6002, retMsg: 'account does not exist' };
	}
	const hash = hashes.get(headers.algorithm ?? 'MD5');
	if (!hash) return { retCode: 4, retMsg: 'algorithm must be MD5 or SHA256' };
	const { createts: createTs, requestid: requestID, uuid } = headers;
	if (headers.sign !== signOf({ body, createTs, requestID, uuid }, hash)) {
		return { retCode: 6, retMsg: 'signature incorrect' };
	}
	if (!/^\d{10}$/.test(createTs)) return { retCode: 3, retMsg: 'createTs must be seconds' };
	return undefined;
}

/**
 * An answer that carries the documented response headers. The page does not say whether errors are
 * signed too; here everything is, with what the request told of its requestID and uuid.
 */
export function signedAnswer(request: VendorRequest, value: unknown): VendorAnswer {
	const { requestid: requestID = '', uuid = '', algorithm = '' } = request.headers;
	const createTs = String(Math.floor(request.now / 1000));
	const hash = hashes.get(algorithm);
	const answer = jsonAnswer(value);
	const sign = signOf({ body: answer.body, createTs, requestID, uuid }, hash ?? 'md5');
	Object.assign(answer.headers, { requestID, uuid, createTs, sign }, hash && { algorithm });
	return answer;
}
