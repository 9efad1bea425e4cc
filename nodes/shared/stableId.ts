import { createHash } from 'node:crypto';

/**
 * An id that is the same whenever its parts are the same, in the form of a UUID (version 8).
 *
 * @param purpose keeps ids of different kinds apart
 */
export function stableId(purpose: string, ...parts: string[]): string {
	const bytes = createHash('sha256')
		.update(JSON.stringify([purpose, ...parts]))
		.digest();
	bytes[6] = (bytes[6] & 0x0f) | 0x80;
	bytes[8] = (bytes[8] & 0x3f) | 0x80;
	return bytes
		.toString('hex', 0, 16)
		.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
