import type { ContactOutcome, ShownContact } from './contactOutcomes';
import { RefusedInput } from './failures';
import type { ContactFormat, ImportEntry, ImportTask } from './importEntries';
import { isGiven, withoutUndefined } from './values';

/** Entries of one task that were read. */
interface Seen<Entry> {
	byNumber: Map<string, Entry>;
	/** From the first one on that brings an id of its own: an id that is derived follows the number. */
	byId?: Map<string | undefined, Entry>;
}

/**
 * Reads the contacts of an import, one entry after the other in their order. An entry that makes no
 * contact is rejected, with its reason, and the import goes on. Who stood before in the same task, by
 * id or by number, is not sent twice.
 *
 * @returns reads one entry; what is read already stays as it is
 */
export function contactReader<Task extends ImportTask, Contact extends ShownContact>(
	format: ContactFormat<Task, Contact>,
): (entry: ImportEntry<Task, Contact>) => void {
	type Entry = ImportEntry<Task, Contact>;
	const seenIn = new Map<string, Seen<Entry>>();
	return (entry) => {
		if (entry.contact || entry.outcome) return;
		const { itemIndex, task } = entry;
		const row = entry.rowOf(itemIndex);
		let read: { contact: Contact; number: string };
		try {
			read = format.read(row, task);
		} catch (error) {
			entry.outcome = refusal(row, format.shownAs, error);
			return;
		}
		const { contact, number } = read;
		const { contactId, name, phoneNumber } = contact;
		const seen: Seen<Entry> = seenIn.get(task.taskKey) ?? { byNumber: new Map() };
		if (seen.byNumber.size === 0) seenIn.set(task.taskKey, seen);
		if (bringsId(row, format.shownAs)) seen.byId ??= byIdOf([...seen.byNumber.values()]);
		const withSameId = contactId === undefined ? undefined : seen.byId?.get(contactId);
		const sameAs = seen.byNumber.get(number);
		if (withSameId && withSameId !== sameAs) {
			const reason = `The Contact ID is that of item ${withSameId.itemIndex}, which has another number`;
			entry.outcome = { contactId, name, phoneNumber, status: 'rejected', reason };
			return;
		}
		entry.contact = contact;
		entry.sameAs = sameAs;
		if (sameAs) return;
		if (contactId !== undefined) seen.byId?.set(contactId, entry);
		seen.byNumber.set(number, entry);
	};
}

function bringsId(row: unknown, { contactId: column }: { contactId?: string }): boolean {
	return column !== undefined && isGiven((row as Record<string, unknown>)[column]);
}

function byIdOf<Entry extends ImportEntry<ImportTask, ShownContact>>(
	entries: Entry[],
): Map<string | undefined, Entry> {
	return new Map(entries.map((entry) => [(entry.contact ?? entry.outcome)?.contactId, entry]));
}

/** A contact that cannot be sent is data of the import, not a failure of the run. */
function refusal(
	row: unknown,
	{ contactId, name, phoneNumber }: ContactFormat<ImportTask, ShownContact>['shownAs'],
	error: unknown,
): ContactOutcome {
	if (!(error instanceof RefusedInput)) throw error;
	const fields = (row ?? {}) as Record<string, unknown>;
	const text = (column: string | undefined) => {
		const value = column === undefined ? undefined : fields[column];
		return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
	};
	return withoutUndefined({
		contactId: text(contactId),
		name: text(name),
		phoneNumber: text(phoneNumber),
		status: 'rejected' as const,
		reason: error.message.replace(/^Contact → /, ''),
	});
}
