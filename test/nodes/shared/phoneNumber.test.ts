import fc from 'fast-check';

import { RefusedInput } from '../../../nodes/shared/failures';
import {
	fullNumber,
	internationalNumber,
	optionalCountryCode,
	phoneDigits,
} from '../../../nodes/shared/phoneNumber';

test.each([
	['8613800000001', '8613800000001'],
	['+86 (138) 0000-0001', '8613800000001'],
	['86.138.0000.0001', '8613800000001'],
	['(+86) 13800000001', '8613800000001'],
	['[86] 138 0000 0001', '8613800000001'],
	['86–138—0000‑0001', '8613800000001'],
	['86\u00a0138\u20090000\t0001\n', '8613800000001'],
	['\u202a+8613800000001\u202c', '8613800000001'],
	['\ufeff8613800000001', '8613800000001'],
	[8613800000001, '8613800000001'],
	['0086 138 0000 0001', '8613800000001'],
	['(00 44) 20 7946 0958', '442079460958'],
	['020 7946 0958', '02079460958'],
	['+86 1030 0000', '8610300000'],
	['123456', '123456'],
	['123456789012345', '123456789012345'],
])('%j is sent as %s', (value, digits) => {
	expect(phoneDigits(value, 'P')).toBe(digits);
});

test.each([
	['', 'has no phone number'],
	['   ', 'has no phone number'],
	['+', 'has no phone number'],
	['call me', '"call me" is not a phone number'],
	['86138x0001', '"86138x0001" is not a phone number'],
	['86138 ext. 5', '"86138 ext. 5" is not a phone number'],
	['86+13800000001', '"86+13800000001" is not a phone number'],
	['++8613800000001', '"++8613800000001" is not a phone number'],
	['8613800000001,8613800000002', '"8613800000001,8613800000002" is not a phone number'],
	['1.38E10', '"1.38E10" is not a phone number'],
	['１３８００００００００', '"１３８００００００００" is not a phone number'],
	['12345', '"12345" is not a phone number of 6 to 15 digits'],
	[12345, '"12345" is not a phone number of 6 to 15 digits'],
	['1234567890123456', '"1234567890123456" is not a phone number of 6 to 15 digits'],
	['0', '"0" is not a phone number of 6 to 15 digits'],
	['00', 'has no phone number'],
	['00 00 00 00', '"00 00 00 00" has a 0 that is not dialed from abroad'],
	['+0 20 7946 0958', '"+0 20 7946 0958" has a 0 that is not dialed from abroad'],
	['000442079460958', '"000442079460958" has a 0 that is not dialed from abroad'],
	['+44 (0)20 7946 0958', '"+44 (0)20 7946 0958" has a 0 that is not dialed from abroad'],
	['0044 ( 0 ) 20 7946 0958', '"0044 ( 0 ) 20 7946 0958" has a 0 that is not dialed from abroad'],
	['+0000000', '"+0000000" has a 0 that is not dialed from abroad'],
	[0, 'must be a phone number'],
	[-8613800000001, 'must be a phone number'],
	[null, 'must be a phone number'],
	[undefined, 'must be a phone number'],
	[true, 'must be a phone number'],
	[{}, 'must be a phone number'],
	[['8613800000001'], 'must be a phone number'],
	[13800000.5, 'must be a phone number'],
	[Number.NaN, 'must be a phone number'],
	[1e21, 'must be a phone number'],
])('%j %s', (value, problem) => {
	expect(() => phoneDigits(value, 'P')).toThrow(RefusedInput);
	expect(() => phoneDigits(value, 'P')).toThrow(new RefusedInput('P', problem));
});

const digits = fc
	.tuple(
		fc.constantFrom(...'123456789'),
		fc.array(fc.constantFrom(...'0123456789'), { minLength: 5, maxLength: 14 }),
	)
	.map(([first, rest]) => [first, ...rest].join(''));
// Without round brackets, which make a "(0)" around a single 0.
const separators = fc
	.array(fc.constantFrom(' ', '.', '-', '–', '[', ']', '\u00a0'), { maxLength: 3 })
	.map((list) => list.join(''));

test('digits come through whatever decorates them', () => {
	const decorated = digits.chain((number) =>
		fc
			.tuple(
				fc.constantFrom('', '+', '00'),
				fc.array(separators, { minLength: number.length + 1, maxLength: number.length + 1 }),
			)
			.map(([prefix, gaps]) => ({
				number,
				text: prefix + gaps[0] + [...number].map((digit, at) => digit + gaps[at + 1]).join(''),
			})),
	);
	fc.assert(
		fc.property(decorated, ({ number, text }) => {
			expect(phoneDigits(text, 'P')).toBe(number);
		}),
	);
});

test('any text gives 6 to 15 digits or is refused', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.anything()), (value) => {
			try {
				expect(phoneDigits(value, 'P')).toMatch(/^[0-9]{6,15}$/);
			} catch (error) {
				expect(error).toBeInstanceOf(RefusedInput);
			}
		}),
	);
});

test.each([
	['138 0000 0001', '86', '8613800000001'],
	[13800000001, '86', '8613800000001'],
	['+86 138 0000 0001', '86', '8613800000001'],
	['0086 138 0000 0001', '86', '8613800000001'],
	['8613800000001', '86', '8613800000001'],
	['+852 3575 7581', '86', '85235757581'],
	['00852 3575 7581', '86', '85235757581'],
	['13800000001', undefined, '13800000001'],
])('%j with country code %j is %s', (value, countryCode, full) => {
	expect(fullNumber(value, phoneDigits(value, 'P'), countryCode)).toBe(full);
});

test('a number is the same with every kind of separator in it', () => {
	const separator = fc.constantFrom(
		'',
		' ',
		'-',
		'.',
		'(',
		')',
		'\t',
		'\u00a0',
		'\u2013',
		'\u2212',
		'\u200e',
	);
	const prefix = fc.constantFrom('', '+', '00', '0');
	const digit = fc.constantFrom(...'123456789');
	fc.assert(
		fc.property(
			prefix,
			fc.array(fc.tuple(separator, digit), { minLength: 6, maxLength: 11 }),
			(start, rest) => {
				const spread = [...start].map((sign) => `\u2013 ${sign}`).join('') + rest.flat().join('');
				const plain = start + rest.map(([, sign]) => sign).join('');
				const full = (text: string) => fullNumber(text, phoneDigits(text, 'Phone'), '86');
				expect(full(spread)).toBe(full(plain));
			},
		),
	);
});

describe('country codes', () => {
	test.each([
		['86', '86'],
		['+86', '86'],
		[' 852 ', '852'],
		[1, '1'],
		['', undefined],
		[null, undefined],
		[undefined, undefined],
	])('%j is sent as %j', (value, code) => {
		expect(optionalCountryCode(value, 'P')).toBe(code);
	});

	test.each(['CN', '086', '0', '12345', '8 6', 1.5, true, {}])('%j is refused', (value) => {
		const shown = typeof value === 'object' ? 'an object' : `"${value}"`;
		const problem = `${shown} is not a country code such as 86`;
		expect(() => optionalCountryCode(value, 'P')).toThrow(new RefusedInput('P', problem));
	});
});

describe('numbers for vendors that have no field for a country code', () => {
	test.each([
		['+91 91234 56789', '91', '919123456789'],
		['0091 91234 56789', '91', '919123456789'],
		['919123456789', '91', '919123456789'],
		['09123456789', '91', '919123456789'],
		['8123456789', '91', '918123456789'],
		['+852 3575 7581', '852', '85235757581'],
		['8613800000001', undefined, '8613800000001'],
	])('%s with %s becomes %s', (given, countryCode, number) => {
		expect(internationalNumber(given, 'Phone Number', countryCode)).toBe(number);
	});

	test.each([
		['9123456789', '91'],
		['55999991234', '55'],
		['841234567', '84'],
		['85235757581', '852'],
	])('%s with %s is refused: nobody can tell whether it is complete', (given, countryCode) => {
		expect(() => internationalNumber(given, 'Phone Number', countryCode)).toThrow(
			`Phone Number: "${given}" begins with the country code ${countryCode}, but may be without it`,
		);
	});

	test('a national number without a country code is refused', () => {
		expect(() => internationalNumber('020 7946 0958', 'Phone Number', undefined)).toThrow(
			'has no country code',
		);
	});
});
