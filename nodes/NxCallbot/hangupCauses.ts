import type { Outcome } from '../shared/callOutcome';

/**
 * What a `hangupCause` means where its name is certain about it. NXCloud lists no causes for Callbot;
 * its page on hang-up reasons has the names that FreeSWITCH gives to the causes of Q.850.
 */
const OUTCOMES: Record<string, Outcome> = {
	CALL_REJECTED: 'rejected',
	DESTINATION_OUT_OF_ORDER: 'unreachable',
	INVALID_NUMBER_FORMAT: 'unreachable',
	NO_ANSWER: 'notAnswered',
	NO_ROUTE_DESTINATION: 'unreachable',
	NO_USER_RESPONSE: 'notAnswered',
	NUMBER_CHANGED: 'unreachable',
	ORIGINATOR_CANCEL: 'canceled',
	SUBSCRIBER_ABSENT: 'unreachable',
	UNALLOCATED_NUMBER: 'unreachable',
	USER_BUSY: 'busy',
	USER_NOT_REGISTERED: 'unreachable',
};

/** The outcome of a call that nobody answered, by the cause of its end. */
export function hangupOutcome(cause: unknown): Outcome | undefined {
	return typeof cause === 'string' ? OUTCOMES[cause.trim().toUpperCase()] : undefined;
}
