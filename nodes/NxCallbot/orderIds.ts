import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { RefusedInput } from '../shared/failures';
import { textsOf } from './filterLists';

/** Orders by their ids; items of the same task are sent together. */
export const orderIDsField: INodeProperties = {
	displayName: 'Order IDs',
	name: 'orderIDs',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. {{ $json.contactId }}',
	description:
		'One ID, several separated by commas, or an array. The output of the operations that add contacts has them as contactId.',
};

/** The order ids of an item, each once. Throws RefusedInput. */
export function orderIDsOf(context: IExecuteFunctions, itemIndex: number): string[] {
	const given: unknown = context.getNodeParameter('orderIDs', itemIndex);
	const orderIDs = textsOf(given ?? '', 'Order IDs');
	if (orderIDs === undefined) throw new RefusedInput('Order IDs', 'is empty');
	return [...new Set(orderIDs)];
}
