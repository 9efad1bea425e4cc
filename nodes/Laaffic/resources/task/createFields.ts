import type { INodeProperties } from 'n8n-workflow';

import { callListFields } from '../../../shared/callList';
import { shownWhen } from '../../../shared/shownWhen';
import { applicationField } from '../../applicationField';
import { CONTACT_FORMAT } from '../../contacts';
import { displayNumberField } from '../../displayNumber';
import { recallPlanFields } from '../../recallPlanFields';
import { scheduleFields } from './scheduleFields';

const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		{
			displayName: 'Call-Out Rate',
			name: 'calloutRate',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 2 },
			default: 1,
			description: 'Multiplier of outbound calls, 1 if it is not set',
		},
		{
			displayName: 'Country Code',
			name: 'countryCode',
			type: 'string',
			default: '',
			placeholder: 'e.g. 86',
			description: 'Put before phone numbers that have no country code',
		},
		displayNumberField,
		{
			displayName: 'Maximum Call Length (Seconds)',
			name: 'maxCalls',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 300,
			description: 'How long a call may last',
		},
		{
			displayName: 'Maximum Ring Time (Seconds)',
			name: 'maxRingingTime',
			type: 'number',
			typeOptions: { minValue: 20, maxValue: 120 },
			default: 60,
			description: 'How long a phone may ring, from 20 to 120 seconds',
		},
		{
			displayName: 'Record Calls',
			name: 'enableRecording',
			type: 'boolean',
			default: true,
			description: 'Whether the calls are recorded',
		},
	],
};

/** Parameters of Task / Create; those that map to one field of the vendor carry its name. */
export const createFields: INodeProperties[] = [
	applicationField('The application of the AI Agent, from the LAAFFIC console'),
	{
		displayName: 'Task Name',
		name: 'taskName',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Payment reminders {{ $today.toISODate() }}',
		description: '2 to 64 characters, unique in your account',
		hint: 'LAAFFIC takes a name only once, which keeps a repetition from calling everyone again. For a campaign that recurs, put the date into it.',
	},
	{
		displayName: 'Agent ID',
		name: 'agentId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 110',
		description: 'The number of the AI Agent that leads the calls, from the LAAFFIC console',
	},
	...scheduleFields,
	{
		displayName: 'Plan Recalls',
		name: 'planRecalls',
		type: 'boolean',
		default: false,
		description: 'Whether LAAFFIC calls numbers again by itself when the task is done',
	},
	...shownWhen({ planRecalls: [true] }, recallPlanFields),
	...callListFields({
		sources: ['items', 'json'],
		columns: CONTACT_FORMAT.columns,
		description:
			'People to call, at most 200,000; none can be added later. With Input Items, one task is created for all of them; its fields are taken from the first item.',
		example: '[{ "calleeNumber": "8613242926514", "text1": "Tom" }]',
		variables:
			'Fields of the input item that become call information, which the agents for debt collection use. Each must have the name of a field of the agent.',
	}),
	additionalFields,
];
