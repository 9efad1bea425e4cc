const isPlaceholder = (part: string) => part.startsWith('{');

/**
 * Whether an endpoint's key, such as "GET /voice/recordGroup/{voiceId}", documents a path. A part in
 * braces stands for any one part that is not empty.
 */
export function documents(key: string, path: string): boolean {
	const wanted = key.slice(key.indexOf(' ') + 1).split('/');
	const given = path.split('/');
	return (
		wanted.length === given.length &&
		wanted.every((part, index) =>
			isPlaceholder(part) ? given[index] !== '' : part === given[index],
		)
	);
}

/** The last part of a path, decoded: what stands in the place of a {part} at the end. */
export function lastPart(path: string): string {
	return decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
}
