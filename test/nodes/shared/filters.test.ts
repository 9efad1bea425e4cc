import { RefusedInput } from '../../../nodes/shared/failures';
import { ifGiven, optionalRange, optionalSpan, requiredSpan } from '../../../nodes/shared/filters';
import { wholeNumber } from '../../../nodes/shared/values';

const zone = 'Asia/Hong_Kong';
const from = (value: unknown) => ({ value, parameter: 'From' });
const to = (value: unknown) => ({ value, parameter: 'To' });
const moments = (span: { from?: { toISO(): unknown }; to?: { toISO(): unknown } }) => [
	span.from?.toISO(),
	span.to?.toISO(),
];
const nine = '2025-05-07T09:00:00';
const ten = '2025-05-07T10:00:00';

test.each([undefined, null, '', '  '])('%j is not given', (value) => {
	expect(ifGiven(from(value), () => 'read')).toBeUndefined();
	expect(moments(optionalSpan(from(value), to(value), zone))).toEqual([undefined, undefined]);
	expect(optionalRange(from(value), to(value), wholeNumber)).toEqual({});
});

test.each([0, false, '0'])('%j is given', (value) => {
	expect(ifGiven(from(value), (read) => [read])).toEqual([value]);
});

test('times are local unless they tell their offset, and one end is enough', () => {
	expect(moments(optionalSpan(from(nine), to('2025-05-07T02:00:00Z'), zone))).toEqual([
		'2025-05-07T09:00:00.000+08:00',
		'2025-05-07T10:00:00.000+08:00',
	]);
	expect(moments(optionalSpan(from(''), to(ten), zone))[0]).toBeUndefined();
});

test('the same moment twice is a span', () => {
	expect(moments(requiredSpan(from(nine), to(nine), zone))).toHaveLength(2);
	expect(optionalRange(from(1), to('1'), wholeNumber)).toEqual({ from: 1, to: 1 });
});

test('an end before its beginning is refused, compared as moments and as numbers', () => {
	expect(() => optionalSpan(from(ten), to(nine), zone)).toThrow('From: is later than To');
	expect(() => requiredSpan(from(ten), to('2025-05-07T01:59:59Z'), zone)).toThrow(RefusedInput);
	expect(() => optionalRange(from('10'), to('9'), wholeNumber)).toThrow('From: is larger than To');
	expect(optionalRange(from('9'), to('10'), wholeNumber)).toEqual({ from: 9, to: 10 });
});

test('ends that are required', () => {
	expect(() => requiredSpan(from(''), to(ten), zone)).toThrow('From: is empty');
	expect(() => requiredSpan(from(nine), to(undefined), zone)).toThrow('To: is empty');
	expect(() => requiredSpan(from('x'), to(ten), zone)).toThrow('From: "x" is not a date and time');
});
