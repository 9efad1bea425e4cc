import { RefusedInput } from '../../../shared/failures';
import { listParts } from '../../../shared/givenLists';
import { requiredText } from '../../../shared/values';

const PARAMETER = 'Members';

/**
 * The new members of a queue, from text with commas or line breaks, or from an array.
 *
 * @param removeAll whether the queue is meant to be left without members
 * @throws RefusedInput for a SIP number that stands twice, for an empty list that was not asked for,
 * and for a list with members beside the wish to remove all
 */
export function sipNumbers(value: unknown, removeAll: boolean): string[] {
	const given = listParts(value);
	const numbers = given.map((entry, index) => requiredText(entry, `${PARAMETER} → ${index + 1}`));
	const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
	if (twice !== undefined) {
		throw new RefusedInput(PARAMETER, `has ${twice} twice`, 'Remove one of the two.');
	}
	if (numbers.length === 0 && !removeAll) {
		throw new RefusedInput(
			PARAMETER,
			'is empty, which would remove all agents from the queue',
			'Give the SIP numbers of all its agents, or switch on Remove All Members if that is meant. Nothing was sent.',
		);
	}
	if (numbers.length > 0 && removeAll) {
		throw new RefusedInput(
			'Remove All Members',
			'is switched on, but Members is not empty',
			'Empty Members, or switch this off. Nothing was sent.',
		);
	}
	return numbers;
}
