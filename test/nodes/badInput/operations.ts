import type { INodeParameters, INodeTypeDescription } from 'n8n-workflow';

import { Laaffic } from '../../../nodes/Laaffic/Laaffic.node';
import { NxCallbot } from '../../../nodes/NxCallbot/NxCallbot.node';
import { NxLink } from '../../../nodes/NxLink/NxLink.node';
import { fieldsOf, operationsOf } from '../NxLink/fields';
import { fieldsIn, type Field } from './fields';
import { RECORDS_FROM, RECORDS_TO, sampleParameters } from './samples';

export type NodeName = 'nxLink' | 'nxCallbot' | 'laaffic';

export interface GeneratedOperation {
	/** Such as "nxLink task/create". */
	name: string;
	node: NodeName;
	/** Such as "task/create". */
	key: string;
	/** Accepted as they are. */
	parameters: INodeParameters;
	fields: Field[];
}

export const descriptions: Record<NodeName, INodeTypeDescription> = {
	nxLink: new NxLink().description,
	nxCallbot: new NxCallbot().description,
	laaffic: new Laaffic().description,
};

/** What an operation needs beside right values of its fields. */
const more: Record<string, INodeParameters> = {
	'nxLink contact/delete': { userTaskId: 'EXT-TASK-1' },
	'nxLink contact/add': { userTaskId: 'EXT-TASK-1', callListSource: 'define' },
	'nxLink callCenterTask/create': { callListSource: 'define' },
	'nxCallbot task/createWithContacts': { callListSource: 'define' },
	'nxCallbot contact/add': { callListSource: 'define' },
	'nxCallbot contact/importBatch': { callListSource: 'define' },
	'nxCallbot task/update': { settings: { taskName: 'Survey' } },
	'laaffic task/create': {
		callListSource: 'json',
		callListJson: '[{ "calleeNumber": "+8613800000001" }]',
	},
	'laaffic callRecord/getAll': {
		strTime: new Date(RECORDS_FROM).toISOString(),
		endTime: new Date(RECORDS_TO).toISOString(),
	},
};

/** All operations of a node with all their fields, from nothing but its description. */
export function generatedOperations(node: NodeName): GeneratedOperation[] {
	const { properties } = descriptions[node];
	return operationsOf(properties).map(({ resource, option }) => {
		const own = fieldsOf(properties, resource, option.value);
		const operation = String(option.value);
		const key = `${resource}/${operation}`;
		const name = `${node} ${key}`;
		return {
			name,
			node,
			key,
			parameters: { resource, operation, ...sampleParameters(own), ...more[name] },
			fields: own.flatMap((property) => fieldsIn(property)),
		};
	});
}
