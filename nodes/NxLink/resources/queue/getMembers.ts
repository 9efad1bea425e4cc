import { givenFields } from '../../../shared/givenFields';
import type { Operation } from '../../../shared/resource';
import { teamField, teamOf } from '../../team';
import { callCenterRecords } from '../../lists';
import { queueField } from './queueField';

/** Queue / Get Members. Source: vendor page "List Agents In Queue". */
export const getMembers: Operation = {
	option: {
		name: 'Get Members',
		value: 'getMembers',
		action: 'Get the members of a queue',
		description: 'List the agents in a queue',
	},
	fields: [teamField, queueField('queueNo')],
	execute: callCenterRecords({
		endpoint: 'agentGroup/member/list',
		bodyOf(context, itemIndex) {
			const { requiredText } = givenFields(context, itemIndex);
			return {
				tenantId: teamOf(context, itemIndex),
				queueNo: requiredText(['queueNo', 'Queue Number']),
			};
		},
	}),
};
