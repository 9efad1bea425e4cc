import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { errorItem, toNodeError } from '../shared/errorOutput';
import { RefusedInput } from '../shared/failures';
import { fullNumber } from '../shared/phoneNumber';
import { withoutUndefined } from '../shared/values';
import {
	aiAgentContact,
	type AiAgentContact,
	type ContactOutcome,
	type ContactTask,
} from './contacts';

/** The task that contacts are imported into. */
export interface ImportTask extends ContactTask {
	/** The vendor's id; not known before the task is created. */
	taskId?: string;
	userTaskId?: string;
}

/** A contact as it was given, with its input item and its task. */
export interface ImportRow {
	itemIndex: number;
	row: unknown;
	task: ImportTask;
}

/** One contact of an import, on its way from an input item to an output item. */
export interface ImportEntry {
	itemIndex: number;
	task: ImportTask;
	contact?: AiAgentContact;
	/** An entry before this one that is the same contact; that one alone is sent. */
	sameAs?: ImportEntry;
	outcome?: ContactOutcome;
	failure?: unknown;
}

/**
 * The contacts of all items, and an error item for each item that cannot be read, where the node
 * continues on errors.
 *
 * @throws NodeOperationError for such an item, where it does not
 */
export function readRows(
	context: IExecuteFunctions,
	read: (itemIndex: number) => Array<Omit<ImportRow, 'itemIndex'>>,
): { rows: ImportRow[]; refused: INodeExecutionData[] } {
	const rows: ImportRow[] = [];
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
export function importEntries(rows: ImportRow[]): ImportEntry[] {
	const byId = new Map<string, ImportEntry>();
	const byNumber = new Map<string, ImportEntry>();
	return rows.map(({ itemIndex, row, task }) => {
		let contact: AiAgentContact;
		try {
			contact = aiAgentContact(row, 'Contact', task);
		} catch (error) {
			return { itemIndex, task, outcome: refusal(row, error) };
		}
		const given = (row as { phoneNumber?: unknown }).phoneNumber;
		const number = fullNumber(given, contact.phoneNumber, task.countryCode);
		const idKey = JSON.stringify([task.taskKey, contact.contactId]);
		const numberKey = JSON.stringify([task.taskKey, number]);
		const withSameId = byId.get(idKey);
		const sameAs = byNumber.get(numberKey);
		if (withSameId && withSameId !== sameAs) {
			const reason = `The Contact ID is that of item ${withSameId.itemIndex}, which has another number`;
			return { itemIndex, task, outcome: { ...rejected(contact), reason } };
		}
		const entry: ImportEntry = { itemIndex, task, contact, sameAs };
		if (!sameAs) {
			byId.set(idKey, entry);
			byNumber.set(numberKey, entry);
		}
		return entry;
	});
}

function rejected({ contactId, name, phoneNumber }: AiAgentContact): ContactOutcome {
	return { contactId, name, phoneNumber, status: 'rejected' };
}

/** A contact that cannot be sent is data of the import, not a failure of the run. */
function refusal(row: unknown, error: unknown): ContactOutcome {
	if (!(error instanceof RefusedInput)) throw error;
	const { contactId, name, phoneNumber } = (row ?? {}) as Record<string, unknown>;
	const text = (value: unknown) =>
		typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
	return withoutUndefined({
		contactId: text(contactId),
		name: text(name),
		phoneNumber: text(phoneNumber),
		status: 'rejected' as const,
		reason: error.message.replace(/^Contact → /, ''),
	});
}
