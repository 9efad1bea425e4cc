import type { Outcome } from '../shared/callOutcome';

interface HangupCode {
	words: string;
	/** Absent where the code alone does not tell whether someone took the call. */
	outcome?: Outcome;
}

/**
 * `hangupCode` of the Call Center family: words of the vendor page "Manual Dial Record", and the
 * outcome where the code is certain about it.
 *
 * Not certain, so that the field `answered` decides:
 * - voicemail: the call ended normally, but whether a person took it is not told
 * - "hung up quickly": listed as missed, though someone may have taken the call before
 * - forwarded to an external number: whether the external side answered is not told
 * - AICC, transfer to a human failed: whether the customer was on the line by then is not told
 */
const HANGUP_CODES: Record<number, HangupCode> = {
	// Inbound
	1000: { words: 'normal end', outcome: 'answered' },
	1001: { words: 'normal, agent hung up', outcome: 'answered' },
	1002: { words: 'normal, user hung up', outcome: 'answered' },
	1003: { words: 'normal, voicemail' },
	10031: { words: 'voicemail because all agents busy' },
	10032: { words: 'voicemail because no agent online' },
	1004: { words: 'normal, network interruption', outcome: 'answered' },
	// Inbound, missed. Who leaves the queue was taken by nobody; only 1108 is called canceled.
	1101: { words: 'agent hung up quickly' },
	1102: { words: 'user hung up quickly' },
	1103: { words: 'user left the queue', outcome: 'notAnswered' },
	11031: { words: 'left queue, all agents busy', outcome: 'notAnswered' },
	11032: { words: 'left queue, no agent online', outcome: 'notAnswered' },
	1104: { words: 'queue timeout', outcome: 'notAnswered' },
	11041: { words: 'timeout, all agents busy', outcome: 'notAnswered' },
	11042: { words: 'timeout, no agent online', outcome: 'notAnswered' },
	1105: { words: 'no agent online', outcome: 'notAnswered' },
	// Busy agents are no busy line: the call came in and nobody took it.
	1106: { words: 'all agents busy', outcome: 'notAnswered' },
	1107: { words: 'blacklisted number', outcome: 'blocked' },
	1108: { words: 'user cancelled', outcome: 'canceled' },
	// Inbound, forwarded to an external number
	1109: { words: 'external side hung up' },
	1110: { words: 'call exception', outcome: 'failed' },
	1111: { words: 'user hung up' },
	// Outbound
	2000: { words: 'normal end', outcome: 'answered' },
	2001: { words: 'normal, agent hung up', outcome: 'answered' },
	2002: { words: 'normal, user hung up', outcome: 'answered' },
	// In the group of normal ends, but an agent who cancels has not been put through.
	2003: { words: 'normal, agent cancelled', outcome: 'canceled' },
	2004: { words: 'normal, network interruption', outcome: 'answered' },
	// Outbound, missed
	2101: { words: 'agent hung up quickly' },
	2102: { words: 'user hung up quickly' },
	2103: { words: 'user rejected', outcome: 'rejected' },
	2104: { words: 'timeout', outcome: 'notAnswered' },
	2105: { words: 'blacklisted number', outcome: 'blocked' },
	2106: { words: 'call-restricted number', outcome: 'blocked' },
	2107: { words: 'call restriction (trial count)', outcome: 'blocked' },
	// Outbound, not connected
	2201: { words: 'refused', outcome: 'rejected' },
	2202: { words: 'temporarily unavailable', outcome: 'unreachable' },
	2203: { words: 'line busy', outcome: 'busy' },
	2204: { words: 'call exception', outcome: 'failed' },
	2205: { words: 'unable to connect', outcome: 'unreachable' },
	2206: { words: 'agent cancelled', outcome: 'canceled' },
	// AICC
	3000: { words: 'normal end', outcome: 'answered' },
	3001: { words: 'transferred, agent hung up', outcome: 'answered' },
	3002: { words: 'transferred, user hung up', outcome: 'answered' },
	3003: { words: 'transferred, network interruption', outcome: 'answered' },
	3101: { words: 'transfer failed, agent hung up quickly' },
	3102: { words: 'transfer failed, user hung up quickly' },
	3103: { words: 'transfer failed, user left the queue' },
	3104: { words: 'transfer failed, queue timeout' },
	31041: { words: 'transfer failed, timeout, all agents busy' },
	31042: { words: 'transfer failed, timeout, no agent online' },
	3105: { words: 'transfer failed, no agent online' },
	3106: { words: 'transfer failed, all agents busy' },
	3107: { words: 'transfer failed, user cancelled' },
};

/** What a `hangupCode` means; empty for a code that is not in the table. */
export function hangupCodeOf(code: number | undefined): Partial<HangupCode> {
	return (code === undefined ? undefined : HANGUP_CODES[code]) ?? {};
}
