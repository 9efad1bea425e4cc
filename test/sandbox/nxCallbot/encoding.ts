import { gunzipSync, gzipSync } from 'node:zlib';

import type { VendorAnswer, VendorRequest } from '../vendor';
import { refusalOf, type Refusal } from './signature';

/** What the signature of a compressed request covers; no page tells. */
export type GzipSigned = 'text' | 'bytes';

const encodingOf = ({ headers }: VendorRequest) =>
	(headers['content-encoding'] ?? 'identity').trim().toLowerCase();

/**
 * Checks a request to an endpoint for which no page names a Content-Encoding. The encoding comes
 * first, because nothing tells what a signature covers there.
 */
export function refusalOfPlain(request: VendorRequest): Refusal | undefined {
	if (encodingOf(request) === 'identity') return refusalOf(request);
	return { retCode: 3, retMsg: 'Content-Encoding is not supported here' };
}

/** The body before compression; undefined when it is not what the Content-Encoding says. */
export function unpacked(request: VendorRequest): Buffer | undefined {
	if (encodingOf(request) === 'identity') return request.body;
	if (encodingOf(request) !== 'gzip') return undefined;
	try {
		return gunzipSync(request.body);
	} catch {
		return undefined;
	}
}

/** Checks a request that may be compressed: page "Callbot API batchImportCall". */
export function refusalOfPacked(request: VendorRequest, signed: GzipSigned): Refusal | undefined {
	const text = unpacked(request);
	if (!text) return { retCode: 3, retMsg: 'the body is not compressed with gzip' };
	return refusalOf(request, signed === 'text' ? text : request.body);
}

/** The answer compressed when the client takes gzip. The signature stays that of the text. */
export function packed(request: VendorRequest, answer: VendorAnswer): VendorAnswer {
	if (!/\bgzip\b/i.test(request.headers['accept-encoding'] ?? '')) return answer;
	const headers = { ...answer.headers, 'Content-Encoding': 'gzip' };
	return { ...answer, headers, wire: gzipSync(answer.body) };
}
