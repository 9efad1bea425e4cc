import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { runBatches, inParts } from '../shared/batches';
import { errorItem, toNodeError } from '../shared/errorOutput';
import { RefusedInput, VendorFailure } from '../shared/failures';
import { requestOptionsOf } from '../shared/requestOptions';
import { wholeNumber, withoutUndefined } from '../shared/values';
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

export interface ImportOptions {
	batchSize: number;
	parallelRequests: number;
	rejectedAsErrors: boolean;
}

/** The options of an import, the same for all items. Throws RefusedInput. */
export function importOptionsOf(context: IExecuteFunctions): ImportOptions {
	const { batchSize = 500, rejectedAsErrors = false } = context.getNodeParameter('options', 0, {});
	return {
		...requestOptionsOf(context),
		batchSize: wholeNumber(batchSize, 'Batch Size', { min: 1, max: 10_000 }),
		rejectedAsErrors: rejectedAsErrors === true,
	};
}

/** A contact as it was given, with its input item and its task. */
export interface ImportRow {
	itemIndex: number;
	row: unknown;
	task: ImportTask;
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
 * and the import goes on; a contact that stood before in the same import is not sent twice.
 */
export function importEntries(rows: ImportRow[]): ImportEntry[] {
	const seen = new Map<string, ImportEntry>();
	return rows.map(({ itemIndex, row, task }) => {
		let contact: AiAgentContact;
		try {
			contact = aiAgentContact(row, 'Contact', task);
		} catch (error) {
			return { itemIndex, task, outcome: refusal(row, error) };
		}
		const entry: ImportEntry = { itemIndex, task, contact, sameAs: seen.get(contact.contactId) };
		if (!entry.sameAs) seen.set(contact.contactId, entry);
		return entry;
	});
}

/**
 * Sends all contacts in batches, each for one task, and notes what became of each contact.
 *
 * @param advice how to go on after a failure
 * @param send sends one batch and notes its outcomes; throws VendorFailure
 * @throws NodeApiError when a batch fails and the node does not continue on errors
 */
export async function importInBatches(
	context: IExecuteFunctions,
	entries: ImportEntry[],
	{ batchSize, parallelRequests }: ImportOptions,
	advice: () => string,
	send: (batch: ImportEntry[]) => Promise<void>,
): Promise<void> {
	const byTask = new Map<ImportTask, ImportEntry[]>();
	for (const entry of entries) {
		if (entry.sameAs || entry.outcome) continue;
		const group = byTask.get(entry.task);
		if (group) group.push(entry);
		else byTask.set(entry.task, [entry]);
	}
	const batches = [...byTask.values()].flatMap((group) => inParts(group, batchSize));
	const { failures } = await runBatches(context, batches, parallelRequests, async (batch) => {
		try {
			await send(batch);
		} catch (error) {
			if (!context.continueOnFail()) throw toNodeError(context, error, batch[0].itemIndex);
			for (const entry of batch) if (!entry.outcome) entry.failure = error;
		}
	});
	if (failures.length > 0) throw withProgress(failures[0], entries, advice());
}

/** The output of an import: one item for each contact, linked to its input item. */
export function importOutput(
	context: IExecuteFunctions,
	entries: ImportEntry[],
	{ rejectedAsErrors }: ImportOptions,
): INodeExecutionData[] {
	// An entry without either was not sent any more, because the execution was canceled.
	return entries.flatMap((entry) => {
		const { itemIndex, task } = entry;
		const { outcome, failure } = entry.sameAs ? repetitionOf(entry.sameAs) : entry;
		if (outcome && !(rejectedAsErrors && outcome.status === 'rejected')) {
			const { taskId, userTaskId } = task;
			return [
				{
					json: withoutUndefined({ ...outcome, taskId, userTaskId }),
					pairedItem: { item: itemIndex },
				},
			];
		}
		const error = outcome ? new RefusedInput('Contact', outcome.reason ?? 'rejected') : failure;
		return error === undefined
			? []
			: [errorItem(error, toNodeError(context, error, itemIndex), itemIndex)];
	});
}

/** What became of a contact that stood before in the same import. */
function repetitionOf({ itemIndex, outcome, failure }: ImportEntry): Partial<ImportEntry> {
	if (!outcome) return { failure };
	const reason = `Same contact as item ${itemIndex} of this import`;
	return {
		outcome:
			outcome.status === 'added'
				? { ...outcome, status: 'alreadyAdded', reason }
				: { ...outcome, reason: [reason, outcome.reason].join(': ') },
	};
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

function withProgress(failure: unknown, entries: ImportEntry[], advice: string): unknown {
	const handled = entries.filter(({ outcome }) => outcome).length;
	if (failure instanceof Error && 'description' in failure) {
		failure.description = `${String(failure.description ?? '')} ${handled} of ${entries.length} contacts were done before. ${advice}`;
	}
	return failure;
}

/** Whether NXLink refuses a request because contacts of it are there already. */
export function isDuplicateRefusal(error: unknown): error is VendorFailure {
	return (
		error instanceof VendorFailure &&
		error.details.code === '20000' &&
		/duplicate\s+contactids?/i.test(error.message)
	);
}
