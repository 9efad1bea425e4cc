import type { INodeProperties } from 'n8n-workflow';

import { givenFields, requiredTimeField, textFilter } from '../../../shared/givenFields';
import { filtersField, limitFields, simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/resource';
import { oneOf, withoutUndefined } from '../../../shared/values';
import { agentStatistics } from '../../agentStatistics';
import { teamField, teamNumber } from '../../team';
import { callCenterList } from '../../lists';

/** The form of times in this request; no other takes text. */
const TIME_FORMAT = 'yyyy-MM-dd HH:mm:ss';

const staticalType: INodeProperties = {
	displayName: 'Statistics',
	name: 'staticalType',
	type: 'options',
	options: [
		{ name: 'By Day', value: 1, description: 'One record for each agent and day' },
		{ name: 'Total', value: 0, description: 'One record for each agent' },
	],
	default: 0,
	required: true,
};

const filters: INodeProperties[] = [
	textFilter(['userName', 'Account'], 'e.g. NX10000001'),
	textFilter(['groupName', 'Queue Name'], 'e.g. NXGroup0001', 'Name of the agent group'),
	{ ...teamField, required: false },
];

/** Call Center Agent / Get Efficiency. Source: vendor page "List Agent Efficiency". */
export const getEfficiency: Operation = {
	option: {
		name: 'Get Efficiency',
		value: 'getEfficiency',
		action: 'Get the efficiency of call center agents',
		description: 'List how many calls agents took and how fast, in a span of time',
	},
	fields: [
		requiredTimeField(['startDateTime', 'From'], 'Begin of the time that is counted'),
		requiredTimeField(['endDateTime', 'To'], 'End of the time that is counted'),
		staticalType,
		...limitFields,
		simplifyField,
		filtersField(filters),
	],
	execute: callCenterList({
		endpoint: 'agent/efficiencyStatistical/page',
		maxPageSize: 100,
		// The name of the day in records by day is not documented, so no part of a record is its key.
		keyFields: [],
		simplify: agentStatistics,
		bodyOf(context, itemIndex) {
			const { text, filter, requiredSpan } = givenFields(context, itemIndex);
			const { from, to } = requiredSpan(['startDateTime', 'From'], ['endDateTime', 'To']);
			const type = context.getNodeParameter('staticalType', itemIndex);
			return withoutUndefined({
				userName: text(['userName', 'Account']),
				groupName: text(['groupName', 'Queue Name']),
				tenantId: filter(['tenantId', 'Team ID'], teamNumber),
				staticalType: oneOf(type, 'Statistics', [0, 1]),
				startDateTime: from.toFormat(TIME_FORMAT),
				endDateTime: to.toFormat(TIME_FORMAT),
			});
		},
	}),
};
