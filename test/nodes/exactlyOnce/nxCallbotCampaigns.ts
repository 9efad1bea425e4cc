import type { IDataObject } from 'n8n-workflow';

import type { JournalEntry, SandboxState } from '../../sandbox';
import { byId } from '../bench';
import { contactsFrom, fromItems, withCountryCode } from './vendor';
import type { CampaignVendor, HeldTask, Operation } from './vendor';

const path = (endpoint: string) => `/callcentre/api/v3/${endpoint}`;
const refusal = { retCode: 1, retMsg: 'system busy', responseID: 'response-1' };
const reads = [path('listTask')];

const OPERATIONS: Record<Operation, { taskOperate: number; delCall?: boolean }> = {
	start: { taskOperate: 1 },
	pause: { taskOperate: 2 },
	pauseAndEmpty: { taskOperate: 2, delCall: true },
	complete: { taskOperate: 3 },
};

/** Campaigns of NXCloud Callbot. */
export const nxCallbotCampaigns: CampaignVendor = {
	node: 'nxCallbot',
	limits: {
		addsNobodyWhenOver:
			'Callbot refuses contacts for a task that is completed. The node says so for each of them; a permanent task stays open.',
	},
	contactIds: true,
	endpoints: {
		items: { writes: [path('createAndCall'), path('addBatchCall')], reads, refusal },
		list: { writes: [path('createAndCall'), path('addBatchCall')], reads: [], refusal },
		none: { writes: [path('createTask')], reads: [], refusal },
		add: { writes: [path('addBatchCall')], reads: [], refusal },
		remove: { writes: [path('stopOrder')], reads: [], refusal },
		operate: { writes: [path('mgrTaskStatus')], reads: [], refusal },
	},
	sources: ['items', 'list', 'none'],
	operations: ['pauseAndEmpty'],

	row: ({ phone, id }, key) => ({
		userPhone: phone as string,
		...(id === undefined ? {} : { orderID: `${key}-${id}` }),
	}),

	prepare({ nxCallbot }, { leftOpen }) {
		nxCallbot.tasks = [];
		// Fewer than some requests bring, so that they are refused and split.
		nxCallbot.largestCallList = 1 + (leftOpen % 12);
		nxCallbot.largestOrderIDs = 1 + (leftOpen % 5);
	},

	create: ({ countryCode, permanent, immediate }, { key, userTaskId }, source, list) => ({
		resource: 'task',
		operation: source === 'none' ? 'create' : 'createWithContacts',
		// Stands for the name of the task, which not every way of creating one has.
		sceneID: key,
		userTaskID: userTaskId ?? '',
		startupType: immediate ? 3 : 1,
		functions: { taskKeep: permanent },
		...(source === 'none' ? {} : contactsFrom(source, list)),
		additionalFields: countryCode && source !== 'none' ? { countryCode: '86' } : {},
	}),

	add: ({ countryCode }, { userTaskId }) => ({
		resource: 'contact',
		operation: 'add',
		userTaskID: byId(userTaskId ?? ''),
		...fromItems,
		additionalFields: countryCode ? { countryCode: '86' } : {},
	}),

	remove(_setup, { userTaskId }, leavers, variant) {
		const known = leavers.filter(({ held }) => held);
		if (known.length === 0) return [];
		const stop = { resource: 'order', operation: 'stop', userTaskID: byId(userTaskId ?? '') };
		return [
			{
				parameters: { ...stop, orderIDs: '={{ $json.orderID }}', delCall: variant % 2 === 0 },
				items: known.map(({ held }) => ({ orderID: held?.id })),
				leavers: known,
			},
		];
	},

	saysRemoved: ({ stopped }) => stopped === true,
	stopsRedials: true,

	operate: (_state, { userTaskId }, operation) => ({
		resource: 'task',
		operation: 'setStatus',
		userTaskID: byId(userTaskId ?? ''),
		...OPERATIONS[operation],
	}),

	tasks({ nxCallbot }: SandboxState, { key }): HeldTask[] {
		const ofCampaign = nxCallbot.tasks.filter(({ sceneID }) => sceneID === key);
		return ofCampaign.map((task) => ({
			taskId: task.taskID,
			userTaskId: task.userTaskID,
			over: task.isOver(),
			contacts: task.orders.map(({ orderID, userPhone, state, calls }) => ({
				id: orderID,
				number: withCountryCode(userPhone),
				begun: state === 'dialing' || state === 'finished' || calls.length > 0,
				calls: calls.length,
				stopped: state === 'stopped',
			})),
		}));
	},

	contactsIn({ body }: JournalEntry): string[] {
		const sent = JSON.parse(body.toString('utf8')) as IDataObject & {
			callInfoList?: { callList: Array<{ orderID: string }> };
		};
		if (Array.isArray(sent.orderIDs)) return sent.orderIDs.map(String);
		return sent.callInfoList?.callList.map(({ orderID }) => orderID) ?? [String(sent.userTaskID)];
	},
};
