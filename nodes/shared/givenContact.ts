/** The parts of a contact that users give in the same form for every vendor. */
import { z } from 'zod';

import { jsonValue } from './jsonValue';
import { requiredText } from './values';

/** Text of a contact as the user gives it; ids of spreadsheets are often numbers. */
export const givenText = z.union([z.string(), z.number()], {
	errorMap: () => ({ message: 'must be text' }),
});

/** One object; other than with z.record, a field of any name stays in it, even `__proto__`. */
export const givenRecord = (message: string) =>
	z.custom<Record<string, unknown>>(isObject, { message });

/** Variables as a list of names and values, as the editor stores such a list, or as one object. */
export const variables = z.unknown().transform((given, { addIssue }): Variable[] => {
	const list = isObject(given) && isEditorList(given) ? given.param : given;
	if (isObject(list)) return Object.entries(list).map(([name, value]) => ({ name, value }));
	if (!Array.isArray(list)) {
		addIssue({ code: 'custom', message: 'must be a list of names and values' });
		return [];
	}
	return list.map((entry: unknown, index) => {
		const { name, value } = isObject(entry) ? entry : {};
		if (typeof name === 'string' || typeof name === 'number') return { name, value };
		addIssue({ code: 'custom', message: 'must be text', path: [index + 1, 'name'] });
		return { name: '', value };
	});
});

/** Told by its only field, so that an entry of it that is wrong does not make it one object. */
function isEditorList(given: Record<string, unknown>): given is { param: unknown[] } {
	return Array.isArray(given.param) && Object.keys(given).length === 1;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return Object.prototype.toString.call(value) === '[object Object]';
}

/**
 * The variables of a contact; undefined when it has none.
 *
 * @param place where the contact stands, for error messages
 * @throws RefusedInput for a variable without a name, and for a value that JSON cannot hold
 */
export function paramsOf(
	given: Variable[],
	place: string,
): Array<{ name: string; value?: unknown }> | undefined {
	const params = given.map(({ name: givenName, value }, index) => {
		const name = requiredText(givenName, `${place} → params → ${index + 1} → name`);
		return { name, value: jsonValue(value, `${place} → params → ${name}`) };
	});
	return params.length > 0 ? params : undefined;
}

/** A variable as it was given. */
export interface Variable {
	name: string | number;
	value?: unknown;
}
