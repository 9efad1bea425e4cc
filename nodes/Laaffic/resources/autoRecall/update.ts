import { perItem } from '../../../shared/perItem';
import type { Operation } from '../../../shared/resource';
import { callLaaffic, laafficConnection } from '../../api';
import { flowField, flowIdOf } from '../../locators';
import { recallPlanOf } from '../../recallPlan';
import { recallPlanFields } from '../../recallPlanFields';

/** Auto Recall / Update. Source: vendor page "Edit auto-recall", which asks for the whole plan. */
export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update an auto recall',
		description: 'Change the plan of a recall flow that has not begun',
	},
	fields: [
		flowField({
			name: 'keyId',
			required: true,
			description: 'The recall flow. The list has those of the last 90 days that are pending.',
			searchListMethod: 'searchPendingFlows',
		}),
		...recallPlanFields,
	],
	execute: perItem({
		async prepare(context, itemIndex) {
			const connection = await laafficConnection(context, itemIndex);
			const keyId = flowIdOf(context, itemIndex);
			return { connection, body: { keyId, ...recallPlanOf(context, itemIndex) } };
		},

		async send(context, { connection, body }) {
			await callLaaffic(context, connection, '/voice/recallFlow/update', body);
			return { updated: true, keyId: body.keyId };
		},
	}),
};
