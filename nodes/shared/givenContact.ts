/** The parts of a contact that users give in the same form for every vendor. */
import { z } from 'zod';

import { requiredText } from './values';

/** Text of a contact as the user gives it; ids of spreadsheets are often numbers. */
export const givenText = z.union([z.string(), z.number()], {
	errorMap: () => ({ message: 'must be text' }),
});

const variable = z.object({ name: givenText, value: z.unknown() });

/** Variables as a list of names and values, as the editor stores such a list, or as one object. */
export const variables = z.union(
	[
		z.array(variable),
		z
			.object({ param: z.array(variable) })
			.strict()
			.transform(({ param }) => param),
		z
			.record(z.unknown())
			.transform((record) => Object.entries(record).map(([name, value]) => ({ name, value }))),
	],
	{ errorMap: () => ({ message: 'must be a list of names and values' }) },
);

/**
 * The variables of a contact; undefined when it has none.
 *
 * @param place where the contact stands, for error messages
 * @throws RefusedInput for a variable without a name
 */
export function paramsOf(
	given: Variable[],
	place: string,
): Array<{ name: string; value?: unknown }> | undefined {
	const params = given.map(({ name, value }, index) => ({
		name: requiredText(name, `${place} → params → ${index + 1} → name`),
		value,
	}));
	return params.length > 0 ? params : undefined;
}

export type Variable = z.infer<typeof variable>;
