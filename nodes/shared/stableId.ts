import { hash } from 'node:crypto';

/** Room for a UUID, and behind it for a digest in hex. */
const text = Buffer.alloc(36 + 64);
text.write('........-....-....-....-............', 'latin1');

/** Where in the UUID the digits of the digest go. */
const PLACES = [...text.toString('latin1', 0, 36)].flatMap((sign, place) =>
	sign === '-' ? [] : [place],
);
const [VERSION] = Buffer.from('8');
const VERSION_PLACE = 14;
const VARIANTS = Buffer.from('89ab'.repeat(4));
const VARIANT_PLACE = 19;

/**
 * An id that is the same whenever its parts are the same, in the form of a UUID (version 8).
 *
 * Put together in one buffer, as a long import makes one for each contact: text of many parts stays in
 * memory in all its parts.
 *
 * @param purpose keeps ids of different kinds apart
 */
export function stableId(purpose: string, ...parts: string[]): string {
	const digest = hash('sha256', JSON.stringify([purpose, ...parts]), 'hex');
	text.write(digest, 36, 'latin1');
	for (let digit = 0; digit < PLACES.length; digit++) text[PLACES[digit]] = text[36 + digit];
	text[VERSION_PLACE] = VERSION;
	text[VARIANT_PLACE] = VARIANTS[parseInt(digest[16], 16)];
	return text.toString('latin1', 0, 36);
}
