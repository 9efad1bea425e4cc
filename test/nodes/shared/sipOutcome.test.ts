import fc from 'fast-check';

import { sipOutcome } from '../../../nodes/shared/sipOutcome';

test.each([
	[404, 'unreachable'],
	[408, 'notAnswered'],
	[410, 'unreachable'],
	[480, 'notAnswered'],
	[484, 'unreachable'],
	[486, 'busy'],
	[487, 'canceled'],
	[600, 'busy'],
	[603, 'rejected'],
	[604, 'unreachable'],
	[607, 'rejected'],
	[608, 'rejected'],
	[500, 'failed'],
	[503, 'failed'],
	[599, 'failed'],
])('%d is %s, as number and as text', (code, outcome) => {
	expect(sipOutcome(code)).toBe(outcome);
	expect(sipOutcome(String(code))).toBe(outcome);
});

test.each([200, 180, 302, 403, 499, 606, 0, -486, '', '4O4', null, undefined, {}, [486], true])(
	'%p does not tell what became of the call',
	(code) => {
		expect(sipOutcome(code)).toBeUndefined();
	},
);

test('a code of the server is a failure, whichever it is; no code is an answered call', () => {
	fc.assert(
		fc.property(fc.integer({ min: 500, max: 599 }), (code) => sipOutcome(code) === 'failed'),
	);
	fc.assert(fc.property(fc.anything(), (code) => sipOutcome(code) !== 'answered'));
});
