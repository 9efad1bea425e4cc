import { RefusedInput } from '../../../shared/failures';
import { givenFields } from '../../../shared/givenFields';
import { perItem } from '../../../shared/perItem';
import type { Operation } from '../../../shared/resource';
import { withoutUndefined, zeroOrOne } from '../../../shared/values';
import type { VendorConnection } from '../../../shared/vendorRequest';
import { callCallCenter, nxLinkConnection } from '../../api';
import { teamField, teamOf } from '../../team';
import { sipNumbers } from './members';
import { queueField } from './queueField';

interface PreparedMembers {
	connection: VendorConnection;
	body: { tenantId: number; queueNo: string; members: string[] };
}

/**
 * Queue / Set Members. Source: vendor page "Update Queue Agents". The request has one list only and
 * the page does not say what becomes of members that are not in it, so it is taken to replace them.
 */
export const setMembers: Operation = {
	option: {
		name: 'Set Members',
		value: 'setMembers',
		action: 'Set the members of a queue',
		description:
			'Replace the whole list of agents in a queue; agents not given are removed from it',
	},
	fields: [
		{
			displayName:
				'This replaces the whole list of members: agents who are in the queue and not listed here are removed from it. To add or remove single agents, read the list with Get Members first and give the changed one.',
			name: 'replaceNotice',
			type: 'notice',
			default: '',
		},
		teamField,
		queueField('queueNo'),
		{
			displayName: 'Members',
			name: 'members',
			type: 'string',
			default: '',
			placeholder: 'e.g. NXAgent0001, NXAgent0002',
			description: 'SIP numbers of all agents that the queue is to have, separated by commas',
			hint: 'To take them from input items, set this to an expression: {{ $input.all().map(item => item.json.sipNumber) }} and switch on Execute Once in the node settings',
		},
		{
			displayName: 'Remove All Members',
			name: 'removeAll',
			type: 'boolean',
			default: false,
			description: 'Whether to leave the queue without any agent when Members is empty',
		},
	],
	execute: perItem<PreparedMembers>({
		async prepare(context, itemIndex) {
			const connection = await nxLinkConnection(context, itemIndex);
			const { requiredText } = givenFields(context, itemIndex);
			const removeAll =
				zeroOrOne(context.getNodeParameter('removeAll', itemIndex), 'Remove All Members') === 1;
			const body = {
				tenantId: teamOf(context, itemIndex),
				queueNo: requiredText(['queueNo', 'Queue Number']),
				members: sipNumbers(context.getNodeParameter('members', itemIndex), removeAll),
			};
			return { connection, body };
		},

		checkTogether: refuseSameQueue,

		async send(context, { connection, body }) {
			const endpoint = 'agentGroup/updateMembers';
			const { traceId } = await callCallCenter(context, connection, endpoint, body);
			return withoutUndefined({ updated: true, ...body, traceId });
		},
	}),
};

/** Refuses items that would replace each other's list, as one item for each agent would. */
function refuseSameQueue(items: Array<{ itemIndex: number; prepared: PreparedMembers }>): void {
	const first = new Map<string, number>();
	for (const { itemIndex, prepared } of items) {
		const { tenantId, queueNo } = prepared.body;
		const key = JSON.stringify([prepared.connection.baseUrl, tenantId, queueNo]);
		const before = first.get(key);
		if (before !== undefined) {
			throw new RefusedInput(
				'Queue Number',
				`items ${before} and ${itemIndex} would both replace the members of ${queueNo}`,
				'Only the list of the last one would remain. Give all members in one item, or switch on Execute Once in the settings of the node. Nothing was sent.',
			);
		}
		first.set(key, itemIndex);
	}
}
