import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { perItem } from '../../../shared/perItem';
import type { Operation } from '../../../shared/resource';
import { oneOf, wholeNumber } from '../../../shared/values';
import { callLaaffic, laafficConnection, type LaafficConnection } from '../../api';

interface PreparedCancellation {
	connection: LaafficConnection;
	body: { type: number; id: number };
}

const ID_NAMES: Record<number, string> = { 1: 'Recall Flow ID', 2: 'Parent Task ID', 3: 'Node ID' };

/** Auto Recall / Cancel. Source: vendor page "Cancel task (auto recall)". */
export const cancel: Operation = {
	option: {
		name: 'Cancel',
		value: 'cancel',
		action: 'Cancel an auto recall',
		description: 'Cancel planned recalls that have not begun',
	},
	fields: [
		{
			displayName: 'Cancel By',
			name: 'type',
			type: 'options',
			options: [
				{
					name: 'Node',
					value: 3,
					description: 'This round and all later ones, while this round is pending',
				},
				{
					name: 'Parent Task',
					value: 2,
					description: 'All rounds of a task, while the recall flow is pending',
				},
				{
					name: 'Recall Flow',
					value: 1,
					description: 'All rounds of a recall flow, while it is pending',
				},
			],
			default: 1,
			required: true,
			description: 'What the ID below is',
		},
		idField(1, 'The keyId of the recall flow'),
		idField(2, 'The ID of the task whose numbers would be called again'),
		idField(3, 'The keyId of the round inside nodeList, which is not the keyId of the flow'),
	],
	execute: perItem<PreparedCancellation>({
		async prepare(context, itemIndex) {
			const connection = await laafficConnection(context, itemIndex);
			const type = oneOf(context.getNodeParameter('type', itemIndex), 'Cancel By', [1, 2, 3]);
			const id: unknown = context.getNodeParameter('id', itemIndex, '', { extractValue: true });
			return { connection, body: { type, id: wholeNumber(id, ID_NAMES[type], { min: 1 }) } };
		},

		async send(context, { connection, body }) {
			await callLaaffic(context, connection, '/voice/recallFlow/cancel', body);
			return { canceled: true, ...body } satisfies IDataObject;
		},
	}),
};

/** One field `id` for each kind of id, so that the user reads which one is asked for. */
function idField(type: number, description: string): INodeProperties {
	return {
		displayName: ID_NAMES[type],
		name: 'id',
		type: 'resourceLocator',
		default: { mode: 'id', value: '' },
		required: true,
		displayOptions: { show: { type: [type] } },
		description,
		modes: [{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 12' }],
	};
}
