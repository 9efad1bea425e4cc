import { inWords } from './clocks';
import { VendorFailure } from './failures';
import { pause } from './pause';
import { patienceOf } from './requestOptions';
import type { VendorAnswer, VendorContext } from './vendorRequest';

/** The wait before the first repeat, where the vendor asks for no other; the next one is twice as long. */
const FIRST_WAIT_MS = 1000;

/** How much may be added by chance, so that executions that failed together do not come back together. */
const JITTER = 0.5;

const YEAR_MS = 365 * 86_400_000;

/** HTTP statuses of what may be gone a moment later. */
const PASSING_STATUSES = [408, 429, 502, 503, 504];

/** Whether the cause of an HTTP status may pass by itself. */
export function mayPass(httpStatus: number): boolean {
	return PASSING_STATUSES.includes(httpStatus);
}

/**
 * Sends a request that only reads, and sends it again a few times where the cause of its failure may
 * pass. Each time it is signed anew. When the vendor asks for more patience than there is, or the
 * execution is canceled, it is not repeated any more.
 *
 * @param send sends it once; throws VendorFailure
 * @throws VendorFailure, which tells how often it was tried
 */
export async function withRepeats<Result>(
	context: VendorContext,
	send: () => Promise<Result>,
): Promise<Result> {
	const { repeats, longestWaitMs } = patienceOf(context);
	const signal =
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	for (let tries = 1; ; tries++) {
		const result = await send().catch((error: unknown) => {
			if (error instanceof VendorFailure) return error;
			throw error;
		});
		if (!(result instanceof VendorFailure)) return result;
		const failure = tries > 1 ? result.afterTries(tries) : result;
		const { passing } = result.details;
		if (!passing || tries > repeats || (passing.waitMs ?? 0) > longestWaitMs) throw failure;
		await pause(waitBefore(tries, passing.waitMs), signal);
		if (signal?.aborted) throw canceled(failure);
	}
}

/** n8n tells a canceled execution from a failed one by this word. */
function canceled({ message, details }: VendorFailure): VendorFailure {
	const { vendor, advice } = details;
	const reason = `The execution was canceled before ${vendor} was asked again after this: ${message}`;
	return new VendorFailure(reason, { vendor, advice });
}

function waitBefore(repeat: number, askedMs: number | undefined): number {
	const own = FIRST_WAIT_MS * 2 ** (repeat - 1);
	return (askedMs || own) + own * JITTER * Math.random();
}

/**
 * How long the vendor asks to wait, by the header Retry-After: seconds, or a moment by its own clock.
 *
 * @returns milliseconds; undefined when it does not ask
 */
export function askedWaitMs({ headers }: VendorAnswer): number | undefined {
	const asked = String(headers['retry-after'] ?? '').trim();
	if (/^\d+$/.test(asked)) return Math.min(Number(asked) * 1000, YEAR_MS);
	const now = Date.parse(String(headers.date ?? ''));
	const wait = Date.parse(asked) - (Number.isNaN(now) ? Date.now() : now);
	return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), YEAR_MS);
}

/** The same for the user: for how long, and until when by the clock of n8n. */
export function askedWaitAdvice(vendor: string, waitMs: number): string {
	const until = new Date(Date.now() + waitMs).toUTCString();
	return `${vendor} asks to wait ${inWords(waitMs / 1000)}, until ${until}.`;
}
