import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

import { MAIN, nodeProperties, runOperation } from '../shared/resource';
import { getTimeZones } from '../shared/timeZones';
import { getContactColumns } from './contactColumns';
import { searchTasks } from './listSearch';
import { call } from './resources/call';
import { contact } from './resources/contact';
import { order } from './resources/order';
import { task } from './resources/task';

const RESOURCES = [task, contact, order, call];

/** NXCloud Callbot, API v3. */
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
}
