import type {
	INodeParameters,
	INodeProperties,
	INodePropertyCollection,
	NodeParameterValueType,
} from 'n8n-workflow';

/** A field of an operation, at any depth. */
export interface Field {
	/** Where its value stands in the parameters; entries of lists have their index. */
	path: string[];
	property: INodeProperties;
	/** Values of other parameters that show it. */
	shownBy: INodeParameters;
	/** Whether it is one of a set of fields of which each may be left out. */
	addable: boolean;
}

/**
 * A property and what it holds. A set of fields is not given as a whole: n8n itself makes it up of what
 * it knows before the node sees it.
 */
export function fieldsIn(
	property: INodeProperties,
	parent: Field = { path: [], property, shownBy: {}, addable: false },
): Field[] {
	const { name, type, options = [] } = property;
	const path = [...parent.path, name];
	const shownBy = { ...parent.shownBy, ...conditionsOf(property) };
	const field: Field = { path, property, shownBy, addable: parent.addable };
	switch (type) {
		case 'notice':
		case 'resourceMapper':
			return [];
		case 'collection':
			return (options as INodeProperties[]).flatMap((each) =>
				fieldsIn(each, { ...field, addable: true }),
			);
		case 'fixedCollection':
			return (options as INodePropertyCollection[]).flatMap((group) =>
				group.values.flatMap((each) =>
					fieldsIn(each, { ...field, path: [...path, group.name, '0'], addable: false }),
				),
			);
		case 'resourceLocator':
			return [{ ...field, path: [...path, 'value'] }];
		default:
			return [field];
	}
}

/** What other parameters must be for it to be shown, apart from resource and operation. */
function conditionsOf({ displayOptions }: INodeProperties): INodeParameters {
	return Object.fromEntries(
		Object.entries(displayOptions?.show ?? {})
			.filter(([name]) => !['resource', 'operation'].includes(name) && !name.includes('.'))
			.map(([name, values]) => [name.replace('/', ''), values?.[0]]),
	) as INodeParameters;
}

/** A copy of the parameters in which one place holds this value. */
export function withValueAt(parameters: object, [name, ...rest]: string[], value: unknown): object {
	const inside = (parameters as Record<string, NodeParameterValueType>)[name];
	const known = typeof inside === 'object' && inside !== null ? inside : rest[0] === '0' ? [] : {};
	const changed = rest.length === 0 ? value : withValueAt(known, rest, value);
	if (!Array.isArray(parameters)) return { ...parameters, [name]: changed };
	return Object.assign([...(parameters as unknown[])], { [name]: changed });
}
