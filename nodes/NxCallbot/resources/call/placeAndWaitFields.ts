import type { INodeProperties } from 'n8n-workflow';

import { limitWaitField } from '../../../shared/waiting';
import { contactFields, contactOptionFields } from '../../contactFields';
import { functionsField } from '../../taskFunctions';
import { createWithContactsSettings } from '../../taskSettingFields';
import { sceneField, userTaskIDField } from '../task/newTaskFields';

/** Parameters of Call / Place and Wait: those of one contact, and of the task that is made for it. */
export const placeAndWaitFields: INodeProperties[] = [
	sceneField,
	...contactFields,
	limitWaitField(2),
	{
		displayName:
			'When the time is up, the execution goes on with the outcome timedOut, but NXCloud may still call: put Order / Stop on that branch if it should not.',
		name: 'limitNotice',
		type: 'notice',
		default: '',
	},
	userTaskIDField,
	{ displayName: 'Start', name: 'startupType', type: 'hidden', default: 3 },
	createWithContactsSettings,
	functionsField({ encryption: true }),
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: contactOptionFields.filter(({ name }) => name === 'countryCode'),
	},
];
