import type { INodeProperties } from 'n8n-workflow';

import { sortedByLabel } from '../shared/fieldOrder';
import { WEEK_DAYS } from '../shared/weekDays';

const startupTypeField: INodeProperties = {
	displayName: 'Start',
	name: 'startupType',
	type: 'options',
	options: [
		{ name: 'At a Set Time', value: 2, description: 'Starts by itself at the start time' },
		{ name: 'Immediately', value: 3, description: 'Dials as soon as there are contacts' },
		{ name: 'Manually', value: 1, description: 'Waits until Task / Set Status starts it' },
	],
	default: 1,
	description: 'How the task is started',
};

const startupAtField: INodeProperties = {
	displayName: 'Start Time',
	name: 'startupAt',
	type: 'dateTime',
	default: '',
	description: 'When the task starts by itself, in the time zone of the task',
};

/** How a new task starts. */
export const startFields: INodeProperties[] = [
	startupTypeField,
	{ ...startupAtField, displayOptions: { show: { startupType: [2] } } },
];

/** Settings that all three endpoints for tasks take. */
const SETTINGS: INodeProperties[] = [
	{
		displayName: 'Agent Group',
		name: 'agentGroup',
		type: 'string',
		default: '',
		placeholder: 'e.g. sales',
		description: 'The group of people that the script passes calls on to',
	},
	{
		displayName: 'Days',
		name: 'dialAtWeekDay',
		type: 'multiOptions',
		options: WEEK_DAYS,
		default: [1, 2, 3, 4, 5],
		description: 'Days on which people may be called',
	},
	{
		displayName: 'Dial From',
		name: 'dialAtUpHour',
		type: 'string',
		default: '',
		placeholder: 'e.g. 09:00',
		description:
			'Time of day from which people may be called. NXCloud does not document its form: it is sent as you write it, so compare with a task in the console.',
	},
	{
		displayName: 'Dial Strategy Name',
		name: 'strategyName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Default Strategy',
		description: 'Name of a dial strategy of the console; it says how numbers are redialled',
	},
	{
		displayName: 'Dial Until',
		name: 'dialAtDownHour',
		type: 'string',
		default: '',
		placeholder: 'e.g. 18:00',
		description: 'Time of day until which people may be called, in the form of Dial From',
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
		description: 'How calls are matched with the agents of the group',
	},
	{
		displayName: 'Maximum Ring Time (Seconds)',
		name: 'maxRingTime',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'How long a phone may ring. 0 leaves it to NXCloud.',
	},
	{
		displayName: 'Predictive Call Rate',
		name: 'predictCallRate',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 2 },
		default: 1,
		description: 'Call rate of predictive dialling, with up to two decimals',
	},
	{
		displayName: 'Ratio Call Rate',
		name: 'ratioCallRate',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 1 },
		default: 1,
		description: 'Calls for each agent in ratio dialling, with up to one decimal',
	},
	{
		displayName: 'Route ID',
		name: 'routeID',
		type: 'string',
		default: '',
		placeholder: 'e.g. y29ND1X4kkCG_nC576sALEkvg3HjEqde',
		description: 'The line over which NXCloud calls',
	},
	{
		displayName: 'Time Zone Name or ID',
		name: 'timezone',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getTimeZones' },
		default: '',
		description:
			'Time zone of the task, that of the workflow unless you choose another. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
];

/** Settings that createAndCall and updateTask take, and createTask does not. */
const NAMED_SETTINGS: INodeProperties[] = [
	{
		displayName: 'Maximum Concurrent Calls',
		name: 'maxCall',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'How many calls may run at the same time. 0 leaves it to NXCloud.',
	},
	{
		displayName: 'Task Callback URL',
		name: 'taskCallbackUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/webhook/task',
		description: 'Where NXCloud reports when the status of the task changes',
	},
	{
		displayName: 'Task Name',
		name: 'taskName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Satisfaction survey March',
	},
];

/** A collection of settings. */
function settingsField(options: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Task Settings',
		name: 'settings',
		type: 'collection',
		placeholder: 'Add Setting',
		default: {},
		options: sortedByLabel(options),
	};
}

/** Task Settings of createTask. */
export const createSettings = settingsField(SETTINGS);

/** Task Settings of createAndCall. */
export const createWithContactsSettings = settingsField([...SETTINGS, ...NAMED_SETTINGS]);

/** Task Settings of updateTask, where the start is one setting among the others. */
export const updateSettings = settingsField([
	...SETTINGS,
	...NAMED_SETTINGS,
	startupTypeField,
	startupAtField,
]);
