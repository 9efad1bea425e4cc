import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { WantedRecords } from './pagedList';
import { wholeNumber, zeroOrOne } from './values';

/** How much of a list is wanted. */
export const limitFields: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: { show: { returnAll: [false] } },
		description: 'Max number of results to return',
	},
];

/** For records with more than ten fields. */
export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** A collection of filters; each carries the name of the vendor's field. */
export function filtersField(options: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		options,
	};
}

/**
 * What an item wants of a list.
 *
 * @param simplify the simplified form of a record, for lists that offer it
 * @throws RefusedInput for a limit below 1
 */
export function wantedOf(
	context: IExecuteFunctions,
	itemIndex: number,
	simplify?: (record: IDataObject) => IDataObject,
): WantedRecords {
	const parameter = (name: string) => context.getNodeParameter(name, itemIndex) as unknown;
	const all = zeroOrOne(parameter('returnAll'), 'Return All') === 1;
	return {
		limit: all ? Infinity : wholeNumber(parameter('limit'), 'Limit', { min: 1 }),
		outputOf: outputOf(context, itemIndex, simplify),
	};
}

/** The form in which an item wants records, simplified or as the vendor sends them. */
export function outputOf(
	context: IExecuteFunctions,
	itemIndex: number,
	simplify?: (record: IDataObject) => IDataObject,
): WantedRecords['outputOf'] {
	const asSent = (record: IDataObject) => record;
	if (!simplify) return asSent;
	const wanted = zeroOrOne(context.getNodeParameter('simplify', itemIndex), 'Simplify') === 1;
	return wanted ? simplify : asSent;
}
