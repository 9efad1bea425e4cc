import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { MAIN, nodeProperties, runOperation } from '../shared/resource';
import { getTimeZones } from '../shared/timeZones';
import { RESUME_WEBHOOK } from '../shared/waiting';
import { getContactColumns } from './contactColumns';
import { searchTasks } from './listSearch';
import { call } from './resources/call';
import { contact } from './resources/contact';
import { order } from './resources/order';
import { task } from './resources/task';
import { resumeCallbot } from './resume';

const RESOURCES = [task, contact, order, call];

/** NXCloud Callbot, API v3. */
// eslint-disable-next-line @n8n/community-nodes/webhook-lifecycle-complete -- an execution that waits has an address of its own, which n8n makes: there is nothing to register
export class NxCallbot implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'NXCloud Callbot',
		name: 'nxCallbot',
		icon: { light: 'file:nxCallbot.svg', dark: 'file:nxCallbot.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Run calling tasks of NXCloud Callbot and read their outcomes',
		defaults: { name: 'NXCloud Callbot' },
		usableAsTool: true,
		inputs: MAIN,
		outputs: MAIN,
		credentials: [{ name: 'nxCallbotApi', required: true }],
		webhooks: [RESUME_WEBHOOK],
		properties: nodeProperties(RESOURCES),
	};

	methods = {
		listSearch: { searchTasks },
		loadOptions: { getTimeZones },
		resourceMapping: { getContactColumns },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, RESOURCES);
	}

	/** Called back while an execution waits. */
	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await resumeCallbot(this);
	}
}
