import { unixSeconds } from '../../../shared/dateTime';
import { givenFields, requiredTimeField } from '../../../shared/givenFields';
import { simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/resource';
import { agentStatistics } from '../../agentStatistics';
import { teamField, teamOf } from '../../team';
import { callCenterRecords } from '../../lists';

/**
 * Call Center Agent / Get Status. Source: vendor page "List Agent Status". Its example has the times
 * as text, its table as numbers; numbers are sent, as to the other endpoints of the family.
 */
export const getStatus: Operation = {
	option: {
		name: 'Get Status',
		value: 'getStatus',
		action: 'Get the status of a call center agent',
		description: 'Get how long an agent was busy, idle, calling or on a break, in a span of time',
	},
	fields: [
		teamField,
		{
			displayName: 'Account',
			name: 'userName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. NX10000001',
			description: 'The account of the agent',
		},
		requiredTimeField(['startDateTime', 'From'], 'Begin of the time that is counted'),
		requiredTimeField(['endDateTime', 'To'], 'End of the time that is counted'),
		simplifyField,
	],
	execute: callCenterRecords({
		endpoint: 'agent/status/info',
		simplify: agentStatistics,
		bodyOf(context, itemIndex) {
			const { requiredText, requiredSpan } = givenFields(context, itemIndex);
			const { from, to } = requiredSpan(['startDateTime', 'From'], ['endDateTime', 'To']);
			return {
				tenantId: teamOf(context, itemIndex),
				userName: requiredText(['userName', 'Account']),
				startDateTime: unixSeconds(from),
				endDateTime: unixSeconds(to),
			};
		},
	}),
};
