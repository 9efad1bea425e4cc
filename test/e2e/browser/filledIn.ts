import { NodeHelpers } from 'n8n-workflow';
import type {
	INode,
	INodeParameters,
	INodeProperties,
	INodeTypeDescription,
	NodeParameterValueType,
} from 'n8n-workflow';

/** A parameter that is to be seen in a panel. */
export interface ShownParameter {
	property: INodeProperties;
	value: NodeParameterValueType;
	/** The fields of a collection. */
	fields: ShownParameter[];
}

type IsShown = (property: INodeProperties) => boolean;

const node: INode = {
	id: '',
	name: '',
	type: '',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/**
 * What a panel shows after some choices: every field of each collection is added, and all else stays
 * as it is at first.
 *
 * @param properties those of one operation
 */
export function filledIn(
	description: INodeTypeDescription,
	properties: INodeProperties[],
	choices: INodeParameters,
): ShownParameter[] {
	const chosen =
		NodeHelpers.getNodeParameters(properties, choices, true, false, node, description) ?? {};
	const isShown: IsShown = (property) =>
		NodeHelpers.displayParameter(chosen, property, node, description);
	return shownOf(properties, isShown, chosen);
}

/** The parameters as n8n saves them. */
export function valuesOf(shown: ShownParameter[]): INodeParameters {
	return Object.fromEntries(
		shown.map(({ property, value }) => [property.name, value]),
	) as INodeParameters;
}

function shownOf(
	properties: INodeProperties[],
	isShown: IsShown,
	chosen: INodeParameters = {},
): ShownParameter[] {
	return properties.filter(isShown).map((property): ShownParameter => {
		const { type, name, options = [], default: initial, typeOptions } = property;
		if (type === 'collection') {
			const fields = shownOf(options as INodeProperties[], isShown);
			return { property, value: valuesOf(fields), fields };
		}
		if (type !== 'fixedCollection') {
			return { property, value: name in chosen ? chosen[name] : initial, fields: [] };
		}
		const groups = options.map((group) => ({
			name: group.name,
			fields: shownOf('values' in group ? group.values : [], isShown),
		}));
		const entries = groups.map((group) => {
			const values = valuesOf(group.fields);
			return [group.name, typeOptions?.multipleValues ? [values] : values];
		});
		const fields = groups.flatMap((group) => group.fields);
		return { property, value: Object.fromEntries(entries) as INodeParameters, fields };
	});
}
