import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

import { MAIN, nodeProperties, runOperation } from '../shared/resource';
import { getTimeZones } from '../shared/timeZones';
import { getContactColumns } from './contactColumns';
import {
	searchFlows,
	searchOpenFlows,
	searchPendingFlows,
	searchPendingFlowTasks,
	searchTasks,
} from './listSearch';
import { account } from './resources/account';
import { autoRecall } from './resources/autoRecall';
import { callRecord } from './resources/callRecord';
import { task } from './resources/task';
import { voiceMessage } from './resources/voiceMessage';
import { searchPendingNodes } from './searchNodes';

/** Those of the AI Agent first, then those of all calls. */
const RESOURCES = [task, autoRecall, callRecord, voiceMessage, account];

/** LAAFFIC: AI Agent group calls, their automatic recalls, voice messages and call records. */
export class Laaffic implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'LAAFFIC',
		name: 'laaffic',
		icon: { light: 'file:laaffic.svg', dark: 'file:laaffic.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Call people with LAAFFIC AI Agents and voice messages, and see what became of the calls',
		defaults: { name: 'LAAFFIC' },
		usableAsTool: true,
		inputs: MAIN,
		outputs: MAIN,
		credentials: [{ name: 'laafficApi', required: true }],
		properties: nodeProperties(RESOURCES),
	};

	methods = {
		listSearch: {
			searchFlows,
			searchOpenFlows,
			searchPendingFlows,
			searchPendingFlowTasks,
			searchPendingNodes,
			searchTasks,
		},
		loadOptions: { getTimeZones },
		resourceMapping: { getContactColumns },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, RESOURCES);
	}
}
