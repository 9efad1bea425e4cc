import {
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type IPairedItemData,
} from 'n8n-workflow';

import { runBatches } from './batches';
import type { ContactOutcome, ShownContact } from './contactOutcomes';
import { errorItem, toNodeError } from './errorOutput';
import { VendorFailure } from './failures';
import { ImportBatches, type UnreadEntries } from './importBatches';
import type { ImportEntry, ImportTask, ReadyEntry } from './importEntries';
import { requestOptionsOf } from './requestOptions';
import { wholeNumber, withoutUndefined, zeroOrOne } from './values';

export interface ImportOptions {
	batchSize: number;
	parallelRequests: number;
	rejectedAsErrors: boolean;
}

/** The options of an import, the same for all items. Throws RefusedInput. */
export function importOptionsOf(context: IExecuteFunctions): ImportOptions {
	const { batchSize = 500, rejectedAsErrors = false } = context.getNodeParameter('options', 0, {});
	const asErrors = zeroOrOne(rejectedAsErrors, 'Rejected Contacts as Errors') === 1;
	return {
		...requestOptionsOf(context),
		batchSize: wholeNumber(batchSize, 'Batch Size', { min: 1, max: 10_000 }),
		rejectedAsErrors: asErrors && context.continueOnFail(),
	};
}

/**
 * Sends all contacts in batches, each for one task, and notes what became of each contact. A batch is
 * read only while the one before it is on its way.
 *
 * @param advice how to go on after a failure
 * @param send sends one batch and notes its outcomes; throws VendorFailure
 * @throws NodeApiError when a batch fails and the node does not continue on errors
 */
export async function importInBatches<Task extends ImportTask, Contact extends ShownContact>(
	context: IExecuteFunctions,
	unread: UnreadEntries<Task, Contact>,
	{ batchSize, parallelRequests }: ImportOptions,
	advice: string,
	send: (batch: Array<ReadyEntry<Task, Contact>>) => Promise<void>,
): Promise<void> {
	const { entries } = unread;
	const batches = new ImportBatches(unread, batchSize);
	const [failure] = await runBatches(context, batches, parallelRequests, async (batch) => {
		await send(batch).catch((error: unknown) => {
			if (error instanceof VendorFailure) {
				error.details.advice = `${error.details.advice} ${advice}`.trim();
			}
			if (!context.continueOnFail()) throw toNodeError(context, error, batch[0].itemIndex);
			for (const entry of batch) if (!entry.outcome) entry.failure = error;
		});
	});
	if (failure !== undefined) throw withProgress(failure, entries);
}

/** Notes the outcomes of a request, which come in the order of its contacts. */
export function noteOutcomes<Task, Contact>(
	entries: Array<ImportEntry<Task, Contact>>,
	outcomes: ContactOutcome[],
): void {
	entries.forEach((entry, index) => {
		entry.outcome = outcomes[index];
		// What is sent is told by its outcome; of a long import, all contacts would take much memory.
		if (entry.outcome) entry.contact = undefined;
	});
}

/**
 * The output of an import: one item for each contact, linked to its input item, in their order.
 *
 * @param refused error items of items that could not be read
 */
export function importOutput<Task extends ImportTask, Contact extends ShownContact>(
	context: IExecuteFunctions,
	entries: Array<ImportEntry<Task, Contact>>,
	refused: INodeExecutionData[],
	options: ImportOptions,
): INodeExecutionData[] {
	const output = outputOf(context, entries, options);
	if (refused.length === 0) return output;
	const itemOf = ({ pairedItem }: INodeExecutionData) => (pairedItem as IPairedItemData).item;
	return [...output, ...refused].sort((a, b) => itemOf(a) - itemOf(b));
}

function outputOf<Task extends ImportTask, Contact extends ShownContact>(
	context: IExecuteFunctions,
	entries: Array<ImportEntry<Task, Contact>>,
	{ rejectedAsErrors }: ImportOptions,
): INodeExecutionData[] {
	// One error for all contacts of a request: there may be 200,000, and each error takes a while.
	const errors = new Map<unknown, ReturnType<typeof toNodeError>>();
	const output: INodeExecutionData[] = [];
	for (const entry of entries) {
		const { itemIndex, task, contact } = entry;
		const { outcome, failure } = entry.sameAs ? repetitionOf(entry, entry.sameAs) : entry;
		const { ids } = task;
		if (outcome?.status === 'rejected' && rejectedAsErrors) {
			const error = new NodeOperationError(context.getNode(), outcome.reason ?? 'rejected', {
				description: 'The contact is not in the task.',
				itemIndex,
			});
			output.push(errorItem(error, error, itemIndex, { ...outcome, ...ids }));
		} else if (outcome) {
			// To spread two objects into one takes V8 five times as long.
			const json = withoutUndefined(Object.assign({}, outcome, ids));
			output.push({ json, pairedItem: { item: itemIndex } });
		} else if (failure !== undefined) {
			const { contactId, phoneNumber } = contact ?? {};
			const error = errors.get(failure) ?? toNodeError(context, failure, itemIndex);
			errors.set(failure, error);
			output.push(errorItem(failure, error, itemIndex, { contactId, phoneNumber, ...ids }));
		}
		// An entry without either was not sent any more, because the execution was canceled.
	}
	return output;
}

/** What became of a contact that stood before in the same import. */
function repetitionOf<Task, Contact extends ShownContact>(
	{ contact }: ImportEntry<Task, Contact>,
	{ itemIndex, outcome, failure }: ImportEntry<Task, Contact>,
): { outcome?: ContactOutcome; failure?: unknown } {
	if (!outcome) return { failure };
	const same = `Same number as item ${itemIndex} of this import`;
	const reason = outcome.status === 'added' ? same : [same, outcome.reason].join(': ');
	const status = outcome.status === 'added' ? 'alreadyAdded' : outcome.status;
	return { outcome: { ...outcome, name: contact?.name, status, reason } };
}

function withProgress(failure: unknown, entries: Array<{ outcome?: unknown }>): unknown {
	const handled = entries.filter(({ outcome }) => outcome).length;
	if (failure instanceof Error && 'description' in failure) {
		failure.description = `${handled} of ${entries.length} contacts were done before. ${String(failure.description ?? '')}`;
	}
	return failure;
}
