import type { IExecuteFunctions } from 'n8n-workflow';

/** From this many batches on, an import tells its progress in the log. */
const LONG_IMPORT = 10;

/** Parts of at most `size` entries, in order. */
export function inParts<Entry>(entries: Entry[], size: number): Entry[][] {
	return Array.from({ length: Math.ceil(entries.length / size) }, (_, part) =>
		entries.slice(part * size, (part + 1) * size),
	);
}

/**
 * Works through batches in their order, a few at a time. When one fails or the execution is canceled,
 * no further one is begun; those that run are waited for.
 *
 * @returns the failures
 */
export async function runBatches<Entry>(
	context: IExecuteFunctions,
	batches: Entry[][],
	parallelRequests: number,
	work: (batch: Entry[]) => Promise<void>,
): Promise<unknown[]> {
	const failures: unknown[] = [];
	const canceled = () => context.getExecutionCancelSignal()?.aborted ?? false;
	let next = 0;
	let finished = 0;
	const worker = async () => {
		while (next < batches.length && failures.length === 0 && !canceled()) {
			const batch = batches[next++];
			try {
				await work(batch);
			} catch (error) {
				failures.push(error);
				return;
			}
			finished += 1;
			if (
				batches.length >= LONG_IMPORT &&
				(finished % LONG_IMPORT === 0 || finished === batches.length)
			) {
				context.logger.info(`${finished} of ${batches.length} batches of contacts are sent`);
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(parallelRequests, batches.length) }, worker));
	return failures;
}
