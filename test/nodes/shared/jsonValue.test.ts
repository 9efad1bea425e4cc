import { RefusedInput } from '../../../nodes/shared/failures';
import { jsonValue, writtenText } from '../../../nodes/shared/jsonValue';

function nested(depth: number): unknown {
	return depth === 0 ? 1 : [nested(depth - 1)];
}

describe('JSON as it is', () => {
	const own = JSON.parse('{"__proto__":1}') as unknown;

	test.each(['', ' text ', '\ud800', 0, 1.5, true, null, undefined, [1, 'a'], { a: [{}] }, own])(
		'%j stays',
		(value) => {
			expect(JSON.stringify(jsonValue(value, 'P'))).toBe(JSON.stringify(value));
		},
	);

	test('a date becomes text', () => {
		expect(jsonValue({ at: new Date(0) }, 'P')).toEqual({ at: '1970-01-01T00:00:00.000Z' });
	});

	const notJson = [10n, new Map(), /a/, () => 1, new Date(NaN), new String('a')];
	test.each([NaN, Infinity, 1e21, 2 ** 53, nested(200), ...notJson])('%p is refused', (value) => {
		expect(() => jsonValue(value, 'P')).toThrow(RefusedInput);
		expect(() => jsonValue([value], 'P')).toThrow(/^P: /);
	});
});

describe('text as it is written', () => {
	test.each([
		[' a ', ' a '],
		[1.5, '1.5'],
		[-3, '-3'],
		[true, 'true'],
		[new Date(0), '1970-01-01T00:00:00.000Z'],
		[null, undefined],
		[undefined, undefined],
	])('%p is %p', (value, text) => {
		expect(writtenText(value, 'P')).toBe(text);
	});

	test.each([NaN, 1e21, 1e-7, 2 ** 53, 10n, [], {}])('%p is refused', (value) => {
		expect(() => writtenText(value, 'P')).toThrow(/^P: /);
	});
});
