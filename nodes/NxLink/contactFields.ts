import type { INodeProperties } from 'n8n-workflow';

import { variablesField } from '../shared/variablesField';

/** Parameters of one contact of the AI Agent family, each with the name of the vendor's field. */
export const contactFields: INodeProperties[] = [
	{
		displayName: 'Phone Number',
		name: 'phoneNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. +86 138 0000 0001',
		description: 'With country code, unless Country Code is set under Additional Fields',
	},
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Lucy',
	},
	{
		displayName: 'Contact ID',
		name: 'contactId',
		type: 'string',
		default: '',
		placeholder: 'e.g. c3d79370-9f3a-4da2-84dd-2d2200f40e11',
		description:
			'Your own ID of the contact, unique in all your tasks. If empty, it is derived from the task and the phone number.',
	},
	{
		displayName: 'Pass-Through Text',
		name: 'other',
		type: 'string',
		default: '',
		placeholder: 'e.g. invoice 2031',
		description: 'Comes back unchanged with the outcome of the call',
	},
	variablesField('What the AI Agent knows about this contact'),
];
