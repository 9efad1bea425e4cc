import type { INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../sandbox';
import { createTaskBody } from '../sandbox/testTasks';
import { byId, sampleCallCenterTask, sampleTask } from './bench';

/** One operation of the package, as far as tests over all of them need to know it. */
export interface TestedOperation {
	name: string;
	node: 'nxLink' | 'nxCallbot' | 'laaffic';
	credential: 'nxLinkApi' | 'nxCallbotApi' | 'laafficApi';
	path: string;
	/** Accepted by the sandbox once `arrange` was called. */
	parameters: INodeParameters;
	/** A change of the parameters that the node refuses, and the name of the parameter then told. */
	refused: INodeParameters;
	refusedName: string;
	/** A failure in the envelope of the vendor, with a code of its pages. */
	failure(words: string): object;
	/** What marks success in the envelope of the vendor. */
	success: object;
	/** Brings about what the request needs to succeed. */
	arrange?(sandbox: Sandbox): void;
}

/** All operations of the package. */
export const operations: TestedOperation[] = [
	{
		name: 'NXLink Task / Create',
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
		node: 'nxLink',
		credential: 'nxLinkApi',
		path: '/saas/cc/openapi/ai/createandcall',
		parameters: sampleCallCenterTask,
		refused: { country: 'Hong Kong' },
		refusedName: 'Country',
		failure: (msg) => ({ code: 41000, msg, reqId: 'trace-1' }),
		success: { code: 0, msg: 'success' },
	},
	{
		name: 'NXCloud Callbot Task / Set Status',
		node: 'nxCallbot',
		credential: 'nxCallbotApi',
		path: '/callcentre/api/v3/mgrTaskStatus',
		parameters: {
			resource: 'task',
			operation: 'setStatus',
			userTaskID: 'campaign-evening',
			taskOperate: 2,
			delCall: false,
		},
		refused: { userTaskID: '' },
		refusedName: 'Task',
		failure: (retMsg) => ({ retCode: 5001, retMsg, responseID: 'trace-1' }),
		success: { retCode: 0, retMsg: 'success' },
	},
	{
		name: 'LAAFFIC Auto Recall / Cancel',
		node: 'laaffic',
		credential: 'laafficApi',
		path: '/voice/recallFlow/cancel',
		parameters: { resource: 'autoRecall', operation: 'cancel', type: 1, id: byId('12') },
		refused: { id: byId('twelve') },
		refusedName: 'Recall Flow ID',
		failure: (msg) => ({ code: -18, msg, data: null }),
		success: { code: 0, msg: 'success' },
	},
];
