import { outputOf, simplifyField } from '../../../shared/listFields';
import { textField } from '../../../shared/recordFields';
import type { Operation } from '../../../shared/resource';
import { readCallbot } from '../../api';
import { callbotCall, callsOfOrder } from '../../callbotCall';
import { callbotPage } from '../../lists';
import { taskField, userTaskIDOf } from '../../locators';
import { ordersOperation } from '../../orderBatches';
import { orderIDsField } from '../../orderIds';

/** Order / Get Calls. Source: vendor page "Callbot API orderDetailList". */
export const getCalls: Operation = {
	option: {
		name: 'Get Calls',
		value: 'getCalls',
		action: 'Get the calls of orders',
		description: 'List every call that was made for orders, redials included',
	},
	fields: [taskField('The task that the orders belong to'), orderIDsField, simplifyField],
	execute: ordersOperation({
		groupOf(context, itemIndex) {
			const simplified = outputOf(context, itemIndex, callbotCall) === callbotCall;
			return { userTaskID: userTaskIDOf(context, itemIndex), simplified };
		},

		async send(context, connection, { userTaskID, simplified }, orderList) {
			const body = { userTaskID, orderList };
			const result = await readCallbot(context, connection, 'listOrderDetail', body);
			const { records } = callbotPage(result, connection.vendor, 'orderDetailList');
			const found = new Map(records.map((order) => [textField(order.orderID), order]));
			return new Map(
				orderList.map((orderID) => {
					const order = found.get(orderID);
					if (!order) return [orderID, [{ contactId: orderID, userTaskID, orderFound: false }]];
					return [orderID, simplified ? callsOfOrder(order).map(callbotCall) : [order]];
				}),
			);
		},
	}),
};
