import type { IDataObject } from 'n8n-workflow';

import type { JournalEntry, SandboxState } from '../../sandbox';
import { byId, sampleTask } from '../bench';
import { contactsFrom, fromItems, withCountryCode } from './vendor';
import type { CampaignNames, CampaignVendor, HeldTask, Removal } from './vendor';

const path = (endpoint: string) => `/openapi/aiagent/${endpoint}`;
const refusal = { code: 20000, message: 'system busy', traceId: 'trace-1' };
const reads = [path('task/list')];

const READY = 1;
const RUNNING = 2;
const COMPLETED = 3;
const PAUSED = 5;

function idsOf({ userTaskId, taskId }: CampaignNames, variant: number) {
	const given = { userTaskId: userTaskId ?? '', taskId: byId(taskId ?? '') };
	if (variant % 3 === 0 && userTaskId) return { ...given, taskId: byId('') };
	if (variant % 3 === 1 && taskId) return { ...given, userTaskId: '' };
	return given;
}

/** Campaigns of NXLink's AI Agents. */
export const nxLinkCampaigns: CampaignVendor = {
	node: 'nxLink',
	// Its API starts, pauses and completes no tasks: people do that in the console.
	limits: {},
	contactIds: true,
	endpoints: {
		items: { writes: [path('task/create'), path('call/append')], reads, refusal },
		list: { writes: [path('task/create')], reads: [], refusal },
		none: { writes: [path('task/create')], reads: [], refusal },
		add: { writes: [path('call/append')], reads, refusal },
		remove: { writes: [path('order/delete')], reads, refusal },
		operate: { writes: [], reads: [], refusal },
	},
	sources: ['items', 'list', 'none'],
	operations: [],

	row: ({ phone, id }, key) => ({
		phoneNumber: phone as string,
		name: 'Lucy',
		...(id === undefined ? {} : { contactId: `${key}-${id}` }),
	}),

	prepare: () => undefined,

	create: ({ countryCode, permanent, immediate }, { key, userTaskId }, source, list) => ({
		...sampleTask,
		taskName: key,
		userTaskId: userTaskId ?? '',
		startupType: immediate ? 3 : 1,
		orderMaxCall: 0,
		taskKeep: permanent,
		...contactsFrom(source, list),
		additionalFields: { maxCall: 3, ...(countryCode ? { countryCode: '86' } : {}) },
	}),

	add: ({ countryCode }, names, variant) => ({
		resource: 'contact',
		operation: 'add',
		taskId: byId(names.taskId ?? ''),
		// Left out, it is looked up.
		userTaskId: variant % 2 === 0 ? (names.userTaskId ?? '') : '',
		...fromItems,
		additionalFields: countryCode ? { countryCode: '86' } : {},
	}),

	remove({ countryCode }, names, leavers, variant): Removal[] {
		const deletion = { resource: 'contact', operation: 'delete', ...idsOf(names, variant) };
		const withId = leavers.filter(({ row }) => row.id !== undefined);
		const others = leavers.filter(({ row }) => row.id === undefined);
		const runs: Removal[] = [
			{
				parameters: { ...deletion, deleteBy: 'contactId', contactId: '={{ $json.contactId }}' },
				items: withId.map(({ row }) => ({ contactId: `${names.key}-${row.id}` })),
				leavers: withId,
			},
			{
				parameters: {
					...deletion,
					deleteBy: 'phoneNumber',
					phoneNumber: '={{ $json.phoneNumber }}',
					countryCode: countryCode ? '86' : '',
				},
				items: others.map(({ row }) => ({ phoneNumber: row.phone as string })),
				leavers: others,
			},
		];
		return runs.filter(({ items }) => items.length > 0);
	},

	saysRemoved: ({ deleted }) => deleted === true,
	stopsRedials: false,

	operate({ nxLink }: SandboxState, { key }, operation) {
		for (const task of nxLink.tasks.filter(({ body }) => body.taskName === key)) {
			const { taskStatus } = task;
			const open = [READY, RUNNING, PAUSED].includes(taskStatus);
			if (operation === 'complete' && open) task.taskStatus = COMPLETED;
			if (operation === 'start' && open) task.taskStatus = RUNNING;
			if (operation === 'pause' && taskStatus === RUNNING) task.taskStatus = PAUSED;
		}
		return undefined;
	},

	tasks({ nxLink }: SandboxState, { key }): HeldTask[] {
		const ofCampaign = nxLink.tasks.filter(({ body }) => body.taskName === key);
		return ofCampaign.map(({ taskId, userTaskId, taskStatus, contacts }) => ({
			taskId,
			userTaskId: userTaskId ?? '',
			over: taskStatus === COMPLETED,
			contacts: contacts.map(({ contactId, phoneNumber, state }) => ({
				id: contactId,
				number: withCountryCode(phoneNumber),
				begun: state !== 'pending',
				calls: nxLink.calls.filter((call) => call.taskId === taskId && call.contactId === contactId)
					.length,
				stopped: false,
			})),
		}));
	},

	contactsIn({ body }: JournalEntry): string[] {
		const sent = JSON.parse(body.toString('utf8')) as IDataObject;
		if (typeof sent.contactId === 'string') return [sent.contactId];
		const list = (sent.callList ?? sent.list ?? []) as Array<{ contactId: string }>;
		return list.length > 0 ? list.map(({ contactId }) => contactId) : [String(sent.userTaskId)];
	},
};
