import { nowIn } from './dateTime';

/** For every failure after which the vendor may have done its work. */
export const CHECK_BEFORE_REPEATING =
	'The request may have been carried out all the same. Look into the console of the vendor before you run it again.';

/** What a failure means, for vendors whose codes differ but whose causes are the same. */
export const COMMON_ADVICE = {
	signature:
		'Check the secret and the algorithm of the credential. If both are right, a proxy between n8n and the vendor may change requests.',
	permission:
		'Check the key and the region or base URL of the credential, and in the vendor console that the account may use this API.',
	parameter: 'Correct the parameter that the message names.',
	vendor: `The fault is on the side of the vendor; its support asks for the trace id. ${CHECK_BEFORE_REPEATING}`,
	unknown: `This code is not on the vendor page of this operation. ${CHECK_BEFORE_REPEATING}`,
} as const;

/**
 * Advice for a timestamp that the vendor calls expired, with both clocks when its answer tells one.
 *
 * @param toleranceSeconds how far the clocks may differ, where the vendor documents it
 */
export function clockAdvice(headers: Record<string, unknown>, toleranceSeconds?: number): string {
	const limit = toleranceSeconds ? ` by at most ${toleranceSeconds} seconds` : '';
	const vendorClock = typeof headers.date === 'string' ? ` The vendor's says ${headers.date}.` : '';
	return `Correct the clock of the n8n server: it may differ from the vendor's${limit}. It says ${nowIn('UTC').toHTTP()}.${vendorClock}`;
}

/** Advice for an answer that has no code of the vendor, by its HTTP status. */
export function httpAdvice(httpStatus: number): string {
	switch (httpStatus) {
		case 401:
		case 403:
		case 407:
			return 'Access was refused before the vendor looked at the request. Check the credential, and a proxy or firewall between n8n and the vendor.';
		case 404:
		case 405:
			return 'There is no such endpoint at this address. Check the base URL or region of the credential.';
		case 413:
			return 'The request is too large. Send fewer contacts at a time.';
		case 429:
			return 'Too many requests. Run it again later, with fewer Parallel Requests.';
		default:
			return CHECK_BEFORE_REPEATING;
	}
}
