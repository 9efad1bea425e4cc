import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

import { MAIN, nodeProperties, runOperation } from '../shared/resource';
import { autoRecall } from './resources/autoRecall';

const RESOURCES = [autoRecall];

/** LAAFFIC: AI Agent calls and their automatic recalls. */
export class Laaffic implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'LAAFFIC',
		name: 'laaffic',
		icon: { light: 'file:laaffic.svg', dark: 'file:laaffic.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Manage AI calling with LAAFFIC',
		defaults: { name: 'LAAFFIC' },
		usableAsTool: true,
		inputs: MAIN,
		outputs: MAIN,
		credentials: [{ name: 'laafficApi', required: true }],
		properties: nodeProperties(RESOURCES),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, RESOURCES);
	}
}
