import fc from 'fast-check';

import { sipOutcome } from '../../../nodes/shared/sipOutcome';

const codes = Array.from({ length: 600 }, (_, index) => 100 + index);
const of = (outcome: string | undefined) => codes.filter((code) => sipOutcome(code) === outcome);

/** All of 100 to 699 that mean something, by what they mean. */
const meanings = {
	busy: [486, 600],
	rejected: [603, 607, 608],
	unreachable: [404, 410, 484, 604],
	notAnswered: [408, 480],
	canceled: [487],
	failed: codes.filter((code) => code >= 500 && code < 600),
};

test.each(Object.entries(meanings))('%s is %j and no other code', (outcome, expected) => {
	expect(of(outcome)).toEqual(expected);
});

test('every other code leaves it open', () => {
	const told = new Set(Object.values(meanings).flat());
	expect(of(undefined)).toEqual(codes.filter((code) => !told.has(code)));
});

test('a code of success, of progress or of a redirect is never a failure', () => {
	expect(codes.filter((code) => code < 400).map(sipOutcome)).toEqual(Array(300).fill(undefined));
});

test('a code means the same as number and as digits', () => {
	fc.assert(
		fc.property(fc.integer({ min: 100, max: 699 }), (code) => {
			expect(sipOutcome(String(code))).toBe(sipOutcome(code));
		}),
	);
});

test('what is no code of 100 to 699 leaves it open, and nothing throws', () => {
	const outside = fc.oneof(
		fc.integer().filter((code) => code < 100 || code > 699),
		fc.constantFrom(NaN, Infinity, '', ' 486', '486 Busy', '0x1e6', 'toString', '__proto__'),
		fc.constantFrom(undefined, null, true, [486], { code: 486 }, new Date(486)),
	);
	fc.assert(fc.property(outside, (code) => expect(sipOutcome(code)).toBeUndefined()));
});
