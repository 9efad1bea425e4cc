import fc from 'fast-check';

import { laafficContact } from '../../../nodes/Laaffic/contacts';
import { callbotContact } from '../../../nodes/NxCallbot/contacts';
import { aiAgentContact } from '../../../nodes/NxLink/contacts';

const vendors: Array<[string, string[], (row: unknown) => unknown]> = [
	[
		'NXLink',
		['phoneNumber', 'name', 'contactId', 'other'],
		(row) => aiAgentContact(row, 'Contact', { taskKey: 'T' }),
	],
	[
		'NXCloud Callbot',
		['userPhone', 'userName', 'orderID', 'other'],
		(row) =>
			callbotContact(row, 'Contact', {
				taskKey: 'T',
				ids: { userTaskID: 'T' },
				callbacks: { orderCallbackUrl: '', callCallbackUrl: '' },
			}),
	],
	[
		'LAAFFIC',
		['calleeNumber', 'text1', 'text2', 'callInformation'],
		(row) => laafficContact(row, 'Contact', undefined),
	],
];

const text = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.constantFrom('', null, undefined));
const odd = fc.oneof(
	fc.boolean(),
	fc.date(),
	fc.array(fc.string()),
	fc.dictionary(fc.string(), text),
);
const number = fc.constantFrom('+86 138 0000 0001', 8613800000001, '1', null);
const variable = fc.record({ name: fc.oneof(text, odd), value: fc.oneof(text, odd) });
const params = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.array(fc.record({ name: fc.string(), value: text }), { maxLength: 2 }),
	},
	fc.array(fc.oneof(variable, odd), { maxLength: 2 }),
	odd,
	text,
);

/** Rows of a spreadsheet for the most part: the columns, other fields, names in another case. */
const rowsOf = ([first, ...others]: string[]) =>
	fc
		.tuple(
			fc.oneof({ weight: 5, arbitrary: number }, text, odd),
			fc.dictionary(
				fc.constantFrom(...others, ...others, 'extra', first.toUpperCase(), 'Params'),
				fc.oneof({ weight: 8, arbitrary: text }, odd),
				{ maxKeys: 3 },
			),
			fc.option(params, { nil: undefined }),
		)
		.map(([phone, rest, given]) => ({ [first]: phone, ...rest, ...(given && { params: given }) }));

function outcomeOf(work: () => unknown): unknown {
	try {
		return JSON.stringify(work());
	} catch (error) {
		return String(error);
	}
}

test.each(vendors)('%s: a row is read as its schema reads it', (_, columns, read) => {
	fc.assert(
		fc.property(rowsOf(columns), (row) => {
			// A row that is no plain object always goes through the schema.
			const other = Object.assign(Object.create({}) as object, row);
			expect(outcomeOf(() => read(row))).toBe(outcomeOf(() => read(other)));
		}),
		{ numRuns: 2000 },
	);
});

test.each(vendors)('%s: what is no row is refused by its schema', (_, __, read) => {
	for (const none of [null, undefined, 'text', 7, [], new Date(0), new Map()]) {
		expect(() => read(none)).toThrow(`must be an object with `);
	}
});
