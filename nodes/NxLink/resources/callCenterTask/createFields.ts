import type { INodeProperties } from 'n8n-workflow';

import { callListFields } from '../../../shared/callList';

/** Parameters of one number. */
export const numberFields: INodeProperties[] = [
	{
		displayName: 'Phone Number',
		name: 'userPhone',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. +852 3575 7581',
		description: 'With country code',
	},
	{
		displayName: 'Order ID',
		name: 'orderID',
		type: 'string',
		default: '',
		placeholder: 'e.g. FFDD1791E22F4D9DBA967C245C58E544',
		description:
			'Your own ID of this number in this task. If empty, it is derived from the task name and the phone number.',
	},
	{
		displayName: 'Pass-Through Text',
		name: 'other',
		type: 'string',
		default: '',
		placeholder: 'e.g. customer 4711',
		description: 'Comes back unchanged with the record of the call',
	},
];

/** Parameters of Call Center Task / Create; each carries the name of the vendor's field. */
export const createFields: INodeProperties[] = [
	{
		displayName: 'Task Name',
		name: 'taskName',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Payment reminders {{ $today.toISODate() }}',
		hint: 'For a campaign that comes back, put the date into the name: the same number is the same order as long as the name is the same',
	},
	{
		displayName: 'Start',
		name: 'startupType',
		type: 'options',
		options: [
			{
				name: 'At a Set Time',
				value: 2,
				description: 'The time is set in the NXLink console: its API has no field for it',
			},
			{
				name: 'Immediately',
				value: 3,
				description: 'Dials as soon as the task is created',
			},
			{ name: 'Manually', value: 1, description: 'Waits until someone starts it in NXLink' },
			{ name: 'None', value: 0 },
		],
		default: 1,
		description: 'How the task is started',
	},
	{
		displayName: 'Country',
		name: 'country',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. HK',
		description: 'Country that is called, as a code of two letters',
	},
	{
		displayName: 'Agent Group Number',
		name: 'agentGroupNo',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. NX09445G000025',
		description: 'The group of agents that takes the calls',
	},
	{
		displayName: 'Call Strategy Name',
		name: 'strategyName',
		type: 'string',
		default: 'Default Strategy',
		required: true,
		description: 'Name of a call strategy of the NXLink console; it says how numbers are redialled',
	},
	{
		displayName: 'Dispatch Type',
		name: 'dispatchType',
		type: 'options',
		options: [
			{ name: 'None', value: 0, description: 'Does not wait for agents' },
			{ name: 'Predictive', value: 2, description: 'Dials ahead of agents becoming free' },
			{ name: 'Ratio', value: 1, description: 'Dials a fixed number of calls for each agent' },
		],
		default: 0,
		required: true,
		description: 'How calls are matched with the agents of the group',
	},
	{
		displayName: 'Predictive Call Rate',
		name: 'predictCallRate',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 2 },
		default: 1,
		required: true,
		description: 'Call rate of predictive dialling, with up to two decimals',
	},
	{
		displayName: 'Ratio Call Rate',
		name: 'ratioCallRate',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 1 },
		default: 1,
		required: true,
		description: 'Calls for each agent in ratio dialling, with up to one decimal',
	},
	{
		displayName: 'Start Count',
		name: 'startCount',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 1,
		required: true,
		description: 'Start value of the dialling algorithm',
	},
	...callListFields({
		sources: ['define', 'json'],
		description: 'People to call. Numbers cannot be added to this kind of task later.',
		example: '[{ "userPhone": "85235757581", "other": "customer 4711" }]',
		contactFields: numberFields,
	}),
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [
			{
				displayName: 'Task Description',
				name: 'taskDesc',
				type: 'string',
				default: '',
				placeholder: 'e.g. Reminder of open invoices',
			},
		],
	},
];
