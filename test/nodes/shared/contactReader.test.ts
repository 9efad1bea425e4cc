import fc from 'fast-check';

import { contactReader } from '../../../nodes/shared/contactReader';
import type { ContactFormat, ImportEntry, ImportTask } from '../../../nodes/shared/importEntries';

interface Row {
	number: string;
	id?: string;
}

interface Contact {
	contactId: string;
	phoneNumber: string;
}

const task: ImportTask = { taskKey: 'spring', ids: {} };

const derivedId = (number: string) => `of ${number}`;

const format: ContactFormat<ImportTask, Contact> = {
	columns: ['number', 'id'],
	shownAs: { contactId: 'id', phoneNumber: 'number' },
	read(row) {
		const { number, id } = row as Row;
		return { contact: { contactId: id ?? derivedId(number), phoneNumber: number }, number };
	},
};

/** What becomes of each row, read one after the other; each is sent at once where `sends` says so. */
function readAll(rows: Row[], sends: boolean[] = []): string[] {
	const read = contactReader(format);
	return rows.map((row, itemIndex) => {
		const entry: ImportEntry<ImportTask, Contact> = { itemIndex, task, rowOf: () => row };
		read(entry);
		const { contact, sameAs, outcome } = entry;
		const told = outcome?.reason ?? (sameAs ? `same as ${sameAs.itemIndex}` : 'sent');
		if (sends[itemIndex] && contact && !sameAs) {
			entry.outcome = { ...contact, status: 'added' };
			entry.contact = undefined;
		}
		return told;
	});
}

test('an id that was derived for one number is not taken for another', () => {
	const rows = [{ number: '1' }, { number: '2', id: derivedId('1') }, { number: '3', id: 'own' }];
	const reason = 'The Contact ID is that of item 0, which has another number';
	expect(readAll(rows)).toEqual(['sent', reason, 'sent']);
	expect(readAll(rows, [true, true, true])).toEqual(['sent', reason, 'sent']);
	expect(readAll([rows[1], rows[0]])).toEqual(['sent', reason]);
});

test('whoever stood before by number is the same, by id alone is refused', () => {
	const number = fc.constantFrom('1', '2', '3', '4');
	const id = fc.option(fc.oneof(fc.constantFrom('own', 'other'), number.map(derivedId)), {
		nil: undefined,
	});
	const rows = fc.array(fc.record({ number, id }), { maxLength: 12 });
	fc.assert(
		fc.property(rows, fc.array(fc.boolean(), { minLength: 12 }), (list, sends) => {
			const sent: Array<Row & { index: number }> = [];
			const expected = list.map(({ number: given, id: own }, index) => {
				const contactId = own ?? derivedId(given);
				const sameNumber = sent.find((other) => other.number === given);
				const sameId = sent.find((other) => other.id === contactId);
				if (sameId && sameId !== sameNumber) {
					return `The Contact ID is that of item ${sameId.index}, which has another number`;
				}
				if (sameNumber) return `same as ${sameNumber.index}`;
				sent.push({ number: given, id: contactId, index });
				return 'sent';
			});
			expect(readAll(list, sends)).toEqual(expected);
		}),
	);
});
