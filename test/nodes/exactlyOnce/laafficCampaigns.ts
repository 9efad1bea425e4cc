import type { JournalEntry, SandboxState } from '../../sandbox';
import { byId } from '../bench';
import { contactsFrom, withCountryCode } from './vendor';
import type { CampaignVendor, HeldTask } from './vendor';

const CREATE = '/voice/group/call/send/agent';
const refusal = { code: -18, msg: 'system busy', data: null };
const reads = ['/voice/group/call/query'];
const nothing = { writes: [], reads: [], refusal };

const CALLING = 1;
const SUSPENDED = 5;

/** Tells the calls of one campaign from those of another: records of calls do not name their task. */
const displayNumOf = (key: string) => (key === 'spring' ? '100001' : '100002');

function impossible(): never {
	throw new Error('LAAFFIC has no such operation');
}

/** Campaigns of LAAFFIC's AI Agents. */
export const laafficCampaigns: CampaignVendor = {
	node: 'laaffic',
	limits: {
		addsNobody:
			'A task takes all its numbers when it is created, and its name only once. A repetition is refused, and who came into the sheet later is not called: they need a task of their own.',
		removesNobody:
			'The API has nothing that takes a number out of a task; Task / Cancel ends the task for everyone.',
		needsName: 'There is no id of the caller: the name of the task is what tells a repetition.',
	},
	contactIds: false,
	endpoints: {
		items: { writes: [CREATE], reads, refusal },
		list: { writes: [CREATE], reads, refusal },
		none: nothing,
		add: nothing,
		remove: nothing,
		operate: { writes: ['/voice/group/call/cancel'], reads: [], refusal },
	},
	sources: ['items', 'list'],
	operations: [],

	row: ({ phone }) => ({ calleeNumber: phone as string, text1: 'Lucy' }),

	prepare({ laaffic }, { leftOpen }) {
		laaffic.tasks = [];
		laaffic.createAnswer = (['id', 'object', 'none'] as const)[leftOpen % 3];
		laaffic.rowIds = leftOpen % 2 === 0 ? 'taskId' : 'jobId';
	},

	create: ({ countryCode }, { key }, source, list) => ({
		resource: 'task',
		operation: 'create',
		appId: 'Jgd8oFei',
		taskName: key,
		agentId: '110',
		start: 'immediately',
		planRecalls: false,
		...contactsFrom(source, list),
		additionalFields: {
			displayNum: displayNumOf(key),
			...(countryCode ? { countryCode: '86' } : {}),
		},
	}),

	add: impossible,
	remove: impossible,
	saysRemoved: impossible,
	stopsRedials: false,

	operate({ laaffic }: SandboxState, { key, taskId }, operation) {
		if (operation === 'complete') {
			return { resource: 'task', operation: 'cancel', taskId: byId(taskId ?? '') };
		}
		// Suspending and going on is for its console: no page has an endpoint for it.
		const from = operation === 'start' ? SUSPENDED : CALLING;
		for (const task of laaffic.tasks) {
			if (task.taskName !== key || task.status !== from) continue;
			task.status = operation === 'start' ? CALLING : SUSPENDED;
		}
		return undefined;
	},

	tasks({ laaffic }: SandboxState, { key }): HeldTask[] {
		const ofCampaign = laaffic.tasks.filter(({ taskName }) => taskName === key);
		return ofCampaign.map((task) => ({
			taskId: String(task.taskId),
			userTaskId: key,
			over: ![CALLING, SUSPENDED].includes(task.status),
			contacts: task.numbers.map(({ calleeNumber }, place) => ({
				id: calleeNumber,
				number: withCountryCode(calleeNumber),
				begun: place < task.callNum,
				calls: laaffic.records.filter(
					({ callee, displayNum }) => callee === calleeNumber && displayNum === displayNumOf(key),
				).length,
				stopped: false,
			})),
		}));
	},

	contactsIn({ body }: JournalEntry): string[] {
		const { taskName, taskIdList = [] } = JSON.parse(body.toString('utf8')) as {
			taskName?: string;
			taskIdList?: number[];
		};
		return taskName === undefined ? taskIdList.map(String) : [taskName];
	},
};
