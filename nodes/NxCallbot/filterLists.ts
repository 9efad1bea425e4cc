import { RefusedInput } from '../shared/failures';
import { requiredText, wholeNumber } from '../shared/values';

/**
 * Texts that are given as an array, or as one text with commas; undefined when there is none.
 *
 * @throws RefusedInput for an element that is no text
 */
export function textsOf(value: unknown, parameter: string): string[] | undefined {
	const parts = Array.isArray(value) ? (value as unknown[]) : splitText(value, parameter);
	const texts = parts.map((part) => requiredText(part, parameter));
	return texts.length > 0 ? texts : undefined;
}

/** The same for whole numbers. Throws RefusedInput. */
export function numbersOf(value: unknown, parameter: string): number[] | undefined {
	const parts = Array.isArray(value) ? (value as unknown[]) : splitText(value, parameter);
	return parts.length > 0 ? parts.map((part) => wholeNumber(part, parameter)) : undefined;
}

function splitText(value: unknown, parameter: string): unknown[] {
	if (typeof value === 'number') return [value];
	if (typeof value !== 'string') {
		throw new RefusedInput(parameter, 'must be text, with commas between several');
	}
	return value
		.split(/[,\n]/)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}
