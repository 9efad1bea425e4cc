import { createTaskBody } from '../../sandbox/testTasks';
import { byId, sampleCallCenterTask, sampleTask } from '../bench';
import { DONE, NEEDED } from './expectations';
import type { TestedOperation } from './testedOperation';

export const nxLinkOperations: TestedOperation[] = [
	{
		name: 'NXLink Task / Create',
		expectation: NEEDED,
		node: 'nxLink',
		credential: 'nxLinkApi',
		path: '/openapi/aiagent/task/create',
		parameters: sampleTask,
		refused: { taskName: '' },
		refusedName: 'Task Name',
		failure: (message) => ({ code: 20000, message, traceId: 'trace-1' }),
		success: { code: 0, message: 'success', data: { taskId: 't-1' } },
	},
	{
		name: 'NXLink Contact / Delete',
		expectation: DONE,
		node: 'nxLink',
		credential: 'nxLinkApi',
		path: '/openapi/aiagent/order/delete',
		parameters: {
			resource: 'contact',
			operation: 'delete',
			userTaskId: 'EXT-TASK-1',
			taskId: byId(''),
			contactId: 'c-1',
		},
		refused: { contactId: '' },
		refusedName: 'Contact ID',
		failure: (message) => ({ code: 20000, message, traceId: 'trace-1' }),
		success: { code: 0, message: 'success' },
		arrange: ({ state }) => void state.nxLink.addTask(createTaskBody),
	},
	{
		name: 'NXLink Call Center Task / Create',
		expectation: DONE,
		node: 'nxLink',
		credential: 'nxLinkApi',
		path: '/saas/cc/openapi/ai/createandcall',
		parameters: sampleCallCenterTask,
		apart: { taskName: '=Task {{ $itemIndex }}' },
		refused: { country: 'Hong Kong' },
		refusedName: 'Country',
		failure: (msg) => ({ code: 41000, msg, reqId: 'trace-1' }),
		success: { code: 0, msg: 'success' },
	},
];
