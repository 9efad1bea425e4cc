import { RefusedInput } from '../../../nodes/shared/failures';
import {
	decimalNumber,
	oneOf,
	optionalText,
	optionalUrl,
	requiredText,
	wholeNumber,
	withoutUndefined,
	zeroOrOne,
} from '../../../nodes/shared/values';

function refusal(read: () => unknown): string {
	try {
		return `not refused: ${String(read())}`;
	} catch (error) {
		expect(error).toBeInstanceOf(RefusedInput);
		return (error as RefusedInput).message;
	}
}

describe('text', () => {
	test.each([
		['text', 'text'],
		['  text ', 'text'],
		[4711, '4711'],
		[0, '0'],
		['', undefined],
		['  ', undefined],
		[null, undefined],
		[undefined, undefined],
	])('%p is read as %p', (value, text) => {
		expect(optionalText(value, 'P')).toBe(text);
	});

	test.each([1.5, Number.NaN, 1e21, true, {}, [], ['a']])('%p is no text', (value) => {
		expect(refusal(() => optionalText(value, 'P'))).toBe('P: must be text');
	});

	test('required text must not be empty', () => {
		expect(requiredText(' a ', 'P')).toBe('a');
		for (const value of ['', ' ', null, undefined]) {
			expect(refusal(() => requiredText(value, 'P'))).toBe('P: is empty');
		}
	});
});

describe('whole numbers', () => {
	test.each([
		[5, 5],
		[0, 0],
		['5', 5],
		[' 5 ', 5],
	])('%p is read as %d', (value, number) => {
		expect(wholeNumber(value, 'P')).toBe(number);
	});

	test.each([1.5, '1.5', 'x', '1e3', '0x10', true, {}, [5], Number.NaN, 1e21])(
		'%p is none',
		(value) => {
			expect(refusal(() => wholeNumber(value, 'P'))).toBe('P: must be a whole number');
		},
	);

	test.each([[''], [' '], [null], [undefined]])('%p is empty', (value) => {
		expect(refusal(() => wholeNumber(value, 'P'))).toBe('P: is empty');
	});

	test('limits are told', () => {
		expect(refusal(() => wholeNumber(-1, 'P'))).toBe('P: must be at least 0');
		expect(refusal(() => wholeNumber('0', 'P', { min: 1 }))).toBe('P: must be at least 1');
		const limits = { min: 1, max: 10 };
		expect(refusal(() => wholeNumber(11, 'P', limits))).toBe('P: must be from 1 to 10');
		expect(wholeNumber(10, 'P', limits)).toBe(10);
	});
});

describe('decimal numbers', () => {
	test.each([
		[1, 1],
		[1.25, 1.25],
		['1.5', 1.5],
		[' 0.07 ', 0.07],
		[0, 0],
	])('%p is read as %d', (value, number) => {
		expect(decimalNumber(value, 'P', { decimals: 2 })).toBe(number);
	});

	test.each([
		[1.005, 'may have at most 2 decimals'],
		['0.001', 'may have at most 2 decimals'],
		['', 'is empty'],
		['  ', 'is empty'],
		['a lot', 'must be a number'],
		[null, 'is empty'],
		[undefined, 'is empty'],
		[true, 'must be a number'],
		[Number.NaN, 'must be a number'],
		[Infinity, 'must be a number'],
		[-0.5, 'must be at least 0'],
	])('%p %s', (value, problem) => {
		expect(refusal(() => decimalNumber(value, 'P', { decimals: 2 }))).toBe(`P: ${problem}`);
	});
});

test('one of the documented values', () => {
	for (const value of [2, '2', ' 2 ']) expect(oneOf(value, 'P', [0, 1, 2])).toBe(2);
	for (const value of [3, '', null, undefined, true, '02', 1.5, {}, [2]]) {
		expect(refusal(() => oneOf(value, 'P', [0, 1, 2]))).toBe('P: must be one of 0, 1, 2');
	}
});

test('switches', () => {
	for (const value of [true, 'true', ' TRUE ', 1, '1']) expect(zeroOrOne(value, 'P')).toBe(1);
	for (const value of [false, 'false', 0, '0']) expect(zeroOrOne(value, 'P')).toBe(0);
	for (const value of ['yes', '', null, undefined, 2, {}]) {
		expect(refusal(() => zeroOrOne(value, 'P'))).toBe('P: must be true or false');
	}
});

describe('addresses', () => {
	test.each([
		['https://example.com/a?b=c', 'https://example.com/a?b=c'],
		[' http://127.0.0.1:5678/webhook ', 'http://127.0.0.1:5678/webhook'],
		['', undefined],
		[undefined, undefined],
	])('%p is read as %p', (value, url) => {
		expect(optionalUrl(value, 'P')).toBe(url);
	});

	test.each(['example.com', 'ftp://example.com', 'javascript:alert(1)', 'https://', '//x', 5])(
		'%p is none',
		(value) => {
			const message = 'P: is not an address that starts with https:// or http://';
			expect(refusal(() => optionalUrl(value, 'P'))).toBe(message);
		},
	);
});

test('undefined fields are left out, and only those', () => {
	const fields = { a: undefined, b: null, c: 0, d: '', e: false };
	expect(Object.keys(withoutUndefined(fields))).toEqual(['b', 'c', 'd', 'e']);
	expect(fields).toHaveProperty('a');
});
