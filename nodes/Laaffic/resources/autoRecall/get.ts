import { perItem } from '../../../shared/perItem';
import type { Operation } from '../../../shared/resource';
import { laafficConnection } from '../../api';
import { flowField, flowIdOf } from '../../locators';
import { recallFlowDetail } from '../../recallFlows';

/** Auto Recall / Get. Source: vendor page "Query auto-recall detail". */
export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get an auto recall',
		description: 'Get a recall flow with its rounds and their status',
	},
	fields: [
		flowField({
			name: 'keyId',
			required: true,
			description: 'The recall flow. The list has those of the last 90 days.',
			searchListMethod: 'searchFlows',
		}),
	],
	execute: perItem({
		async prepare(context, itemIndex) {
			const connection = await laafficConnection(context, itemIndex);
			return { connection, keyId: flowIdOf(context, itemIndex) };
		},

		send: async (context, { connection, keyId }) =>
			await recallFlowDetail(context, connection, keyId),
	}),
};
