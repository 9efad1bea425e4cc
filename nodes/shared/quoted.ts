/** As much of a value as an error message has room for. */
const SHOWN_LENGTH = 100;

/** A value of the user in an error message: text and numbers as they are, cut short; else what it is. */
export function quoted(value: unknown): string {
	if (value === undefined || value === null) return '""';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object' || typeof value === 'function') return 'an object';
	const text = String(value);
	return `"${text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text}"`;
}
