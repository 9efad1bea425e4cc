import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

import { MAIN, nodeProperties, runOperation } from '../shared/resource';
import { getTimeZones } from '../shared/timeZones';
import { getContactColumns } from './contactColumns';
import { searchAiAgents, searchRoutes, searchTasks } from './listSearch';
import { agent } from './resources/agent';
import { aiAgent } from './resources/aiAgent';
import { callCenterRecord } from './resources/callCenterRecord';
import { callCenterTask } from './resources/callCenterTask';
import { callRecord } from './resources/callRecord';
import { contact } from './resources/contact';
import { queue } from './resources/queue';
import { route } from './resources/route';
import { task } from './resources/task';

/** Those of the AI Agent first, then those of the Call Center. */
const RESOURCES = [
	task,
	contact,
	callRecord,
	aiAgent,
	route,
	callCenterTask,
	callCenterRecord,
	agent,
	queue,
];

/** NXLink: AI Agent and Call Center. */
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
}
