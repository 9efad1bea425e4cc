import type { IDataObject } from 'n8n-workflow';

import { contactOutcomes } from '../../../shared/contactOutcomes';
import { parseAnswer } from '../../../shared/parse';
import type { Operation } from '../../../shared/resource';
import { shownWords } from '../../../shared/shownWords';
import { withoutUndefined, zeroOrOne } from '../../../shared/values';
import { callCallbot } from '../../api';
import { taskField, userTaskIDOf } from '../../locators';
import { ordersOperation } from '../../orderBatches';
import { orderIDsField } from '../../orderIds';
import { takenOrders } from '../../schemas';

/** Order / Stop. Source: vendor page "Callbot API stopOrder". */
export const stop: Operation = {
	option: {
		name: 'Stop',
		value: 'stop',
		action: 'Stop orders',
		description: 'Stop calls to numbers that were not dialled yet, which cannot be undone',
	},
	fields: [
		{
			displayName:
				'Stopping cannot be undone: the people behind these orders will not be called in this task.',
			name: 'stopNotice',
			type: 'notice',
			default: '',
		},
		taskField('The task that the orders belong to'),
		orderIDsField,
		{
			displayName: 'Delete Undialed Data',
			name: 'delCall',
			type: 'boolean',
			default: false,
			description: 'Whether to delete the stopped orders from the task as well. Use with care.',
		},
	],
	execute: ordersOperation({
		groupOf(context, itemIndex) {
			const delCall: unknown = context.getNodeParameter('delCall', itemIndex, false);
			return {
				userTaskID: userTaskIDOf(context, itemIndex),
				delCall: zeroOrOne(delCall, 'Delete Undialed Data'),
			};
		},

		async send(context, connection, { userTaskID, delCall }, orderIDs) {
			const body = { userTaskID, orderIDs, delCall };
			const result = await callCallbot(context, connection, 'stopOrder', body);
			const { answer, data, traceId } = result;
			const taken = parseAnswer(takenOrders, data, connection, answer, traceId);
			const outcomes = contactOutcomes(
				orderIDs.map((contactId) => ({ contactId })),
				taken,
				{
					vendor: connection.vendor,
					shown: (reason) => shownWords(reason, connection, body),
				},
			);
			return new Map(
				orderIDs.map((orderID, index) => {
					const { status, reason } = outcomes[index];
					const stopped = { added: true, alreadyAdded: true, rejected: false, unknown: null }[
						status
					];
					const output = { stopped, contactId: orderID, userTaskID, reason, traceId };
					return [orderID, [withoutUndefined(output) as IDataObject]];
				}),
			);
		},
	}),
};
