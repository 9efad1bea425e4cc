import { givenFields } from '../../../shared/givenFields';
import { simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/resource';
import { callCenterCall } from '../../callCenterCall';
import { teamField, teamOf } from '../../team';
import { callCenterRecords } from '../../lists';

/**
 * Call Center Record / Get by Order. Source: vendor page "Manual Dial Record Query By orderId", which
 * calls `orderId` optional although the request asks for nothing else; here it is required.
 */
export const getByOrder: Operation = {
	option: {
		name: 'Get by Order',
		value: 'getByOrder',
		action: 'Get call center records by order',
		description: 'Get the calls that were made for one order ID',
	},
	fields: [
		teamField,
		{
			displayName: 'Order ID',
			name: 'orderId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 033f4f81cc7a4e5a902e41f511fbf010',
			description: 'Your own ID of the contact, as Call Center Task / Create returned it',
		},
		simplifyField,
	],
	execute: callCenterRecords({
		endpoint: 'cdr/queryByOrderId',
		simplify: callCenterCall,
		bodyOf(context, itemIndex) {
			const { requiredText } = givenFields(context, itemIndex);
			return {
				tenantId: teamOf(context, itemIndex),
				orderId: requiredText(['orderId', 'Order ID']),
			};
		},
	}),
};
