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
import { searchAiAgents, searchRoutes, searchTasks } from './listSearch';
import { agent } from './resources/agent';
import { aiAgent } from './resources/aiAgent';
import { call } from './resources/call';
import { callCenterRecord } from './resources/callCenterRecord';
import { callCenterTask } from './resources/callCenterTask';
import { callRecord } from './resources/callRecord';
import { contact } from './resources/contact';
import { queue } from './resources/queue';
import { route } from './resources/route';
import { task } from './resources/task';
import { resumeNxLink } from './resume';

/** Those of the AI Agent first, then those of the Call Center. */
const RESOURCES = [
	task,
	contact,
	call,
	callRecord,
	aiAgent,
	route,
	callCenterTask,
	callCenterRecord,
	agent,
	queue,
];

/** NXLink: AI Agent and Call Center. */
// eslint-disable-next-line @n8n/community-nodes/webhook-lifecycle-complete -- an execution that waits has an address of its own, which n8n makes: there is nothing to register
export class NxLink implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'NXLink',
		name: 'nxLink',
		icon: { light: 'file:nxLink.svg', dark: 'file:nxLink.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Call people with NXLink AI Agents and call center tasks',
		defaults: { name: 'NXLink' },
		usableAsTool: true,
		inputs: MAIN,
		outputs: MAIN,
		credentials: [{ name: 'nxLinkApi', required: true }],
		webhooks: [RESUME_WEBHOOK],
		properties: nodeProperties(RESOURCES),
	};

	methods = {
		listSearch: { searchAiAgents, searchRoutes, searchTasks },
		loadOptions: { getTimeZones },
		resourceMapping: { getContactColumns },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, RESOURCES);
	}

	/** Called back while an execution waits. */
	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await resumeNxLink(this);
	}
}
