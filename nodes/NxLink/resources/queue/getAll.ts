import { givenFields } from '../../../shared/givenFields';
import { limitFields } from '../../../shared/listFields';
import type { Operation } from '../../../shared/resource';
import { teamField, teamOf } from '../../team';
import { callCenterList } from '../../lists';
import { queueField } from './queueField';

/**
 * Queue / Get Many. Source: vendor page "List Queue", which requires `queueName` and describes it as
 * the number of the agent group.
 */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many queues',
		description: 'List the queues (agent groups) of a team by their number',
	},
	fields: [teamField, queueField('queueName'), ...limitFields],
	execute: callCenterList({
		endpoint: 'agentGroup/page',
		maxPageSize: 200,
		keyFields: ['groupNo'],
		bodyOf(context, itemIndex) {
			const { requiredText } = givenFields(context, itemIndex);
			return {
				tenantId: teamOf(context, itemIndex),
				queueName: requiredText(['queueName', 'Queue Number']),
			};
		},
	}),
};
