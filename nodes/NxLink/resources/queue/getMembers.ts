import type { Operation } from '../../../shared/resource';
import { givenFields, teamField } from '../../filters';
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
			const { team, requiredText } = givenFields(context, itemIndex);
			return { tenantId: team(), queueNo: requiredText(['queueNo', 'Queue Number']) };
		},
	}),
};
