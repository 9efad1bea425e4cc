import type { INodeProperties } from 'n8n-workflow';

import { unixSeconds } from '../../../shared/dateTime';
import { givenFields, requiredTimeField, textFilter } from '../../../shared/givenFields';
import { filtersField, limitFields, simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/resource';
import { oneOf, withoutUndefined } from '../../../shared/values';
import { callCenterCall } from '../../callCenterCall';
import { callCenterList } from '../../lists';

const filters: INodeProperties[] = [
	textFilter(['name', 'Agent Account'], 'e.g. NX0001'),
	{
		displayName: 'Answered',
		name: 'answered',
		type: 'options',
		options: [
			{ name: 'All', value: 0 },
			{ name: 'Answered', value: 2 },
			{ name: 'Not Answered', value: 1 },
		],
		default: 2,
	},
	textFilter(['callId', 'Call ID'], 'e.g. 032f4f81cc7a4e5a902e41f511fbf0e9'),
	textFilter(['callee', 'Callee'], 'e.g. 85235757580'),
	textFilter(['caller', 'Caller'], 'e.g. 85215236100'),
	{
		displayName: 'Direction',
		name: 'direction',
		type: 'options',
		options: [
			{ name: 'AICC', value: 3, description: 'Calls of call center tasks' },
			{ name: 'All', value: 0 },
			{ name: 'Inbound', value: 1 },
			{ name: 'Outbound', value: 2 },
		],
		default: 2,
	},
	textFilter(
		['orderId', 'Order ID'],
		'e.g. 033f4f81cc7a4e5a902e41f511fbf010',
		'Your own ID of the contact, as Call Center Task / Create returned it',
	),
];

/** Call Center Record / Get Many. Source: vendor page "Manual Dial Record". */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many call center records',
		description: 'List the calls of the call center in a span of time',
	},
	fields: [
		requiredTimeField(['startTime', 'From'], 'Only calls of this time or later'),
		requiredTimeField(['endTime', 'To'], 'Only calls of this time or earlier'),
		...limitFields,
		simplifyField,
		filtersField(filters),
	],
	execute: callCenterList({
		endpoint: 'cdr/page',
		maxPageSize: 100,
		// A call that is passed on might have a record for each agent; none of them must get lost.
		keyFields: ['callId', 'startTime', 'agentName'],
		simplify: callCenterCall,
		bodyOf(context, itemIndex) {
			const { text, filter, requiredSpan } = givenFields(context, itemIndex);
			const { from, to } = requiredSpan(['startTime', 'From'], ['endTime', 'To']);
			return withoutUndefined({
				answered: filter(['answered', 'Answered'], (value, label) =>
					oneOf(value, label, [0, 1, 2]),
				),
				direction: filter(['direction', 'Direction'], (value, label) =>
					oneOf(value, label, [0, 1, 2, 3]),
				),
				startTime: unixSeconds(from),
				endTime: unixSeconds(to),
				name: text(['name', 'Agent Account']),
				caller: text(['caller', 'Caller']),
				callee: text(['callee', 'Callee']),
				callId: text(['callId', 'Call ID']),
				orderId: text(['orderId', 'Order ID']),
			});
		},
	}),
};
