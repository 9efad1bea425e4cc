import { RefusedInput } from '../shared/failures';
import { listParts } from '../shared/givenLists';
import { requiredText, wholeNumber } from '../shared/values';

/**
 * Texts that are given as an array, or as one text with commas; undefined when there is none.
 *
 * @throws RefusedInput for an element that is no text
 */
export function textsOf(value: unknown, parameter: string): string[] | undefined {
	const texts = checkedParts(value, parameter).map((part) => requiredText(part, parameter));
	return texts.length > 0 ? texts : undefined;
}

/** The same for whole numbers. Throws RefusedInput. */
export function numbersOf(value: unknown, parameter: string): number[] | undefined {
	const parts = checkedParts(value, parameter);
	return parts.length > 0 ? parts.map((part) => wholeNumber(part, parameter)) : undefined;
}

function checkedParts(value: unknown, parameter: string): unknown[] {
	if (Array.isArray(value) || typeof value === 'string' || typeof value === 'number') {
		return listParts(value);
	}
	throw new RefusedInput(parameter, 'must be text, with commas between several');
}
