import { requiredText } from './values';

/**
 * The parts of a list: of an array, or of one text with commas or line breaks between them, which are
 * trimmed, and left out where they are empty. Anything else is its own only part.
 */
export function listParts(value: unknown): unknown[] {
	if (value === undefined || value === null) return [];
	if (Array.isArray(value)) return value as unknown[];
	if (typeof value !== 'string') return [value];
	return value
		.split(/[,\n]/)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

/** The parts of a list as texts. Throws RefusedInput for one that is no text. */
export function listedTexts(value: unknown, parameter: string): string[] {
	return listParts(value).map((part) => requiredText(part, parameter));
}
