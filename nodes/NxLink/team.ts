import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { wholeNumber } from '../shared/values';

/** The team, which the Call Center family asks for in most of its requests. */
export const teamField: INodeProperties = {
	displayName: 'Team ID',
	name: 'tenantId',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 0,
	required: true,
	placeholder: 'e.g. 144',
	description: 'The number of the team, as the NXLink console shows it',
};

/** The number of the team of an item. Throws RefusedInput. */
export function teamOf(context: IExecuteFunctions, itemIndex: number): number {
	return teamNumber(context.getNodeParameter('tenantId', itemIndex), 'Team ID');
}

/** The number of a team. Throws RefusedInput. */
export function teamNumber(value: unknown, parameter: string): number {
	return wholeNumber(value, parameter, { min: 1 });
}
