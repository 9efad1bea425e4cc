import type { INodeProperties } from 'n8n-workflow';

/** How often a number is dialled again, and when. */
export const redialFields: INodeProperties[] = [
	{
		displayName: 'Redials',
		name: 'orderMaxCall',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 1,
		required: true,
		description: 'How many times a number is dialled again at most',
	},
	{
		displayName: 'Redial Interval (Seconds)',
		name: 'replayInterval',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 600,
		required: true,
		description: 'How long NXLink waits before it dials a number again',
	},
];
