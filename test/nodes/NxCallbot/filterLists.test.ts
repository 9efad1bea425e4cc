import fc from 'fast-check';

import { numbersOf, textsOf } from '../../../nodes/NxCallbot/filterLists';
import { RefusedInput } from '../../../nodes/shared/failures';

const texts = (value: unknown) => textsOf(value, 'IDs');
const numbers = (value: unknown) => numbersOf(value, 'Levels');

test.each([
	['a', ['a']],
	[' a , b ', ['a', 'b']],
	['a\nb,\n c', ['a', 'b', 'c']],
	['a,,b,', ['a', 'b']],
	['a b', ['a b']],
	['a,a', ['a', 'a']],
	[4711, ['4711']],
	[0, ['0']],
	[
		[' a ', 7],
		['a', '7'],
	],
	[['a,b'], ['a,b']],
])('%j are the texts %j', (given, expected) => {
	expect(texts(given)).toEqual(expected);
});

test.each([[''], [' , '], ['\n'], [[]]])('%j is no text at all', (given) => {
	expect(texts(given)).toBeUndefined();
	expect(numbers(given)).toBeUndefined();
});

test.each([
	[true, 'IDs: must be text, with commas between several'],
	[null, 'IDs: must be text, with commas between several'],
	[{ id: 'a' }, 'IDs: must be text, with commas between several'],
	[['a', ''], 'IDs: is empty'],
	[['a', null], 'IDs: is empty'],
	[[['a']], 'IDs: must be text'],
	[[true], 'IDs: must be text'],
])('%j is refused', (given, message) => {
	expect(() => texts(given)).toThrow(new RefusedInput('IDs', message.slice(5)));
});

test.each([1.5, NaN, Infinity, 2 ** 53, 12345678901234567890])(
	'the number %d cannot be an id: its digits are not what was meant',
	(given) => {
		expect(() => texts(given)).toThrow('IDs: must be text');
		expect(() => texts([given])).toThrow('IDs: must be text');
	},
);

test.each([
	['1', [1]],
	['1, 2\n3', [1, 2, 3]],
	[0, [0]],
	[
		[1, '2'],
		[1, 2],
	],
])('%j are the numbers %j', (given, expected) => {
	expect(numbers(given)).toEqual(expected);
});

test.each([
	['A', 'must be a whole number'],
	['1;2', 'must be a whole number'],
	[1.5, 'must be a whole number'],
	[[1, 'x'], 'must be a whole number'],
	['1, -2', 'must be at least 0'],
	[[null], 'is empty'],
	[{}, 'must be text, with commas between several'],
])('%j is refused as numbers', (given, problem) => {
	expect(() => numbers(given)).toThrow(new RefusedInput('Levels', problem));
});

test('ids without commas and blanks around them come through as they are, either way', () => {
	const id = fc.string({ minLength: 1 }).filter((text) => /^[^,\s](?:[^,\n]*[^,\s])?$/.test(text));
	fc.assert(
		fc.property(fc.array(id, { minLength: 1 }), (ids) => {
			expect(texts(ids)).toEqual(ids);
			expect(texts(ids.join(', '))).toEqual(ids);
			expect(texts(ids.join('\n'))).toEqual(ids);
		}),
	);
});
