import { inParts } from '../shared/batches';
import { VendorFailure } from '../shared/failures';

/** "Parameter too large": too many elements in an array. How many are too many is on no page. */
const TOO_MANY = '4001';

/** Whether NXCloud refused a request for holding too many elements; nothing of it was carried out. */
export function isTooMany(error: unknown): error is VendorFailure {
	return error instanceof VendorFailure && error.details.code === TOO_MANY;
}

/**
 * Sends lists in requests as large as NXCloud takes them: one that it refuses for its size is sent in
 * halves, and no later one is larger than a half that came of it.
 *
 * @param send sends one request; throws VendorFailure
 */
export function splitting<Entry>(send: (entries: Entry[]) => Promise<void>) {
	let largest = Infinity;
	return async function sendAll(entries: Entry[]): Promise<void> {
		for (const part of inParts(entries, Math.min(entries.length, largest))) {
			if (part.length > largest) {
				await sendAll(part);
				continue;
			}
			const refusal = await send(part).catch((error: unknown) => {
				if (isTooMany(error) && part.length > 1) return error;
				throw error;
			});
			if (refusal === undefined) continue;
			largest = Math.min(largest, Math.ceil(part.length / 2));
			await sendAll(part);
		}
	};
}
