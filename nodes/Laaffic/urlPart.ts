import { RefusedInput } from '../shared/failures';
import { requiredText } from '../shared/values';

/** An address of more than some thousand characters is cut off or refused on its way. */
const MAX_LENGTH = 1000;

/**
 * An id that travels in the address of a request.
 *
 * @throws RefusedInput for one that an address cannot hold as it is
 */
export function urlPart(value: unknown, parameter: string): string {
	const text = requiredText(value, parameter);
	if (text.length > MAX_LENGTH) {
		throw new RefusedInput(parameter, `has ${text.length} characters, which is too long for an ID`);
	}
	// Half of a character that takes two places.
	if (/\p{Surrogate}/u.test(text)) throw new RefusedInput(parameter, 'holds a broken character');
	return text;
}

/** The same as a part of the path, where one dot or two would lead to another page. Throws RefusedInput. */
export function pathPart(value: unknown, parameter: string): string {
	const text = urlPart(value, parameter);
	if (/^\.{1,2}$/.test(text)) throw new RefusedInput(parameter, 'is not an ID');
	return text;
}
