import fc from 'fast-check';

import { CONTACT_FORMAT, laafficContact, TEXT_COLUMNS } from '../../../nodes/Laaffic/contacts';
import { RefusedInput } from '../../../nodes/shared/failures';

const calleeNumber = '8613242926514';
const info = (row: unknown, countryCode?: string) =>
	laafficContact(row, 'Contact', countryCode).numberInfo;

test('the ten texts of the page', () => {
	expect(TEXT_COLUMNS).toEqual('1,2,3,4,5,6,7,8,9,10'.split(',').map((n) => `text${n}`));
});

test('a number alone is an entry of its own', () => {
	expect(laafficContact({ calleeNumber }, 'Contact', undefined)).toEqual({
		phoneNumber: calleeNumber,
		numberInfo: { calleeNumber },
	});
});

test('fields of other names are not sent', () => {
	expect(info({ calleeNumber, text11: 'a', name: 'Tom', phone: '1' })).toEqual({ calleeNumber });
});

test.each([
	[{ params: [{ name: 'a', value: 1 }] }, { a: '1' }],
	[{ params: { param: [{ name: 'a', value: 'x' }] } }, { a: 'x' }],
	[{ params: { a: true } }, { a: 'true' }],
	[
		{ callInformation: { a: 1, b: 2 }, params: { b: 3 } },
		{ a: '1', b: '3' },
	],
	[{ callInformation: { a: '', b: null } }, undefined],
	[{ callInformation: null, params: null }, undefined],
	[{ callInformation: {}, params: [] }, undefined],
])('%j is the call information %j', (given, callInformation) => {
	expect(info({ calleeNumber, ...given })).toEqual({
		calleeNumber,
		...(callInformation && { callInformation }),
	});
});

test.each([
	[{ params: 'x' }, 'Contact → params: must be a list of names and values'],
	[{ params: [{ name: ' ', value: 1 }] }, 'Contact → params → 1 → name: is empty'],
	[{ callInformation: 'x' }, 'Contact → callInformation: must be an object of texts'],
	[{ CallInformation: {} }, 'Contact → CallInformation: is spelled callInformation by the vendor'],
	[{ text1: NaN }, 'Contact → text1: must be text'],
])('%j is refused', (given, message) => {
	expect(() => info({ calleeNumber, ...given })).toThrow(RefusedInput);
	expect(() => info({ calleeNumber, ...given })).toThrow(message);
});

test('an import reads a row with the country code of its task, and knows people by number', () => {
	const task = { taskKey: 'test', ids: { taskName: 'test' }, countryCode: '86' };
	const spellings = ['13242926514', '013242926514', '+86 132 4292 6514', '0086-13242926514'];
	for (const spelling of spellings) {
		const { contact, number } = CONTACT_FORMAT.read({ calleeNumber: spelling }, task);
		expect(number).toBe(calleeNumber);
		expect(contact).toEqual({ phoneNumber: calleeNumber, numberInfo: { calleeNumber } });
	}
	expect(CONTACT_FORMAT.columns).toEqual(['calleeNumber', ...TEXT_COLUMNS]);
});

const number = fc
	.tuple(fc.integer({ min: 1, max: 9 }), fc.stringMatching(/^[0-9]{6,12}$/))
	.map(([first, rest]) => `${first}${rest}`);
const written = (digits: string) =>
	fc.constantFrom(
		`+${digits}`,
		`00${digits}`,
		`+${digits.slice(0, 2)} ${digits.slice(2, 5)}-${digits.slice(5)}`,
		` ${digits} `,
	);
const plain = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
const texts = fc.dictionary(fc.constantFrom(...TEXT_COLUMNS), plain);

test('a number with country code is sent as its digits, however it is written', () => {
	const spelled = number.chain((digits) => fc.tuple(fc.constant(digits), written(digits)));
	fc.assert(
		fc.property(spelled, ([digits, text]) => {
			expect(info({ calleeNumber: text })).toEqual({ calleeNumber: digits });
		}),
	);
});

test('whatever the texts are: nothing is cut, and an entry read again is the same entry', () => {
	fc.assert(
		fc.property(texts, (given) => {
			let entry: Record<string, unknown>;
			try {
				entry = info({ calleeNumber, ...given });
			} catch (error) {
				expect(error).toBeInstanceOf(RefusedInput);
				return;
			}
			for (const [name, value] of Object.entries(given)) {
				const text = String(value ?? '').trim();
				expect(entry[name]).toBe(text === '' ? undefined : text);
				expect(text.length).toBeLessThanOrEqual(30);
			}
			expect(info(entry)).toEqual(entry);
		}),
	);
});
