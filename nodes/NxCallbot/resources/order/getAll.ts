import { givenFields, textFilter } from '../../../shared/givenFields';
import { filtersField, limitFields, simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/resource';
import { oneOf, withoutUndefined } from '../../../shared/values';
import { callbotCall } from '../../callbotCall';
import { callFilters, callOptionsOf } from '../../callFilters';
import { textsOf } from '../../filterLists';
import { callbotList } from '../../lists';
import { taskField, userTaskIDOf } from '../../locators';

const filters = [
	...callFilters,
	{
		displayName: 'Finished',
		name: 'finish',
		type: 'options' as const,
		options: [
			{ name: 'No', value: 0 },
			{ name: 'Yes', value: 1 },
		],
		default: 1,
		description: 'Whether no further call will follow',
	},
	textFilter(['orderID', 'Order IDs'], 'e.g. order-1, order-2', 'One or more, separated by commas'),
];

/** Order / Get Many. Source: vendor page "Callbot API orderList". */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many orders',
		description: 'List the contacts of a task with their last call',
	},
	fields: [
		taskField('The task whose orders are listed'),
		...limitFields,
		simplifyField,
		filtersField(filters),
	],
	execute: callbotList({
		endpoint: 'listOrder',
		arrayName: 'orderData',
		keyFields: ['orderID'],
		simplify: callbotCall,
		bodyOf(context, itemIndex) {
			const { filter } = givenFields(context, itemIndex);
			return {
				userTaskID: userTaskIDOf(context, itemIndex),
				options: withoutUndefined({
					orderID: filter(['orderID', 'Order IDs'], textsOf),
					...callOptionsOf(context, itemIndex),
					finish: filter(['finish', 'Finished'], (value, label) => oneOf(value, label, [0, 1])),
				}),
			};
		},
	}),
};
