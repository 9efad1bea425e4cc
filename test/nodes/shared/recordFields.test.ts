import {
	booleanField,
	isRecord,
	millisecondsField,
	numberField,
	numericField,
	secondsField,
	textField,
	withoutEmpty,
	wordsField,
} from '../../../nodes/shared/recordFields';

const odd = [undefined, null, '', [], {}, true, 'x'];

test.each([
	['a', 'a'],
	[7, '7'],
	[0, '0'],
	['', undefined],
	[null, undefined],
	[true, undefined],
	[['a'], undefined],
])('text of %j is %j', (value, text) => {
	expect(textField(value)).toBe(text);
});

test.each([
	[0, 0],
	['0', 0],
	['-1.5', -1.5],
	['1e3', undefined],
	[' 1', undefined],
	['0x10', undefined],
	['1,5', undefined],
	['9007199254740991', 9007199254740991],
	['9007199254740993', undefined],
])('the number of %j is %j', (value, number) => {
	expect(numberField(value)).toBe(number);
	expect(numericField(value)).toBe(number ?? value);
});

test.each(odd)('%j is neither a number nor a moment', (value) => {
	expect(numberField(value)).toBeUndefined();
	expect(secondsField(value)).toBeUndefined();
	expect(millisecondsField(value)).toBeUndefined();
	expect(numericField(value)).toBe(value);
});

test.each([
	[1746583929, '2025-05-07T02:12:09.000Z'],
	['1746583929', '2025-05-07T02:12:09.000Z'],
	[0, undefined],
	['0', undefined],
	[8.64e12, '+275760-09-13T00:00:00.000Z'],
	[8.64e12 + 1, undefined],
	[Infinity, undefined],
])('seconds %j are %j', (value, iso) => {
	expect(secondsField(value)).toBe(iso);
});

test.each([
	[1690442498901, '2023-07-27T07:21:38.901Z'],
	['1690442498901', '2023-07-27T07:21:38.901Z'],
	[0, undefined],
	[9e15, undefined],
])('milliseconds %j are %j', (value, iso) => {
	expect(millisecondsField(value)).toBe(iso);
});

test.each([NaN])('%d spoils no record', (value) => {
	expect(secondsField(value)).toBeUndefined();
	expect(millisecondsField(value)).toBeUndefined();
});

test.each([
	[true, true],
	['true', true],
	[1, true],
	['1', true],
	[false, false],
	['false', false],
	[0, false],
	['0', false],
	[2, undefined],
	['yes', undefined],
	[null, undefined],
])('the switch %j is %j', (value, state) => {
	expect(booleanField(value)).toBe(state);
});

test('words of codes, and none for codes of no table', () => {
	const words = { 1: 'ready' };
	expect(wordsField(words, 1)).toBe('ready');
	expect(wordsField(words, '1')).toBe('ready');
	for (const code of [2, 'ready', 'constructor', null]) {
		expect(wordsField(words, code)).toBeUndefined();
	}
});

test('what holds nothing is left out, what is 0 or false stays', () => {
	const filled = { a: 0, b: false, c: [], d: {} };
	expect(withoutEmpty({ ...filled, e: null, f: undefined, g: '' })).toEqual(filled);
	expect([{}, [], null, 'x', undefined].map(isRecord)).toEqual([true, false, false, false, false]);
});

test('parts come one behind the other, in an object like any other', () => {
	const record = withoutEmpty({ b: 1, a: '' }, { a: 2 });
	expect(JSON.stringify(record)).toBe('{"b":1,"a":2}');
	expect(record).toStrictEqual({ b: 1, a: 2 });
	expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
	expect(record.constructor).toBe(Object);
});
