import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { checkedCallList } from '../../../shared/callList';
import { RefusedInput } from '../../../shared/failures';
import { perItem } from '../../../shared/perItem';
import { quoted } from '../../../shared/quoted';
import type { Operation } from '../../../shared/resource';
import { refuseSharedNumbers } from '../../../shared/sharedNumbers';
import {
	decimalNumber,
	oneOf,
	optionalText,
	requiredText,
	wholeNumber,
	withoutUndefined,
} from '../../../shared/values';
import type { VendorConnection } from '../../../shared/vendorRequest';
import { callCallCenter, nxLinkConnection } from '../../api';
import { callCenterOrders, type CallCenterOrder } from '../../orders';
import { createFields, numberFields } from './createFields';

interface PreparedTask {
	connection: VendorConnection;
	body: IDataObject;
	orders: CallCenterOrder[];
}

/** Call Center Task / Create. Source: vendor page "Create AI outbound task and add numbers". */
export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a call center task',
		description: 'Create a task of the call center and add its numbers',
	},
	fields: createFields,
	execute: perItem<PreparedTask>({
		async prepare(context, itemIndex) {
			const connection = await nxLinkConnection(context, itemIndex);
			const taskName = requiredText(context.getNodeParameter('taskName', itemIndex), 'Task Name');
			const orders = checkedCallList(context, itemIndex, numberFields, (rows) =>
				callCenterOrders(rows, taskName),
			);
			if (orders.length === 0) {
				throw new RefusedInput(
					'Contacts',
					'has no contact',
					'Add at least one: numbers cannot be added to this kind of task later.',
				);
			}
			return { connection, orders, body: taskBody(context, itemIndex, taskName, orders) };
		},

		checkTogether(tasks) {
			refuseSharedNumbers(
				tasks.map(({ itemIndex, prepared: { body, orders } }) => ({
					itemIndex,
					title: String(body.taskName),
					phoneNumbers: orders.map(({ userPhone }) => userPhone),
				})),
				'give one item the list of them all',
			);
		},

		async send(context, { connection, body, orders }) {
			const { traceId } = await callCallCenter(context, connection, 'ai/createandcall', body);
			// The vendor returns no task id and no list: an accepted request has all its numbers added.
			return withoutUndefined({
				created: true,
				taskName: body.taskName,
				totalCount: orders.length,
				contacts: orders.map((order) => ({ ...order, status: 'added' })),
				traceId,
			}) as IDataObject;
		},
	}),
};

/** The request, with its fields in the order of the example on the vendor page. */
function taskBody(
	context: IExecuteFunctions,
	itemIndex: number,
	taskName: string,
	orders: CallCenterOrder[],
): IDataObject {
	const parameter = (name: string) => context.getNodeParameter(name, itemIndex) as unknown;
	const fields = context.getNodeParameter('additionalFields', itemIndex, {});
	return withoutUndefined({
		taskDesc: optionalText(fields.taskDesc, 'Task Description'),
		callList: orders,
		country: countryOf(parameter('country')),
		dispatchType: oneOf(parameter('dispatchType'), 'Dispatch Type', [0, 1, 2]),
		predictCallRate: decimalNumber(parameter('predictCallRate'), 'Predictive Call Rate', {
			decimals: 2,
		}),
		agentGroupNo: requiredText(parameter('agentGroupNo'), 'Agent Group Number'),
		taskName,
		strategyName: requiredText(parameter('strategyName'), 'Call Strategy Name'),
		startCount: wholeNumber(parameter('startCount'), 'Start Count'),
		ratioCallRate: decimalNumber(parameter('ratioCallRate'), 'Ratio Call Rate', { decimals: 1 }),
		startupType: oneOf(parameter('startupType'), 'Start', [0, 1, 2, 3]),
	}) as unknown as IDataObject;
}

function countryOf(value: unknown): string {
	const country = requiredText(value, 'Country');
	if (!/^[A-Z]{2}$/i.test(country)) {
		throw new RefusedInput('Country', `${quoted(country)} is not a code of two letters such as HK`);
	}
	return country.toUpperCase();
}
