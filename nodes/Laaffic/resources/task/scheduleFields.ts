import type { INodeProperties } from 'n8n-workflow';

/** When a task starts, and at which times of day it may dial. */
export const scheduleFields: INodeProperties[] = [
	{
		displayName: 'Start',
		name: 'start',
		type: 'options',
		options: [
			{
				name: 'At a Set Time',
				value: 'setTime',
				description: 'Starts by itself at the start time',
			},
			{ name: 'Immediately', value: 'immediately', description: 'Dials once the task is created' },
		],
		default: 'immediately',
		required: true,
		description: 'When the task starts',
	},
	{
		displayName: 'Start Time',
		name: 'sendTime',
		type: 'dateTime',
		default: '',
		required: true,
		displayOptions: { show: { start: ['setTime'] } },
		description: 'When the task starts by itself, in the time zone below',
	},
	{
		displayName: 'Time Zone Name or ID',
		name: 'timezone',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getTimeZones' },
		default: '',
		displayOptions: { show: { start: ['setTime'] } },
		description:
			'LAAFFIC reads the start time as local time of your account, so this must be the time zone of the account. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		displayName: 'Dial Windows',
		name: 'allowSendTime',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Window' },
		placeholder: 'Add Window',
		default: {},
		description:
			'Times of day at which people may be called, at most three, as local time of your LAAFFIC account. Without any, they may be called at all times.',
		options: [
			{
				displayName: 'Window',
				name: 'window',
				values: [
					{
						displayName: 'From',
						name: 'strTime',
						type: 'string',
						default: '09:00',
						required: true,
						placeholder: 'e.g. 10:00',
					},
					{
						displayName: 'To',
						name: 'endTime',
						type: 'string',
						default: '18:00',
						required: true,
						placeholder: 'e.g. 22:00',
					},
				],
			},
		],
	},
];
