import * as fc from 'fast-check';

/** UTF-16 units without regard for pairs: surrogates may stand alone. */
const looseText = fc
	.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
	.map((units) => String.fromCharCode(...units));

/** Any text that may be a body: empty, beyond the basic plane, or with half of a pair. */
export const anyText = fc.oneof(
	fc.constantFrom('', '{}', '{"a":"😀𠜎"}', '{"a":"\ud83d"}', '牛小信', '{ "a" : 1 }\n'),
	fc.string({ unit: 'binary' }),
	looseText,
	fc.json({ stringUnit: 'binary' }),
	looseText.map((text) => JSON.stringify({ text })),
);

/** Header values and secrets: what fits into a header. */
export const anyToken = fc.stringMatching(/^[\x21-\x7e]{1,40}$/);

/** A body of at least one byte, and the same with one byte changed. */
export const bodyAndOther = fc
	.record({
		bytes: fc.uint8Array({ minLength: 1, maxLength: 60 }),
		at: fc.nat(),
		flip: fc.integer({ min: 1, max: 255 }),
	})
	.map(({ bytes, at, flip }) => {
		const other = Uint8Array.from(bytes);
		other[at % bytes.length] ^= flip;
		return { body: bytes, other };
	});
