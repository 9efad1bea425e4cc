/** Parses the body of a webhook call by the rules of n8n's server (no XML, no multipart). */
import { parse as parseForm } from 'node:querystring';
import { jsonParse } from 'n8n-workflow';
import { ResponseError, toError } from './errors';
import type { ExpressRequest } from './expressRequest';

const withoutByteOrderMark = (text: string) => text.replace(/^\uFEFF/, '');

const PARSERS: Record<string, (text: string) => unknown> = {
	'application/json': (text) => jsonParse(withoutByteOrderMark(text)),
	'application/x-www-form-urlencoded': (text) => ({ ...parseForm(withoutByteOrderMark(text)) }),
	'text/plain': (text) => text,
};

/**
 * Fills `rawBody` and, for a known content type, `body`. n8n does not even read the bytes for a
 * node of a type version above 1 when the content type is none of these: such a node finds no
 * `rawBody` and has to call `readRawBody()` itself.
 */
export async function parseBody(request: ExpressRequest, nodeVersion: number): Promise<void> {
	const { contentType = '' } = request;
	if (contentType.startsWith('multipart/')) return;
	const parse = PARSERS[contentType];
	if (nodeVersion > 1 && !parse) return;

	await request.readRawBody();
	const { rawBody, encoding } = request;
	if (!rawBody?.length || !parse) return;
	try {
		request.body = parse(rawBody.toString(encoding));
	} catch (error) {
		throw new ResponseError('Failed to parse request body', 422, toError(error).message);
	}
}
