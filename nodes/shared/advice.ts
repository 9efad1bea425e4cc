/** For every failure after which the vendor may have done its work. */
export const CHECK_BEFORE_REPEATING =
	'The request may have been carried out all the same. Look into the console of the vendor before you run it again.';

/** The same for a request that only reads. */
export const NOTHING_CHANGED = 'Nothing was changed, because this only reads. Run it again later.';

/**
 * What to do about a failure. `unclear` is what there is to say, perhaps nothing, where nobody on this
 * side knows whether the request was carried out.
 */
export type Advice = string | { unclear: string };

/** What a failure means, for vendors whose codes differ but whose causes are the same. */
export const COMMON_ADVICE = {
	signature:
		'Check the secret and the algorithm of the credential. If both are right, a proxy between n8n and the vendor may change requests.',
	permission:
		'Check the key and the region or base URL of the credential, and in the vendor console that the account may use this API.',
	parameter: 'Correct the parameter that the message names.',
	vendor: {
		unclear: 'The fault is on the side of the vendor; its support asks for the trace id.',
	},
	unknown: { unclear: 'This code is not on the vendor page of this operation.' },
} as const;

/** Advice in the words that the user reads. */
export function toldAdvice(advice: Advice, { reads = false }: { reads?: boolean }): string {
	if (typeof advice === 'string') return advice;
	return `${advice.unclear} ${reads ? NOTHING_CHANGED : CHECK_BEFORE_REPEATING}`.trim();
}

/** Advice for an answer that has no code of the vendor, by its HTTP status. */
export function httpAdvice(httpStatus: number): Advice {
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
			return { unclear: '' };
	}
}
