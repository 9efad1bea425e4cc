import {
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
	type INodePropertyOptions,
} from 'n8n-workflow';

import { quoted } from './quoted';
import { optionsField } from './requestOptions';
import { shownWhen } from './shownWhen';

/** The one input and the one output of an ordinary node. */
export const MAIN = [NodeConnectionTypes.Main];

export interface Operation {
	/** What the user sees in the list of operations. */
	option: INodePropertyOptions & { action: string; description: string };
	fields: INodeProperties[];
	/** Entries of the Options collection beside those that all operations have. */
	options?: INodeProperties[];
	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]>;
}

export interface Resource {
	name: string;
	value: string;
	operations: Operation[];
}

/** The parameters of a node: its resources, their operations, and each operation's own fields. */
export function nodeProperties(resources: Resource[]): INodeProperties[] {
	const [{ value: firstResource }] = resources;
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: resources.map(({ name, value }) => ({ name, value })),
			default: firstResource,
		},
		...resources.map(({ value, operations }): INodeProperties => {
			const [{ option: first }] = operations;
			const firstOperation = first.value;
			return {
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				displayOptions: { show: { resource: [value] } },
				options: operations.map(({ option }) => option),
				default: firstOperation,
			};
		}),
		...resources.flatMap(({ value, operations }) =>
			operations.flatMap(({ option, fields, options }) =>
				shownWhen({ resource: [value], operation: [option.value] }, [
					...fields,
					optionsField(options),
				]),
			),
		),
	];
}

/**
 * Runs the operation that the user chose.
 *
 * Called from `execute` and not registered as `customOperations`: where n8n calls a node as a tool
 * directly, as its MCP Server Trigger does, custom operations are passed over.
 *
 * @throws NodeOperationError when there is no such operation
 */
export async function runOperation(
	context: IExecuteFunctions,
	resources: Resource[],
): Promise<INodeExecutionData[][]> {
	const resourceValue = context.getNodeParameter('resource', 0);
	// n8n itself leaves it out where there is no such resource.
	const operationValue = context.getNodeParameter('operation', 0, '');
	const operation = resources
		.find(({ value }) => value === resourceValue)
		?.operations.find(({ option }) => option.value === operationValue);
	if (!operation) {
		throw new NodeOperationError(
			context.getNode(),
			`There is no operation ${quoted(operationValue)} of ${quoted(resourceValue)}`,
			{ description: 'Choose Resource and Operation again. Nothing was sent.' },
		);
	}
	return await operation.execute.call(context);
}
