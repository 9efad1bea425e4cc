import type { INodeProperties } from 'n8n-workflow';

/** The number of a queue; the vendor has several names for the field. */
export function queueField(name: 'queueName' | 'queueNo'): INodeProperties {
	return {
		displayName: 'Queue Number',
		name,
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. NX10000001',
		description: 'The number of the agent group in NXLink, not its name',
	};
}
