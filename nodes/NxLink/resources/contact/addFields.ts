import type { INodeProperties } from 'n8n-workflow';

import { callListFields } from '../../../shared/callList';
import { taskField } from '../../locators';
import { contactFields } from '../../contactFields';
import { CONTACT_FORMAT } from '../../contacts';

/** Parameters of Contact / Add. */
export const addFields: INodeProperties[] = [
	taskField({ required: true, description: 'The task that gets the contacts' }),
	{
		displayName: 'User Task ID',
		name: 'userTaskId',
		type: 'string',
		default: '',
		placeholder: 'e.g. EXT-TASK-202603250001',
		description:
			'Your own ID of the task, if it has one. The IDs of contacts are derived from it, so that adding and deleting find those that Task / Create added.',
		hint: 'Set it as it was set in Task / Create; its output has both IDs of the task',
	},
	...callListFields({
		sources: ['items', 'json', 'define'],
		contactFields,
		columns: CONTACT_FORMAT.columns,
		description: 'People to call',
		example:
			'[{ "phoneNumber": "8613800000001", "name": "Lucy", "params": { "customerName": "Lucy" } }]',
	}),
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [
			{
				displayName: 'Country Code',
				name: 'countryCode',
				type: 'string',
				default: '',
				placeholder: 'e.g. 86',
				description: 'Country code of phone numbers that have none',
			},
		],
	},
];
