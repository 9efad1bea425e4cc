import type { INodeProperties } from 'n8n-workflow';

import { applicationField } from '../../applicationField';
import { displayNumberField } from '../../displayNumber';
import { LANGUAGES } from './languages';

/** Parameters of Voice Message / Send; those that map to one field of the vendor carry its name. */
export const sendFields: INodeProperties[] = [
	{
		displayName:
			'This calls at once. LAAFFIC takes no ID of yours for it, so running it again calls again: leave Retry On Fail off.',
		name: 'sendNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Phone Number',
		name: 'callee',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. +86 138 0000 0001',
		description: 'With country code',
	},
	{
		displayName: 'Language',
		name: 'language',
		type: 'options',
		options: LANGUAGES,
		default: 'EN',
		required: true,
		description: 'The language that the text is written in',
	},
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		placeholder: 'e.g. Your code is 1,2,3,4',
		description: 'What is read out. Put commas between the digits of a code.',
	},
	applicationField('The voice application that calls, from the LAAFFIC console'),
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [
			displayNumberField,
			{
				displayName: 'Pass-Through Text',
				name: 'calledInfo',
				type: 'string',
				default: '',
				placeholder: 'e.g. invoice 2031',
				description: 'Comes back unchanged with the outcome of the call, at most 1000 characters',
			},
			{
				displayName: 'Repetitions',
				name: 'loopCount',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 3 },
				default: 1,
				description: 'How many times the text is read out, from 1 to 3',
			},
		],
	},
];
