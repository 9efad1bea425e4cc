/** Makes the `<name>Tool` variant of a node, as n8n's server does for `usableAsTool` nodes. */
import { NodeConnectionTypes } from 'n8n-workflow';
import type { INodeProperties, INodeType, INodeTypeDescription } from 'n8n-workflow';

function toolProperties(description: INodeTypeDescription): INodeProperties[] {
	const { properties } = description;
	if (properties.some(({ name }) => name === 'toolDescription')) return properties;

	// With a resource or an operation n8n can derive the text, so it asks first whether to.
	const canDerive = properties.some(({ name }) => name === 'resource' || name === 'operation');
	const descriptionType: INodeProperties = {
		displayName: 'Tool Description',
		name: 'descriptionType',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Set Automatically', value: 'auto' },
			{ name: 'Set Manually', value: 'manual' },
		],
		default: 'auto',
	};
	const toolDescription: INodeProperties = {
		displayName: 'Description',
		name: 'toolDescription',
		type: 'string',
		default: description.description,
		required: true,
		...(canDerive ? { displayOptions: { show: { descriptionType: ['manual'] } } } : {}),
	};
	const added = canDerive ? [descriptionType, toolDescription] : [toolDescription];
	const position = properties.map(({ type }) => type).lastIndexOf('callout') + 1;
	return [...properties.slice(0, position), ...added, ...properties.slice(position)];
}

/** Returns a tool variant that shares everything but the description with `nodeType`. */
export function convertToTool(nodeType: INodeType): INodeType {
	const { usableAsTool, ...base } = nodeType.description;
	const replacements = typeof usableAsTool === 'object' ? usableAsTool.replacements : undefined;
	const merged: INodeTypeDescription = { ...base, ...replacements };
	const description: INodeTypeDescription = {
		...merged,
		name: `${merged.name}Tool`,
		displayName: `${merged.displayName} Tool`,
		inputs: [],
		outputs: [NodeConnectionTypes.AiTool],
		properties: toolProperties(merged),
	};
	// Inheriting keeps execute, methods and customOperations without copying them.
	return Object.create(nodeType, { description: { value: description } }) as INodeType;
}
