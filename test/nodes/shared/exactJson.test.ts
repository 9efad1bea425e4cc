import fc from 'fast-check';

import { exactJson } from '../../../nodes/shared/exactJson';

test.each<[string, unknown]>([
	['9007199254740991', 9007199254740991],
	['-9007199254740991', -9007199254740991],
	['9007199254740992', '9007199254740992'],
	['-9007199254740993', '-9007199254740993'],
	['{"id":1688363452814331904}', { id: '1688363452814331904' }],
	['[1,16883634528143319041,2]', [1, '16883634528143319041', 2]],
	['[1688363452814331904,1688363452814331905]', ['1688363452814331904', '1688363452814331905']],
	['{"a":1e400,"b":-1e400,"c":1e21}', { a: '1e400', b: '-1e400', c: '1e21' }],
	['{"a":0.1234567890123456789}', { a: 0.1234567890123456789 }],
	['{"a":"1688363452814331904"}', { a: '1688363452814331904' }],
	['{"1688363452814331904":1}', { '1688363452814331904': 1 }],
	['{"a":"\\"","b":1688363452814331904}', { a: '"', b: '1688363452814331904' }],
	['{"a":"\\\\","b":1688363452814331904}', { a: '\\', b: '1688363452814331904' }],
	['{"a":"\\",1688363452814331904,\\""}', { a: '",1688363452814331904,"' }],
	['{"a":1,"a":2}', { a: 2 }],
])('%s', (text, value) => {
	expect(exactJson(text)).toEqual(value);
});

test.each([
	'{1688363452814331904:1}',
	'[01688363452814331904]',
	'[1688363452814331904-1]',
	'[1688363452814331904.]',
	'[+1688363452814331904]',
	'"1688363452814331904',
	'"\\',
	'',
	'1e',
])('%s is no JSON, and does not become any', (text) => {
	expect(() => exactJson(text)).toThrow(SyntaxError);
});

const nested = (open: string, close: string, levels: number) =>
	open.repeat(levels) + '0' + close.repeat(levels);

test.each([
	['[', ']'],
	['{"a":', '}'],
])('%s: 100 levels are read, more are not', (open, close) => {
	expect(exactJson(nested(open, close, 100))).toEqual(JSON.parse(nested(open, close, 100)));
	expect(() => exactJson(nested(open, close, 101))).toThrow(RangeError);
	expect(() => exactJson(nested(open, close, 1_000_000))).toThrow(RangeError);
	expect(() => exactJson(open.repeat(1_000_000))).toThrow(SyntaxError);
});

test('brackets side by side, or in text, are no levels', () => {
	expect(exactJson(`[${'[],'.repeat(1000)}0]`)).toHaveLength(1001);
	expect(exactJson(JSON.stringify(['['.repeat(1000)]))).toEqual(['['.repeat(1000)]);
});

test('millions of quotes and escapes are read at once', () => {
	const text = '\\"'.repeat(1_000_000);
	expect(exactJson(JSON.stringify([text]))).toEqual([text]);
	expect(exactJson(`[${'"",'.repeat(1_000_000)}0]`)).toHaveLength(1_000_001);
	expect(() => exactJson(text)).toThrow(SyntaxError);
});

test('what JavaScript can hold is read as ever', () => {
	const shallow = fc.json({ maxDepth: 10 });
	fc.assert(
		fc.property(shallow, (text) => {
			const exact = JSON.stringify(exactJson(text));
			const isLong = (value: unknown) =>
				typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;
			const expected: unknown = JSON.parse(text, (_, value: unknown) =>
				isLong(value) ? 'long' : value,
			);
			fc.pre(!JSON.stringify(expected).includes('"long"'));
			expect(exact).toBe(JSON.stringify(expected));
		}),
	);
});

test('a whole number of any length is kept to the digit', () => {
	fc.assert(
		fc.property(fc.bigInt(), fc.string(), (number, before) => {
			const text = `[${JSON.stringify(before)},${number}]`;
			expect(exactJson(text)).toEqual([
				before,
				Number.isSafeInteger(Number(number)) ? Number(number) : String(number),
			]);
		}),
	);
});
