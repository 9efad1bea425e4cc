import { createTaskBody } from '../../sandbox/testTasks';
import { byId } from '../bench';
import { readCases } from '../NxLink/listCases';
import { aiAgentFamily, named } from '../NxLink/readCase';
import { DONE, RECORDS } from './expectations';
import type { TestedOperation } from './testedOperation';

const nxLink = { node: 'nxLink', credential: 'nxLinkApi' } as const;

/** What the two families call the same. */
const aiAgentFailure = (message: string) => ({ code: 20000, message, traceId: 'trace-1' });
const callCenterFailure = (msg: string) => ({ code: 41000, msg, reqId: 'trace-1' });

const reads = readCases.map(
	({ family, endpoint, arrange, record, ...readCase }): TestedOperation => ({
		...nxLink,
		...readCase,
		name: `NXLink ${readCase.name}`,
		path: `${family.path}${endpoint}`,
		reads: true,
		expectation: RECORDS,
		failure: family === aiAgentFamily ? aiAgentFailure : callCenterFailure,
		success: { code: 0, message: 'success', msg: 'success', data: [record(1)] },
		arrange: ({ state }) => arrange(state.nxLink),
	}),
);

/** The operations of NXLink that are not in the table of all vendors, because they have tests of their own. */
export const otherNxLinkOperations: TestedOperation[] = [
	...reads,
	{
		...nxLink,
		name: 'NXLink Contact / Add',
		path: '/openapi/aiagent/call/append',
		parameters: {
			...named('contact', 'add'),
			taskId: byId('task-1'),
			userTaskId: 'EXT-TASK-1',
			callListSource: 'json',
			callListJson: '[{ "name": "Lucy", "phoneNumber": "8613800000001" }]',
		},
		apart: { userTaskId: '=EXT-TASK-{{ $json.n }}' },
		refused: { taskId: byId('={{ "" }}') },
		refusedName: 'Task',
		expectation: DONE,
		failure: aiAgentFailure,
		success: { code: 0, message: 'success' },
		arrange({ state }) {
			state.nxLink.addTask(createTaskBody).taskId = 'task-1';
		},
	},
	{
		...nxLink,
		name: 'NXLink Queue / Set Members',
		path: '/saas/cc/openapi/agentGroup/updateMembers',
		parameters: {
			...named('queue', 'setMembers'),
			tenantId: 144,
			queueNo: 'NXQueue0001',
			members: 'NX09445000001',
			removeAll: false,
		},
		apart: { queueNo: '=NXQueue000{{ $json.n }}' },
		refused: { members: '' },
		refusedName: 'Members',
		expectation: DONE,
		failure: callCenterFailure,
		success: { code: 0, msg: 'success' },
	},
];
