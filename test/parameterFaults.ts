import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyCollection,
	type INodePropertyOptions,
	type INodeTypeDescription,
} from 'n8n-workflow';

/**
 * What is wrong with the parameters of a node: those that its resource and operation do not have, those
 * that n8n itself marks in red (required and empty, a value that is no option).
 */
export function parameterFaults(
	description: INodeTypeDescription,
	given: INodeParameters,
	typeVersion = 1,
): string[] {
	const { properties } = description;
	const node: INode = {
		id: 'node',
		name: 'Node',
		type: description.name,
		typeVersion,
		position: [0, 0],
		parameters: given,
	};
	const filled = NodeHelpers.getNodeParameters(properties, given, true, false, node, description);
	const parameters = filled ?? {};
	const shown = properties.filter((property) =>
		NodeHelpers.displayParameter(parameters, property, node, description),
	);
	const issues = NodeHelpers.getNodeParametersIssues(
		properties,
		{ ...node, parameters },
		description,
	);
	return [...faultsInside(shown, given, ''), ...Object.values(issues?.parameters ?? {}).flat()];
}

/** Given values that no property stands for, or that are no option; inside collections as well. */
function faultsInside(properties: INodeProperties[], given: object, path: string): string[] {
	return Object.entries(given).flatMap(([name, value]) => {
		const property = properties.find((each) => each.name === name);
		if (!property) return [`${path}${name} is unknown`];
		const inner = partsOf(property, value as unknown);
		return [
			...(isOption(property, value) ? [] : [`${path}${name} has no option ${String(value)}`]),
			...inner.flatMap(([known, part]) => faultsInside(known, part, `${path}${name}.`)),
		];
	});
}

/** Whether a value can be chosen; expressions and options that the vendor lists cannot be told. */
function isOption({ type, options = [], typeOptions }: INodeProperties, value: unknown): boolean {
	if (type !== 'options' && type !== 'multiOptions') return true;
	if (typeOptions?.loadOptionsMethod || String(value).startsWith('=')) return true;
	const known = (options as INodePropertyOptions[]).map((option) => option.value);
	return [value].flat().every((each) => known.includes(each as string));
}

/** The properties that the parts of a collection may have, with each part. */
function partsOf(
	{ type, options = [] }: INodeProperties,
	value: unknown,
): Array<[INodeProperties[], object]> {
	if (typeof value !== 'object' || value === null) return [];
	if (type === 'collection') return [[options as INodeProperties[], value]];
	if (type !== 'fixedCollection') return [];
	const groups = options as INodePropertyCollection[];
	return Object.entries(value).flatMap(([name, entries]) => {
		const inner = groups.find((group) => group.name === name)?.values ?? [];
		return [entries as object | object[]]
			.flat()
			.map((entry): [INodeProperties[], object] => [inner, entry]);
	});
}
