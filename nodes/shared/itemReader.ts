import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * Reads parameters for each item. As long as none of them holds an expression they are the same for
 * all items, and are read once: an expression costs more than all other work on a contact.
 */
export function itemReader<Value>(
	context: IExecuteFunctions,
	names: string[],
	read: (itemIndex: number) => Value,
): (itemIndex: number) => Value {
	const { parameters } = context.getNode();
	if (names.some((name) => holdsExpression(parameters[name]))) return read;
	let first: { value: Value } | undefined;
	return () => {
		first ??= { value: read(0) };
		return first.value;
	};
}

function holdsExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	return typeof value === 'object' && value !== null && Object.values(value).some(holdsExpression);
}
