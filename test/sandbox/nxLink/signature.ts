import { createHash } from 'node:crypto';

import { accounts } from '../accounts';
import type { VendorRequest } from '../vendor';

/** The fixed header pair of a family of NXLink endpoints. */
export interface Family {
	bizType: string;
	action: string;
}

export type RefusalCode = 1001 | 1002 | 1003 | 1004 | 1005;

const requiredHeaders = ['accesskey', 'ts', 'biztype', 'action', 'sign'];
const toleranceMs = 60_000;

interface Signed extends Family {
	accessKey: string;
	ts: string;
	/** Left out when there is none to sign. */
	body?: Buffer | string;
}

/** Hash of what is signed, in lower-case hex. */
export function signOf({ accessKey, action, bizType, ts, body }: Signed, hash: string): string {
	const signed = createHash(hash);
	signed.update(`accessKey=${accessKey}&action=${action}&bizType=${bizType}&ts=${ts}`);
	if (body !== undefined) signed.update('&body=').update(body);
	return signed.update(`&accessSecret=${accounts.nxLink.accessSecret}`).digest('hex');
}

function expectedSign(request: VendorRequest, algorithm: string): string {
	const { accesskey: accessKey, action, biztype: bizType, ts } = request.headers;
	const body = hasSignedBody(request) ? request.body : undefined;
	return signOf({ accessKey, action, bizType, ts, body }, algorithm);
}

/** Multipart bodies and empty ones are left out; a GET signs its headers only. */
function hasSignedBody(request: VendorRequest): boolean {
	const multipart = mediaType(request) === 'multipart/form-data';
	return request.method !== 'GET' && request.body.length > 0 && !multipart;
}

function mediaType(request: VendorRequest): string {
	return (request.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
}

/**
 * Checks the signature of an NXLink request over its raw bytes. Page "API Interface Invocation
 * Convention"; ts is in milliseconds and may be 60,000 ms off to either side, that included.
 *
 * @param family the pair that the endpoint demands together with Content-Type application/json;
 * without it any pair and any content type will do
 * @returns the documented error code, or undefined when the request is accepted
 */
export function refusalCode(request: VendorRequest, family?: Family): RefusalCode | undefined {
	const { headers } = request;
	if (requiredHeaders.some((name) => !headers[name])) return 1001;

	const rightPair = headers.biztype === family?.bizType && headers.action === family?.action;
	if (family && !rightPair) return 1002;

	// The pages give the two names in lower case; another spelling might fall back to md5 at the
	// vendor's, so it is refused here, where the mistake shows.
	const algorithm = headers.algorithm ?? 'md5';
	if (!['md5', 'sha256'].includes(algorithm)) return 1002;

	if (headers.accesskey !== accounts.nxLink.accessKey) return 1005;

	const rightTime =
		/^\d{13}$/.test(headers.ts) && Math.abs(request.now - Number(headers.ts)) <= toleranceMs;
	if (!rightTime) return 1004;

	if (family && mediaType(request) !== 'application/json') return 1003;
	return headers.sign === expectedSign(request, algorithm) ? undefined : 1003;
}
