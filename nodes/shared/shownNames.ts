import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import { RefusedInput } from './failures';

/**
 * Checks contacts that were filled in in the editor: what is refused is told under the names that the
 * editor shows, and not under those of the vendor.
 *
 * @param fields parameters of one contact
 * @throws RefusedInput
 */
export function withShownNames<Value>(fields: INodeProperties[], check: () => Value): Value {
	const outcome = outcomeOf(check);
	if ('value' in outcome) return outcome.value;
	throw outcome.error instanceof RefusedInput ? renamed(outcome.error, fields) : outcome.error;
}

function outcomeOf<Value>(check: () => Value): { value: Value } | { error: unknown } {
	try {
		return { value: check() };
	} catch (error) {
		return { error };
	}
}

function renamed(error: RefusedInput, fields: INodeProperties[]): RefusedInput {
	const names = shownNames(fields);
	const path = error.parameter.split(' → ').map((part) => names.get(part) ?? part);
	const problem = error.message.slice(`${error.parameter}: `.length);
	return new RefusedInput(path.join(' → '), problem, error.advice);
}

function shownNames(fields: INodeProperties[]): Map<string, string> {
	const inside = fields
		.filter(({ type }) => type === 'fixedCollection')
		.flatMap(({ options = [] }) => options as INodePropertyCollection[])
		.flatMap(({ values }) => values);
	return new Map([...inside, ...fields].map(({ name, displayName }) => [name, displayName]));
}
