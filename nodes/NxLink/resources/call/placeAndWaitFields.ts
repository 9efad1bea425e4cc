import type { INodeProperties } from 'n8n-workflow';

import { limitWaitField } from '../../../shared/waiting';
import { verificationField } from '../../callbackSignature';
import { contactFields } from '../../contactFields';
import { aiAgentField, routeField } from '../../locators';
import { redialFields } from '../task/redialFields';
import { scheduleFields } from '../task/scheduleFields';

const START_FIELDS = ['startupType', 'startupAt'];

/** Parameters of Call / Place and Wait: those of one contact, and of the task that is made for it. */
export const placeAndWaitFields: INodeProperties[] = [
	aiAgentField,
	routeField,
	...contactFields,
	{
		displayName: 'Task Name',
		name: 'taskName',
		type: 'string',
		default: '={{ "Single call " + $now.toISO() }}',
		required: true,
		description: 'The call is a task of its own in NXLink, under this name',
	},
	{
		displayName: 'User Task ID',
		name: 'userTaskId',
		type: 'string',
		default: '',
		placeholder: 'e.g. LEAD-4711',
		description:
			'Your own ID of this call, unique in your account. If empty, one is made that stays the same when n8n retries this node within the execution.',
	},
	limitWaitField(2),
	{
		displayName: 'Stop Calling at the Limit',
		name: 'stopAtLimit',
		type: 'boolean',
		default: true,
		description:
			'Whether NXLink ends the task when the wait ends, so that nobody is called for an answer that no one awaits',
	},
	verificationField,
	...scheduleFields.filter(({ name }) => !START_FIELDS.includes(name)),
	...redialFields,
	{ displayName: 'Start', name: 'startupType', type: 'hidden', default: 3 },
	{ displayName: 'Permanent Task', name: 'taskKeep', type: 'hidden', default: false },
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
			{
				displayName: 'Maximum Ring Time (Seconds)',
				name: 'maxRingTime',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 0,
				description: 'How long a phone may ring. 0 leaves it to NXLink.',
			},
			{
				displayName: 'Task Description',
				name: 'taskDesc',
				type: 'string',
				default: '',
				placeholder: 'e.g. Callback that was asked for on the website',
			},
		],
	},
];
