import type { INodeProperties } from 'n8n-workflow';

import { startFields } from '../../taskSettingFields';

/** The script that leads the calls; no endpoint lists them. */
export const sceneField: INodeProperties = {
	displayName: 'Script Template ID',
	name: 'sceneID',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 6f1d2c3b4a5e',
	description: 'The script that leads the calls: Script Management in the Callbot console shows it',
};

/** The caller's own id of a task that is created. */
export const userTaskIDField: INodeProperties = {
	displayName: 'User Task ID',
	name: 'userTaskID',
	type: 'string',
	default: '',
	placeholder: 'e.g. 3f0c1b1e6d5f4a0c9d1b2a3c4d5e6f70',
	description:
		'Your own ID of the task, unique in your account: all other operations ask for it. If empty, one is made that stays the same when n8n retries this node within the execution.',
	hint: 'Set one, for example from the campaign in your CRM, and a second execution cannot create the same task again',
};

/** Parameters that say which task is created, from which script, and how it starts. */
export const newTaskParameters: INodeProperties[] = [sceneField, userTaskIDField, ...startFields];
