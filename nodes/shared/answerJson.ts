import type { IDataObject } from 'n8n-workflow';

import { CHECK_BEFORE_REPEATING } from './advice';
import { exactJson } from './exactJson';
import { VendorFailure } from './failures';
import type { VendorAnswer } from './vendorRequest';

/**
 * The JSON object in an answer.
 *
 * @throws VendorFailure for a redirect, an empty answer, HTML or other text, and JSON of another shape
 */
export function jsonOf(vendor: string, answer: VendorAnswer): IDataObject {
	const { httpStatus, headers } = answer;
	const text = answer.text.replace(/^\uFEFF/, '');
	const fail = (reason: string, advice: string) =>
		new VendorFailure(reason, { vendor, httpStatus, advice });

	if (httpStatus >= 300 && httpStatus < 400) {
		throw fail(
			`${vendor} redirects to ${placeOf(headers.location)}, which was not followed`,
			'Check the base URL or region of the credential.',
		);
	}
	if (text.trim() === '') {
		throw fail(`${vendor} gave an empty answer`, CHECK_BEFORE_REPEATING);
	}
	const parsed = parsedJson(text);
	if (parsed === undefined) {
		const what = /^\s*</.test(text) ? 'a web page' : 'text';
		throw fail(
			`${vendor} answered with ${what} instead of JSON`,
			httpStatus >= 500
				? `A gateway in between failed. ${CHECK_BEFORE_REPEATING}`
				: `Check the base URL or region of the credential. ${CHECK_BEFORE_REPEATING}`,
		);
	}
	if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
		throw fail(`${vendor} answered with JSON of an unknown form`, CHECK_BEFORE_REPEATING);
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
