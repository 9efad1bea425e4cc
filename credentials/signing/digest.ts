import { createHash, hash } from 'node:crypto';

/** Up to this many characters, to copy a body costs less than a hash that takes several parts. */
const SHORT = 65_536;

/**
 * The hash of a body between two texts, in lower-case hex.
 *
 * @param algorithm as Node names it
 */
export function digestOf(
	algorithm: string,
	before: string,
	body: string | Uint8Array,
	after: string,
): string {
	return typeof body === 'string' && body.length <= SHORT
		? hash(algorithm, `${before}${body}${after}`, 'hex')
		: createHash(algorithm).update(before).update(body).update(after).digest('hex');
}
