import type { INodeProperties } from 'n8n-workflow';

import { callListFields } from '../../../shared/callList';
import { aiAgentField, routeField } from '../../locators';
import { contactFields } from '../../contactFields';
import { CONTACT_FORMAT } from '../../contacts';
import { redialFields } from './redialFields';
import { scheduleFields } from './scheduleFields';

const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		{
			displayName: 'Call Callback URL',
			name: 'callCallbackUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/webhook/call',
			description:
				'Where NXLink reports each call when it has ended. If empty, the address set in its console is used.',
		},
		{
			displayName: 'Country Code',
			name: 'countryCode',
			type: 'string',
			default: '',
			placeholder: 'e.g. 86',
			description: 'Country code of phone numbers that have none',
		},
		{
			displayName: 'Maximum Concurrent Calls',
			name: 'maxCall',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: 'How many calls may run at the same time. 0 leaves it to NXLink.',
		},
		{
			displayName: 'Maximum Ring Time (Seconds)',
			name: 'maxRingTime',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: 'How long a phone may ring. 0 leaves it to NXLink.',
		},
		{
			displayName: 'Pass-Through Text',
			name: 'other',
			type: 'string',
			default: '',
			placeholder: 'e.g. survey in March',
			description: 'Comes back unchanged with the task, in its list and its callbacks',
		},
		{
			displayName: 'Stop Time',
			name: 'shutdownAt',
			type: 'dateTime',
			default: '',
			description: 'When the task stops by itself, in the time zone of the task',
		},
		{
			displayName: 'Task Callback URL',
			name: 'taskCallbackUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/webhook/task',
			description: 'Where NXLink reports when the status of the task changes',
		},
		{
			displayName: 'Task Description',
			name: 'taskDesc',
			type: 'string',
			default: '',
			placeholder: 'e.g. Survey among customers who have ordered',
		},
	],
};

/** Parameters of Task / Create; those that map to one field of the vendor carry its name. */
export const createFields: INodeProperties[] = [
	{
		displayName: 'Task Name',
		name: 'taskName',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Satisfaction survey March',
	},
	{
		displayName: 'User Task ID',
		name: 'userTaskId',
		type: 'string',
		default: '',
		placeholder: 'e.g. EXT-TASK-202603250001',
		description:
			'Your own ID of the task, unique in your account. If empty, one is made that stays the same when n8n retries this node within the execution.',
		hint: 'Set one, for example from the campaign in your CRM, and a second execution cannot call the same people again unnoticed',
	},
	aiAgentField,
	routeField,
	...scheduleFields,
	...redialFields,
	{
		displayName: 'Permanent Task',
		name: 'taskKeep',
		type: 'boolean',
		default: false,
		description: 'Whether the task stays open for more contacts when all have been called',
	},
	...callListFields({
		sources: ['none', 'items', 'define', 'json'],
		contactFields,
		columns: CONTACT_FORMAT.columns,
		description:
			'People to call. With Input Items, one task is created for all of them; its fields are taken from the first item.',
		example:
			'[{ "phoneNumber": "8613800000001", "name": "Lucy", "params": { "customerName": "Lucy" } }]',
	}),
	additionalFields,
];
