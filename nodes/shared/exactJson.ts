/** Deeper than anything that a vendor sends; n8n handles items by functions that call themselves. */
const MAX_DEPTH = 100;

/**
 * JSON as `JSON.parse` reads it, but for numbers beyond 2^53, such as ids of 19 digits: JavaScript would
 * round them, so they become text as they stand there. Of a key that stands there twice, the last counts.
 *
 * @throws SyntaxError for what is no JSON, RangeError for what is nested deeper than 100 levels
 */
export function exactJson(text: string): unknown {
	const value: unknown = JSON.parse(text);
	return isExact(value) ? value : JSON.parse(withLongNumbersAsText(text));
}

/**
 * Whether all numbers are as they stood in the text. To look at what was read takes a sixth of the time
 * that it takes to look for numbers in the text.
 *
 * @throws RangeError
 */
function isExact(value: unknown, depth = 0): boolean {
	if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
	if (typeof value !== 'object' || value === null) return true;
	if (depth >= MAX_DEPTH) throw new RangeError(`nested deeper than ${MAX_DEPTH} levels`);
	let exact = true;
	for (const name in value) {
		exact = isExact((value as Record<string, unknown>)[name], depth + 1) && exact;
	}
	return exact;
}

/** JSON, known to be right, with the numbers that JavaScript would round as text. */
function withLongNumbersAsText(text: string): string {
	const tokens = /"|-?\d[\d.eE+-]*/g;
	let exact = '';
	let copied = 0;
	for (let found = tokens.exec(text); found; found = tokens.exec(text)) {
		const [token] = found;
		if (token === '"') {
			tokens.lastIndex = endOfString(text, tokens.lastIndex);
		} else if (!(Math.abs(Number(token)) <= Number.MAX_SAFE_INTEGER)) {
			exact += `${text.slice(copied, found.index)}"${token}"`;
			copied = tokens.lastIndex;
		}
	}
	return exact + text.slice(copied);
}

/** The place behind the quote that ends a string. */
function endOfString(text: string, start: number): number {
	for (let at = start; at < text.length; at++) {
		if (text[at] === '"') return at + 1;
		if (text[at] === '\\') at++;
	}
	return text.length;
}
