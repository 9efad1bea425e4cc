import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { ContactOutcome, ShownContact } from './contactOutcomes';
import { errorItem, toNodeError } from './errorOutput';

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

/** One contact of an import, on its way from an input item to an output item. */
export interface ImportEntry<Task, Contact> {
	itemIndex: number;
	task: Task;
	/** The contact as it was given, made when it is needed: of a long import, that saves its memory. */
	rowOf(itemIndex: number): unknown;
	/** The contact once it is read, until it has an outcome. */
	contact?: Contact;
	/** An entry before this one that is the same contact; that one alone is sent. */
	sameAs?: ImportEntry<Task, Contact>;
	outcome?: ContactOutcome;
	failure?: unknown;
}

/** An entry whose contact is to be sent. */
export type ReadyEntry<Task, Contact> = ImportEntry<Task, Contact> & { contact: Contact };

/** Whether an entry is still to be sent. */
export function isReady<Task, Contact>(
	entry: ImportEntry<Task, Contact>,
): entry is ReadyEntry<Task, Contact> {
	return entry.contact !== undefined && !entry.sameAs && !entry.outcome;
}

/** The entries of an import, not yet read, and the error items of items that cannot be used. */
export interface ImportEntries<Task, Contact> {
	entries: Array<ImportEntry<Task, Contact>>;
	refused: INodeExecutionData[];
}

/**
 * An entry for each contact of all items, and an error item for each item that cannot be used, where
 * the node continues on errors.
 *
 * @param addContacts adds the contacts of an item; throws RefusedInput
 * @throws NodeOperationError for such an item, where the node does not continue
 */
export function importEntries<Task, Contact>(
	context: IExecuteFunctions,
	addContacts: (
		itemIndex: number,
		add: (task: Task, rowOf: (itemIndex: number) => unknown) => void,
	) => void,
): ImportEntries<Task, Contact> {
	const entries: Array<ImportEntry<Task, Contact>> = [];
	const refused: INodeExecutionData[] = [];
	const count = context.getInputData().length;
	for (let itemIndex = 0; itemIndex < count; itemIndex++) {
		try {
			addContacts(itemIndex, (task, rowOf) => {
				// All fields from the beginning: objects that grow take more memory and time.
				const [contact, sameAs, outcome, failure] = [] as undefined[];
				entries.push({ itemIndex, task, rowOf, contact, sameAs, outcome, failure });
			});
		} catch (error) {
			const failure = toNodeError(context, error, itemIndex);
			if (!context.continueOnFail()) throw failure;
			refused.push(errorItem(error, failure, itemIndex));
		}
	}
	return { entries, refused };
}
