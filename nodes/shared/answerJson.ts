import type { IDataObject } from 'n8n-workflow';

import { toldAdvice, type Advice } from './advice';
import { exactJson } from './exactJson';
import { VendorFailure } from './failures';
import { shownWords } from './shownWords';
import type { VendorAnswer, VendorConnection, VendorRequest } from './vendorRequest';

/**
 * The JSON object in an answer.
 *
 * @throws VendorFailure for a redirect, an empty answer, HTML or other text, and JSON of another shape
 */
export function jsonOf(
	connection: VendorConnection,
	request: VendorRequest,
	answer: VendorAnswer,
): IDataObject {
	const { vendor } = connection;
	const { httpStatus, headers } = answer;
	const text = answer.text.replace(/^\uFEFF/, '');
	const fail = (reason: string, advice: Advice) =>
		new VendorFailure(reason, { vendor, httpStatus, advice: toldAdvice(advice, request) });

	if (httpStatus >= 300 && httpStatus < 400) {
		throw fail(
			`${vendor} redirects to ${shownWords(placeOf(headers.location), connection, request.body)}, which was not followed`,
			'Check the base URL or region of the credential.',
		);
	}
	if (text.trim() === '') {
		throw fail(`${vendor} gave an empty answer`, { unclear: '' });
	}
	const parsed = parsedJson(text);
	if (parsed === undefined) {
		const what = /^\s*</.test(text) ? 'a web page' : 'text';
		throw fail(`${vendor} answered with ${what} instead of JSON`, {
			unclear:
				httpStatus >= 500
					? 'A gateway in between failed.'
					: 'Check the base URL or region of the credential.',
		});
	}
	if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
		throw fail(`${vendor} answered with JSON of an unknown form`, { unclear: '' });
	}
	return parsed as IDataObject;
}

function parsedJson(text: string): unknown {
	try {
		return exactJson(text);
	} catch {
		return undefined;
	}
}

/** The host of a redirect, or its path when it stays on the same host; never its query. */
function placeOf(location: unknown): string {
	if (typeof location !== 'string') return 'another address';
	return URL.canParse(location) ? new URL(location).host : location.split('?')[0];
}
