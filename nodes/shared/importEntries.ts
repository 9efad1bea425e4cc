import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { ContactOutcome, ShownContact } from './contactOutcomes';
import { errorItem, toNodeError } from './errorOutput';
import { RefusedInput } from './failures';
import { withoutUndefined } from './values';

/** The task that contacts are imported into. */
export interface ImportTask {
	/** Tells one task from another; ids of contacts derive from it. */
	taskKey: string;
	/** What every output item tells of the task; the vendor's id comes when the task is created. */
	ids: Record<string, string | number | undefined>;
}

/** How a vendor's contacts are read from rows. */
export interface ContactFormat<Task extends ImportTask, Contact extends ShownContact> {
	/** Columns of a row, as the vendor names them; the first one is needed. */
	columns: string[];
	/** The columns that tell which contact a row is meant to be. */
	shownAs: { contactId?: string; name?: string; phoneNumber: string };
	/**
	 * One contact, checked and complete, and its number with country code, by which two spellings of
	 * one number are the same person. Throws RefusedInput.
	 */
	read(row: unknown, task: Task): { contact: Contact; number: string };
}

/** A contact as it was given, with its input item and its task. */
export interface ImportRow<Task> {
	itemIndex: number;
	row: unknown;
	task: Task;
}

/** One contact of an import, on its way from an input item to an output item. */
export interface ImportEntry<Task, Contact> {
	itemIndex: number;
	task: Task;
	contact?: Contact;
	/** An entry before this one that is the same contact; that one alone is sent. */
	sameAs?: ImportEntry<Task, Contact>;
	outcome?: ContactOutcome;
	failure?: unknown;
}

/** An entry whose contact is to be sent. */
export type ReadyEntry<Task, Contact> = ImportEntry<Task, Contact> & { contact: Contact };

/** The rows of an import, and the error items of items that cannot be read. */
export interface ImportRows<Task> {
	rows: Array<ImportRow<Task>>;
	refused: INodeExecutionData[];
}

/**
 * The contacts of all items, and an error item for each item that cannot be read, where the node
 * continues on errors.
 *
 * @throws NodeOperationError for such an item, where it does not
 */
export function readRows<Task>(
	context: IExecuteFunctions,
	read: (itemIndex: number) => Array<Omit<ImportRow<Task>, 'itemIndex'>>,
): ImportRows<Task> {
	const rows: Array<ImportRow<Task>> = [];
	const refused: INodeExecutionData[] = [];
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
		try {
			for (const row of read(itemIndex)) rows.push({ itemIndex, ...row });
		} catch (error) {
			const failure = toNodeError(context, error, itemIndex);
			if (!context.continueOnFail()) throw failure;
			refused.push(errorItem(error, failure, itemIndex));
		}
	}
	return { rows, refused };
}

/**
 * Contacts that are ready to be sent. A row that makes no contact is rejected here, with its reason,
 * and the import goes on. Who stood before in the same task, by id or by number, is not sent twice.
 */
export function importEntries<Task extends ImportTask, Contact extends ShownContact>(
	rows: Array<ImportRow<Task>>,
	format: ContactFormat<Task, Contact>,
): Array<ImportEntry<Task, Contact>> {
	type Entry = ImportEntry<Task, Contact>;
	const seenIn = new Map<string, { byId: Map<string, Entry>; byNumber: Map<string, Entry> }>();
	return rows.map(({ itemIndex, row, task }) => {
		let read: { contact: Contact; number: string };
		try {
			read = format.read(row, task);
		} catch (error) {
			return { itemIndex, task, outcome: refusal(row, format.shownAs, error) };
		}
		const { contact, number } = read;
		const { contactId, name, phoneNumber } = contact;
		const seen = seenIn.get(task.taskKey) ?? { byId: new Map(), byNumber: new Map() };
		seenIn.set(task.taskKey, seen);
		const withSameId = contactId === undefined ? undefined : seen.byId.get(contactId);
		const sameAs = seen.byNumber.get(number);
		if (withSameId && withSameId !== sameAs) {
			const reason = `The Contact ID is that of item ${withSameId.itemIndex}, which has another number`;
			return {
				itemIndex,
				task,
				outcome: { contactId, name, phoneNumber, status: 'rejected', reason },
			};
		}
		const entry: Entry = { itemIndex, task, contact, sameAs };
		if (!sameAs) {
			if (contactId !== undefined) seen.byId.set(contactId, entry);
			seen.byNumber.set(number, entry);
		}
		return entry;
	});
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
