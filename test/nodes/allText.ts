/**
 * Everything that a value holds, as one text: also what JSON leaves out, such as the message, stack
 * and cause of an error.
 */
export function allText(value: unknown, seen = new Set<unknown>()): string {
	if (typeof value !== 'object' || value === null) return String(value);
	if (seen.has(value)) return '';
	seen.add(value);
	const entries = value instanceof Map ? [...value] : Reflect.ownKeys(value).map(String);
	return entries
		.map((entry) =>
			typeof entry === 'string'
				? `${entry}: ${allText(Reflect.get(value, entry), seen)}`
				: allText(entry, seen),
		)
		.join('\n');
}
