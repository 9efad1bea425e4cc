import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

import { MAIN, nodeProperties, runOperation } from '../shared/resource';
import { task } from './resources/task';

const RESOURCES = [task];

/** NXCloud Callbot, API v3. */
export class NxCallbot implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'NXCloud Callbot',
		name: 'nxCallbot',
		icon: { light: 'file:nxCallbot.svg', dark: 'file:nxCallbot.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Control calling tasks of NXCloud Callbot',
		defaults: { name: 'NXCloud Callbot' },
		usableAsTool: true,
		inputs: MAIN,
		outputs: MAIN,
		credentials: [{ name: 'nxCallbotApi', required: true }],
		properties: nodeProperties(RESOURCES),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, RESOURCES);
	}
}
