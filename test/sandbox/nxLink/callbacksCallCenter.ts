import type { Callback } from '../dialler/callback';
import type { Cdr } from './callCenter/cdr';
import type { NxLinkState } from './state';

/** The push is described as of 2023, when the records did not have these fields. */
const newerFields = new Set(['lineIp', 'mediaIp', 'termSipCode', 'hangupCause', 'mos']);

/**
 * Page "NXCC API Webhook": the token of the console and no signature. What a record does not have is
 * left out, as in the page's example.
 */
export function recordCallback(state: NxLinkState, cdr: Cdr): Callback {
	const fields = Object.entries(cdr).filter(
		([name, value]) => value !== null && !newerFields.has(name),
	);
	const token = state.recordPushToken;
	return {
		vendor: 'nxLink',
		event: 'record',
		url: state.recordPushUrl,
		value: Object.fromEntries(fields),
		sign: () => ({ ...(token !== undefined && { token }) }),
	};
}
