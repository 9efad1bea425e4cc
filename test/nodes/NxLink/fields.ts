import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

export interface DescribedOperation {
	resource: string;
	option: INodePropertyOptions;
}

/** The operations of a node, in the order in which they are offered. */
export function operationsOf(properties: INodeProperties[]): DescribedOperation[] {
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options }) =>
			((options ?? []) as INodePropertyOptions[]).map((option) => ({
				resource: String(displayOptions?.show?.resource?.[0]),
				option,
			})),
		);
}

/** The fields of one operation. */
export function fieldsOf(
	properties: INodeProperties[],
	resource: string,
	operation: unknown,
): INodeProperties[] {
	return properties.filter(({ displayOptions }) => {
		const { resource: resources = [], operation: operations = [] } = displayOptions?.show ?? {};
		return (
			resources.some((value) => value === resource) &&
			operations.some((value) => value === operation)
		);
	});
}

/** Paths of all fields, such as "callList.contact.params.param.name". */
export function pathsOf(fields: INodeProperties[]): string[] {
	return fields.flatMap(({ name, type, options = [] }) => {
		const inside = options.flatMap((option) => {
			if ('values' in option) return pathsOf(option.values).map((path) => `${option.name}.${path}`);
			return type === 'collection' && 'type' in option ? pathsOf([option]) : [];
		});
		return [name, ...inside.map((path) => `${name}.${path}`)];
	});
}
