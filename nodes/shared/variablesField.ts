import type { INodeProperties } from 'n8n-workflow';

/** The variables of one contact, as a list of names and values. */
export function variablesField(description: string): INodeProperties {
	return {
		displayName: 'Variables',
		name: 'params',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Variable' },
		placeholder: 'Add Variable',
		default: {},
		description,
		options: [
			{
				displayName: 'Variable',
				name: 'param',
				values: [
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'e.g. customerName',
						description: 'Must be a variable of the AI Agent, spelled the same',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. Lucy',
					},
				],
			},
		],
	};
}
