import type { IBinaryData, IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { checkedForAll, errorItem, toNodeError } from './errorOutput';
import { requestOptionsOf } from './requestOptions';

/** Output with a file beside its fields. */
export class OutputWithFile {
	constructor(
		readonly json: IDataObject,
		readonly binary: Record<string, IBinaryData>,
	) {}
}

export interface ItemOperation<Prepared> {
	/** Reads and checks the parameters of one item. Sends nothing; throws RefusedInput. */
	prepare(context: IExecuteFunctions, itemIndex: number): Promise<Prepared> | Prepared;
	/** Refuses items that are right one by one but not together. Sends nothing; throws RefusedInput. */
	checkTogether?(items: Array<{ itemIndex: number; prepared: Prepared }>): void;
	/** Sends what the item asks for and returns its output. Throws VendorFailure. */
	send(
		context: IExecuteFunctions,
		prepared: Prepared,
		itemIndex: number,
	): Promise<IDataObject | IDataObject[] | OutputWithFile>;
}

type Checked<Prepared> = { ready: Prepared } | { refused: INodeExecutionData[] };

/**
 * An operation that sends one request for each input item.
 *
 * n8n's declarative runner starts the requests of all items at once, also when a later item turns
 * out to be wrong, and loses the link of a failed item. These operations dial people, so here all
 * items are checked before the first request leaves, requests go out in the order of the items, one
 * at a time unless Parallel Requests is set, and every output item keeps its link.
 */
export function perItem<Prepared>(operation: ItemOperation<Prepared>) {
	return async function (this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { parallelRequests } = checkedForAll(this, () => requestOptionsOf(this));
		const checked: Array<Checked<Prepared>> = [];
		for (let item = 0; item < this.getInputData().length; item++) {
			checked.push(await check(this, operation, item));
		}

		// Which of the items is the wrong one is not known, so this stops the run in any case.
		checkedForAll(this, () => operation.checkTogether?.(readyItems(checked)));

		const output: INodeExecutionData[] = [];
		let done = 0;
		for (let start = 0; start < checked.length; start += parallelRequests) {
			if (this.getExecutionCancelSignal()?.aborted) break;
			const results = await Promise.allSettled(
				checked
					.slice(start, start + parallelRequests)
					.map(async (item, offset) =>
						'refused' in item
							? item.refused
							: await sendItem(this, operation, item.ready, start + offset),
					),
			);
			for (const result of results) {
				if (result.status === 'rejected') continue;
				done += 1;
				for (const record of result.value) output.push(record);
			}
			const failures = results.flatMap((result) => ('reason' in result ? [result.reason] : []));
			if (failures.length > 0) throw withProgress(failures, done);
		}
		return [output];
	};
}

async function check<Prepared>(
	context: IExecuteFunctions,
	operation: ItemOperation<Prepared>,
	item: number,
): Promise<Checked<Prepared>> {
	try {
		return { ready: await operation.prepare(context, item) };
	} catch (error) {
		const failure = toNodeError(context, error, item);
		if (!context.continueOnFail()) throw failure;
		return { refused: [errorItem(error, failure, item)] };
	}
}

function readyItems<Prepared>(
	checked: Array<Checked<Prepared>>,
): Array<{ itemIndex: number; prepared: Prepared }> {
	return checked.flatMap((item, itemIndex) =>
		'ready' in item ? [{ itemIndex, prepared: item.ready }] : [],
	);
}

async function sendItem<Prepared>(
	context: IExecuteFunctions,
	operation: ItemOperation<Prepared>,
	prepared: Prepared,
	item: number,
): Promise<INodeExecutionData[]> {
	try {
		const output = await operation.send(context, prepared, item);
		if (output instanceof OutputWithFile) return [{ ...output, pairedItem: { item } }];
		const records = Array.isArray(output) ? output : [output];
		return records.map((json) => ({ json, pairedItem: { item } }));
	} catch (error) {
		const failure = toNodeError(context, error, item);
		if (!context.continueOnFail()) throw failure;
		return [errorItem(error, failure, item)];
	}
}

/** n8n drops the output of a node that fails; who runs it again has to know what happened besides. */
function withProgress([failure, ...others]: unknown[], done: number): unknown {
	if (!(failure instanceof Error && 'description' in failure)) return failure;
	const items = done === 1 ? '1 other item was' : `${done} other items were`;
	failure.description = [
		failure.description,
		...(done > 0 ? [`Note that ${items} already carried out in this run.`] : []),
		...others.map((other) => `Another item failed as well: ${(other as Error).message}`),
	].join(' ');
	return failure;
}
