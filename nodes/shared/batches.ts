import { sleep, type IExecuteFunctions } from 'n8n-workflow';

/** From this many batches on, an import tells its progress in the log. */
const LONG_IMPORT = 10;

/** Batches in their order; they may be made only when they are asked for. */
export interface Batches<Entry> extends Iterable<Entry[]> {
	/** How many they are, or at most will be. */
	length: number;
}

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
	batches: Batches<Entry>,
	parallelRequests: number,
	work: (batch: Entry[]) => Promise<void>,
): Promise<unknown[]> {
	const failures: unknown[] = [];
	const succeeds = async (step: Promise<void>) => {
		await step.catch((error: unknown) => failures.push(error));
	};
	const goesOn = () => failures.length === 0 && !context.getExecutionCancelSignal()?.aborted;
	const upcoming = new Upcoming(batches);
	let finished = 0;
	const worker = async () => {
		while (goesOn()) {
			const batch = upcoming.take();
			if (!batch) return;
			await Promise.all([succeeds(work(batch)), succeeds(upcoming.make(goesOn))]);
			if (failures.length > 0) return;
			finished += 1;
			const { total } = upcoming;
			if (total >= LONG_IMPORT && (finished % LONG_IMPORT === 0 || finished === total)) {
				context.logger.info(`${finished} of ${total} batches of contacts are sent`);
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(parallelRequests, batches.length) }, worker));
	return failures;
}

/** Batches that are still to be worked on. The next one is made while others are on their way. */
class Upcoming<Entry> {
	/** At most, until the last one is made. */
	total: number;

	private readonly rest: Iterator<Entry[]>;

	private next?: IteratorResult<Entry[]>;

	private taken = 0;

	constructor(batches: Batches<Entry>) {
		this.total = batches.length;
		this.rest = batches[Symbol.iterator]();
	}

	take(): Entry[] | undefined {
		const { done, value } = this.next ?? this.rest.next();
		this.next = undefined;
		if (done) return undefined;
		this.taken += 1;
		return value as Entry[];
	}

	/** Makes the next batch, once the request of the one before has left. */
	async make(isWanted: () => boolean): Promise<void> {
		await sleep(0);
		// By now it connects, and is sent only then.
		await sleep(0);
		if (!isWanted()) return;
		this.next ??= this.rest.next();
		if (this.next.done) this.total = this.taken;
	}
}
