import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { locator, type LocatorTexts } from '../../../shared/locator';
import { perItem } from '../../../shared/perItem';
import type { Operation } from '../../../shared/resource';
import { shownWhen } from '../../../shared/shownWhen';
import { oneOf, wholeNumber } from '../../../shared/values';
import { callLaaffic, laafficConnection, type LaafficConnection } from '../../api';
import { flowField } from '../../locators';
import { FLOW_OF_NODES } from '../../searchNodes';

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
		...idField(1, {
			description: 'The recall flow. The list has those of the last 90 days that are pending.',
			searchListMethod: 'searchPendingFlows',
			idHint: 'The keyId of the flow, as Auto Recall / Get Many has it',
		}),
		...idField(2, {
			description:
				'The task whose numbers would be called again. The list has those whose recall flow is pending.',
			searchListMethod: 'searchPendingFlowTasks',
			idHint: 'The number that LAAFFIC gave the task',
		}),
		...shownWhen({ type: [3] }, [
			flowField({
				name: FLOW_OF_NODES,
				description: 'The recall flow whose rounds are listed below. Not needed with By ID.',
				searchListMethod: 'searchOpenFlows',
			}),
		]),
		...idField(3, {
			description: 'The first round that is canceled. The list has those that are pending.',
			searchListMethod: 'searchPendingNodes',
			idHint:
				'The keyId inside nodeList, as Auto Recall / Get has it; it is not the one of the flow',
		}).map(emptiedWithFlow),
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
function idField(
	type: number,
	texts: Pick<LocatorTexts, 'description' | 'searchListMethod' | 'idHint'>,
) {
	return shownWhen({ type: [type] }, [
		locator({
			displayName: ID_NAMES[type],
			name: 'id',
			required: true,
			idPlaceholder: 'e.g. 12',
			...texts,
		}),
	]);
}

/** Another flow has other rounds, so the editor then empties the field. */
function emptiedWithFlow(field: INodeProperties): INodeProperties {
	return { ...field, typeOptions: { loadOptionsDependsOn: [`${FLOW_OF_NODES}.value`] } };
}
