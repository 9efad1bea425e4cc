/** The lists that the vendors fill: where each one stands in a panel, and what the sandbox puts in. */
import type { INodeParameters } from 'n8n-workflow';

import { localTime } from '../../sandbox/laaffic/time';
import { createTaskBody } from '../../sandbox/testTasks';
import type { Sandbox } from '../../sandbox';

type State = Sandbox['state'];

export interface List {
	/** Name of the node type. */
	node: string;
	/** Name of the method that fills the list. */
	method: string;
	parameters: INodeParameters;
	/** Name of the parameter that is chosen from the list. */
	field: string;
	/** Which entries are those of `fillLists`, and how many they are; a page has 100. */
	entries: RegExp;
	count: number;
	/** Finds one entry. */
	search: string;
	/** The id of that entry. */
	chosenId(state: State): string | number | undefined;
}

const LONG = 120;
const nameOf = (index: number) => `Listed ${String(index + 1).padStart(3, '0')}`;
const wanted = nameOf(116);

const named = (resource: string, operation: string) => ({ resource, operation });
const long = { entries: /^Listed \d{3}/, count: LONG, search: wanted };
const nxLink = { node: 'nxLink', ...long };
const laaffic = { node: 'laaffic', ...long };

/** The flow with ten rounds. */
const roundsFlow = (state: State) => state.laaffic.flows.find(({ recallNum }) => recallNum === 10);
const wantedFlow = ({ laaffic: { flows } }: State) =>
	flows.find(({ taskName }) => taskName === wanted);

/** One for each method. */
export const lists: List[] = [
	{
		...nxLink,
		method: 'searchAiAgents',
		parameters: named('task', 'create'),
		field: 'autoFlowId',
		chosenId: ({ nxLink: { flows } }) =>
			String(flows.find(({ name }) => name === wanted)?.autoFlowId),
	},
	{
		...nxLink,
		method: 'searchRoutes',
		parameters: named('task', 'create'),
		field: 'routeId',
		chosenId: () => `route of ${wanted}`,
	},
	{
		...nxLink,
		method: 'searchTasks',
		parameters: named('callRecord', 'getAll'),
		field: 'taskId',
		chosenId: ({ nxLink: { tasks } }) => tasks.find(({ body }) => body.taskName === wanted)?.taskId,
	},
	{
		...long,
		node: 'nxCallbot',
		method: 'searchTasks',
		parameters: named('task', 'setStatus'),
		field: 'userTaskID',
		chosenId: () => wanted,
	},
	{
		...laaffic,
		method: 'searchTasks',
		parameters: named('task', 'cancel'),
		field: 'taskId',
		chosenId: (state) => wantedFlow(state)?.taskId,
	},
	{
		...laaffic,
		method: 'searchFlows',
		parameters: named('autoRecall', 'get'),
		field: 'keyId',
		chosenId: (state) => wantedFlow(state)?.keyId,
	},
	{
		...laaffic,
		method: 'searchPendingFlows',
		parameters: { ...named('autoRecall', 'cancel'), type: 1 },
		field: 'id',
		chosenId: (state) => wantedFlow(state)?.keyId,
	},
	{
		...laaffic,
		method: 'searchPendingFlowTasks',
		parameters: { ...named('autoRecall', 'cancel'), type: 2 },
		field: 'id',
		chosenId: (state) => wantedFlow(state)?.taskId,
	},
	{
		...laaffic,
		method: 'searchOpenFlows',
		parameters: { ...named('autoRecall', 'cancel'), type: 3 },
		field: 'flowId',
		chosenId: (state) => wantedFlow(state)?.keyId,
	},
	{
		node: 'laaffic',
		method: 'searchPendingNodes',
		parameters: {
			...named('autoRecall', 'cancel'),
			type: 3,
			// The first flow that a sandbox adds to those that are seeded.
			flowId: { __rl: true, mode: 'id', value: '15' },
		},
		field: 'id',
		entries: /^Round \d+ of 10/,
		count: 10,
		search: 'Round 7 of 10',
		chosenId: (state) => roundsFlow(state)?.nodeList[6].keyId,
	},
];

/** Puts more than one page of entries into every list. */
export function fillLists({ nxLink: link, nxCallbot, laaffic: calls }: State): void {
	// LAAFFIC lists what is at most 90 days old.
	const createdTime = localTime(Date.now() - 3_600_000);
	const ten = calls.addTask({ taskName: 'In ten rounds', createdTime });
	calls.addFlow(ten.taskId, Array<number>(10).fill(123));
	for (let index = 0; index < LONG; index++) {
		const name = nameOf(index);
		link.flows.push({ autoFlowId: 1000 + index, name, desc: '' });
		link.routes.push({ routeId: `route of ${name}`, routeName: name });
		link.addTask({ ...createTaskBody, taskName: name, userTaskId: name, callList: [] });
		// Its list of tasks has no names; it finds them by name or by id.
		nxCallbot.addTask({ userTaskID: name, taskCreateSetting: { taskName: name } });
		const { taskId } = calls.addTask({ taskName: name, createdTime });
		calls.addFlow(taskId, [123]);
	}
}
