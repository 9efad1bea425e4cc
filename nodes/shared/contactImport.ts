import {
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type IPairedItemData,
} from 'n8n-workflow';

import { inParts, runBatches } from './batches';
import type { ContactOutcome, ShownContact } from './contactOutcomes';
import { errorItem, toNodeError } from './errorOutput';
import { VendorFailure } from './failures';
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
 * Sends all contacts in batches, each for one task, and notes what became of each contact.
 *
 * @param advice how to go on after a failure
 * @param send sends one batch and notes its outcomes; throws VendorFailure
 * @throws NodeApiError when a batch fails and the node does not continue on errors
 */
export async function importInBatches<Task extends ImportTask, Contact extends ShownContact>(
	context: IExecuteFunctions,
	entries: Array<ImportEntry<Task, Contact>>,
	{ batchSize, parallelRequests }: ImportOptions,
	advice: string,
	send: (batch: Array<ReadyEntry<Task, Contact>>) => Promise<void>,
): Promise<void> {
	const byTask = new Map<Task, Array<ReadyEntry<Task, Contact>>>();
	for (const entry of entries) {
		if (!isReady(entry)) continue;
		const group = byTask.get(entry.task);
		if (group) group.push(entry);
		else byTask.set(entry.task, [entry]);
	}
	const batches = [...byTask.values()].flatMap((group) => inParts(group, batchSize));
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

/** Whether an entry is still to be sent. */
export function isReady<Task, Contact>(
	entry: ImportEntry<Task, Contact>,
): entry is ReadyEntry<Task, Contact> {
	return entry.contact !== undefined && !entry.sameAs && !entry.outcome;
}

/** Notes the outcomes of a request, which come in the order of its contacts. */
export function noteOutcomes<Task, Contact>(
	entries: Array<ImportEntry<Task, Contact>>,
	outcomes: ContactOutcome[],
): void {
	entries.forEach((entry, index) => {
		entry.outcome = outcomes[index];
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
	return entries.flatMap((entry) => {
		const { itemIndex, task, contact } = entry;
		const { outcome, failure } = entry.sameAs ? repetitionOf(entry, entry.sameAs) : entry;
		const { ids } = task;
		if (outcome?.status === 'rejected' && rejectedAsErrors) {
			const error = new NodeOperationError(context.getNode(), outcome.reason ?? 'rejected', {
				description: 'The contact is not in the task.',
				itemIndex,
			});
			return [errorItem(error, error, itemIndex, { ...outcome, ...ids })];
		}
		if (outcome) {
			const json = withoutUndefined({ ...outcome, ...ids });
			return [{ json, pairedItem: { item: itemIndex } }];
		}
		// An entry without either was not sent any more, because the execution was canceled.
		if (failure === undefined) return [];
		const { contactId, phoneNumber } = contact ?? {};
		const error = errors.get(failure) ?? toNodeError(context, failure, itemIndex);
		errors.set(failure, error);
		return [errorItem(failure, error, itemIndex, { contactId, phoneNumber, ...ids })];
	});
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
