import type { INodeProperties } from 'n8n-workflow';

/** The application of the account that calls; there is no list of them in the API. */
export function applicationField(description: string): INodeProperties {
	return {
		displayName: 'Application ID',
		name: 'appId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Jgd8oFei',
		description,
	};
}
