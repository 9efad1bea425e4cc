import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { WEEK_DAYS } from '../../../shared/weekDays';

/** "00:00", "00:15" … "24:00" */
const QUARTER_HOURS: INodePropertyOptions[] = Array.from({ length: 97 }, (_, quarter) => {
	const hour = String(Math.floor(quarter / 4)).padStart(2, '0');
	const time = `${hour}:${String((quarter % 4) * 15).padStart(2, '0')}`;
	return { name: time, value: time };
});

/** When a task starts and on which days and at which times it may dial. */
export const scheduleFields: INodeProperties[] = [
	{
		displayName: 'Start',
		name: 'startupType',
		type: 'options',
		options: [
			{ name: 'At a Set Time', value: 2, description: 'Starts by itself at the start time' },
			{ name: 'Immediately', value: 3, description: 'Dials as soon as the task is created' },
			{ name: 'Manually', value: 1, description: 'Waits until someone starts it in NXLink' },
		],
		default: 1,
		description: 'How the task is started',
	},
	{
		displayName: 'Start Time',
		name: 'startupAt',
		type: 'dateTime',
		default: '',
		displayOptions: { show: { startupType: [2] } },
		description: 'When the task starts by itself, in the time zone of the task. Required.',
	},
	{
		displayName: 'Days',
		name: 'weekDay',
		type: 'multiOptions',
		options: WEEK_DAYS,
		default: [1, 2, 3, 4, 5],
		required: true,
		description: 'Days on which people may be called',
	},
	{
		displayName: 'Dial Windows',
		name: 'dialWindows',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Window' },
		placeholder: 'Add Window',
		default: { window: [{ from: '09:00', to: '18:00', overMidnight: false }] },
		required: true,
		description: 'Times of day at which people may be called, on each of the days',
		options: [
			{
				displayName: 'Window',
				name: 'window',
				values: [
					{
						displayName: 'From',
						name: 'from',
						type: 'options',
						options: QUARTER_HOURS.slice(0, -1),
						default: '09:00',
					},
					{
						displayName: 'To',
						name: 'to',
						type: 'options',
						options: QUARTER_HOURS.slice(1),
						default: '18:00',
					},
					{
						displayName: 'Over Midnight',
						name: 'overMidnight',
						type: 'boolean',
						default: false,
						description:
							'Whether the window runs past midnight. It then holds the last and the first hours of each of the days.',
					},
				],
			},
		],
	},
	{
		displayName: 'Time Zone Name or ID',
		name: 'timezone',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getTimeZones' },
		default: '',
		description:
			'Time zone of the dial windows and of the start and stop time. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
];
