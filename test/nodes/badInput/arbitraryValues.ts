import * as fc from 'fast-check';

import { givenValues, type GivenValue } from './givenValues';

/** Text of all kinds; broken characters and control characters are among it. */
const anyText = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.string({ unit: 'grapheme', maxLength: 60 }),
	fc.string({ unit: fc.constantFrom(...'0123456789.-+, :TZ()\n'), maxLength: 24 }),
	fc
		.array(fc.integer({ min: 0xd7ff, max: 0xe000 }), { maxLength: 4 })
		.map((units) => String.fromCharCode(...units)),
);

const anyNumber = fc.oneof(
	fc.integer({ min: -10, max: 200 }),
	fc.maxSafeInteger(),
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.integer({ min: -1000, max: 1000 }).map((hundredths) => hundredths / 100),
	fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }),
);

/** Since Hong Kong has no summer time any more: the oracle knows one offset only. */
const anyMoment = fc
	.date({ min: new Date('1980-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString());

const anyJson = fc.oneof(
	{ weight: 3, arbitrary: anyText },
	{ weight: 3, arbitrary: anyNumber },
	{ weight: 1, arbitrary: anyNumber.map(String) },
	{ weight: 1, arbitrary: anyMoment },
	{ weight: 1, arbitrary: fc.array(fc.oneof(anyText, anyNumber), { maxLength: 4 }) },
	{ weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }) },
);

/** Values of every type and size, those of the table among them. */
export const arbitraryValue: fc.Arbitrary<GivenValue> = fc.oneof(
	{ weight: 4, arbitrary: anyJson.map((value) => ({ name: JSON.stringify(value), value })) },
	{ weight: 1, arbitrary: fc.constantFrom(...givenValues) },
);
