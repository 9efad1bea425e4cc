import type { INodeProperties } from 'n8n-workflow';

/** Whether contacts that were not taken go down the error path. */
export const rejectedAsErrorsOption: INodeProperties = {
	displayName: 'Rejected Contacts as Errors',
	name: 'rejectedAsErrors',
	type: 'boolean',
	noDataExpression: true,
	default: false,
	description:
		'Whether rejected contacts become error items, which go down the error path when On Error of the node is set to use one',
};

/** Options of operations that import contacts. */
export const importOptions: INodeProperties[] = [
	{
		displayName: 'Batch Size',
		name: 'batchSize',
		type: 'number',
		noDataExpression: true,
		typeOptions: { minValue: 1, maxValue: 10_000 },
		default: 500,
		description: 'How many contacts are sent in one request',
	},
	rejectedAsErrorsOption,
];
