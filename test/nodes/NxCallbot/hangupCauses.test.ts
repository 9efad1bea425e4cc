import fc from 'fast-check';

import { hangupOutcome } from '../../../nodes/NxCallbot/hangupCauses';

test.each([
	['USER_BUSY', 'busy'],
	['NO_ANSWER', 'notAnswered'],
	['NO_USER_RESPONSE', 'notAnswered'],
	['CALL_REJECTED', 'rejected'],
	['ORIGINATOR_CANCEL', 'canceled'],
	['UNALLOCATED_NUMBER', 'unreachable'],
	['NUMBER_CHANGED', 'unreachable'],
	['INVALID_NUMBER_FORMAT', 'unreachable'],
	['NO_ROUTE_DESTINATION', 'unreachable'],
	['SUBSCRIBER_ABSENT', 'unreachable'],
	['DESTINATION_OUT_OF_ORDER', 'unreachable'],
	['USER_NOT_REGISTERED', 'unreachable'],
])('%s is %s, however it is written', (cause, outcome) => {
	expect(hangupOutcome(cause)).toBe(outcome);
	expect(hangupOutcome(` ${cause.toLowerCase()} `)).toBe(outcome);
});

test.each([
	'NORMAL_CLEARING',
	'NORMAL_UNSPECIFIED',
	'busy',
	'',
	17,
	null,
	undefined,
	['USER_BUSY'],
])('%p does not tell what became of the call', (cause) => {
	expect(hangupOutcome(cause)).toBeUndefined();
});

test('no words of a vendor can be taken for more than a cause', () => {
	const names = fc.oneof(
		fc.string(),
		fc.constantFrom('constructor', '__proto__', 'toString', 'CONSTRUCTOR', '__PROTO__'),
	);
	fc.assert(
		fc.property(names, (cause) => {
			const outcome = hangupOutcome(cause);
			return outcome === undefined || typeof outcome === 'string';
		}),
	);
});
