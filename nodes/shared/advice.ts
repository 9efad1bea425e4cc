import { nowIn } from './dateTime';

/** What a failure means, for vendors whose codes differ but whose causes are the same. */
export const COMMON_ADVICE = {
	signature:
		'Check the secret and the algorithm of the credential. If both are right, a proxy between n8n and the vendor may change requests.',
	permission:
		'Check the key and the region or base URL of the credential, and in the vendor console that the account may use this API.',
	parameter: 'Correct the parameter that the message names. Nothing was changed at the vendor.',
	vendor:
		'The fault is on the side of the vendor. Check in its console whether the request was carried out before you run it again; its support asks for the trace id.',
	unknown:
		'This code is in no table of the vendor. Check in its console whether the request was carried out before you run it again.',
} as const;

/**
 * Advice for a timestamp that the vendor calls expired, with both clocks when its answer tells one.
 *
 * @param toleranceSeconds how far the clocks may differ, where the vendor documents it
 */
export function clockAdvice(headers: Record<string, unknown>, toleranceSeconds?: number): string {
	const limit = toleranceSeconds ? ` by at most ${toleranceSeconds} seconds` : '';
	const vendorClock = typeof headers.date === 'string' ? ` The vendor's says ${headers.date}.` : '';
	return `Set the clock of the n8n server right: it may differ from the vendor's${limit}. It says ${nowIn('UTC').toHTTP()}.${vendorClock} Nothing was changed at the vendor.`;
}
