import type { INodeProperties } from 'n8n-workflow';

import { callListFields } from '../shared/callList';
import { variablesField } from '../shared/variablesField';
import { CONTACT_FORMAT } from './contacts';

/** Parameters of one contact, each with the name of the vendor's field. */
export const contactFields: INodeProperties[] = [
	{
		displayName: 'Phone Number',
		name: 'userPhone',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. +86 156 0000 0001',
		description: 'With country code, unless Country Code is set below',
	},
	{
		displayName: 'User Name',
		name: 'userName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Lucy',
	},
	{
		displayName: 'Customer Name',
		name: 'customerName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Example Ltd.',
	},
	{
		displayName: 'Order ID',
		name: 'orderID',
		type: 'string',
		default: '',
		placeholder: 'e.g. 5b1f0c6e-2f0a-8c1d-9e3b-7a6c5d4e3f21',
		description:
			'Your own ID of this number in this task, unique in your account. If empty, it is derived from the task and the phone number.',
	},
	{
		displayName: 'Pass-Through Text',
		name: 'other',
		type: 'string',
		default: '',
		placeholder: 'e.g. invoice 2031',
		description: 'Comes back unchanged with the outcome of the call',
	},
	variablesField('Values for the variables of the script template; all of them must be given'),
];

/** Parameters for contacts that come from input items, from JSON, or are filled in. */
export const orderListFields = (description: string): INodeProperties[] =>
	callListFields({
		sources: ['items', 'json', 'define'],
		contactFields,
		columns: CONTACT_FORMAT.columns,
		description,
		variables:
			'Fields of the input item that become variables of the script template. Each must have the name of a variable, and all variables must be given.',
		example:
			'[{ "userPhone": "8615600000001", "userName": "Lucy", "params": { "amount": "120" } }]',
	});

/** Where NXCloud reports the outcomes, and how numbers are completed. */
export const contactOptionFields: INodeProperties[] = [
	{
		displayName: 'Call Callback URL',
		name: 'callCallbackUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/webhook/call',
		description: 'Where NXCloud reports each call when it has ended',
	},
	{
		displayName: 'Country Code',
		name: 'countryCode',
		type: 'string',
		default: '',
		placeholder: 'e.g. 86',
		description: 'Put before phone numbers that have none',
	},
	{
		displayName: 'Order Callback URL',
		name: 'orderCallbackUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/webhook/order',
		description: 'Where NXCloud reports each contact when no further call will follow',
	},
];
