import { createHash } from 'node:crypto';

import { accounts } from '../accounts';
import type { VendorRequest } from '../vendor';

/** A documented status code and what to say with it. */
export interface Outcome {
	code: number;
	text: string;
}

/** The pages have a code for a stale timestamp but not the length of the window: 60 s here. */
const toleranceSeconds = 60;

/**
 * Checks the signature of a LAAFFIC request: MD5 of key, secret and Timestamp (seconds) in a row,
 * in either case. Body, path and query are not signed. Page "AI Agent group call guide".
 *
 * @returns undefined when the request is accepted
 */
export function refusalOf({ headers, now }: VendorRequest): Outcome | undefined {
	const { apiKey, apiSecret } = accounts.laaffic;
	const { timestamp = '' } = headers;
	const sign = createHash('md5')
		.update(apiKey + apiSecret + timestamp)
		.digest('hex');
	if (!timestamp || headers['api-key'] !== apiKey || headers.sign?.toLowerCase() !== sign) {
		return { code: -1, text: 'authentication error' };
	}
	const offSeconds = Math.abs(Math.floor(now / 1000) - Number(timestamp));
	if (!/^\d{10}$/.test(timestamp) || offSeconds > toleranceSeconds) {
		return { code: -16, text: 'timestamp expires' };
	}
	return undefined;
}
