import type { INodeProperties } from 'n8n-workflow';

import { RefusedInput } from '../shared/failures';
import { quoted } from '../shared/quoted';
import { optionalText } from '../shared/values';

const LABEL = 'Display Number';

/** The number that people see when their phone rings. */
export const displayNumberField: INodeProperties = {
	displayName: LABEL,
	name: 'displayNum',
	type: 'string',
	default: '',
	placeholder: 'e.g. 1008122211',
	description: 'The number that people see. It must be one that LAAFFIC gave you.',
};

/**
 * The digits of a display number, or undefined when it is empty. Other than a number to call it may be
 * a short one, so it is not checked like those.
 *
 * @throws RefusedInput for other signs than digits, and for a count of digits outside the limits
 */
export function displayNumberOf(
	value: unknown,
	{ min, max }: { min: number; max: number },
): string | undefined {
	const text = optionalText(value, LABEL);
	const digits = text?.replace(/^\+|[\s().-]/g, '');
	if (
		digits !== undefined &&
		(!/^\d+$/.test(digits) || digits.length < min || digits.length > max)
	) {
		throw new RefusedInput(LABEL, `${quoted(text)} is not a number of ${min} to ${max} digits`);
	}
	return digits;
}
