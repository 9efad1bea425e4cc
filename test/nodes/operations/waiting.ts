import { CALLBOT, NX_LINK } from '../waiting/waitingNode';
import { NEEDED, REJECTIONS } from './expectations';
import type { TestedOperation } from './testedOperation';

const noNumber = { phoneNumber: 'Lucy', userPhone: 'Lucy' };

/** The operations that place a call and wait for its callback. */
export const waitingOperations: TestedOperation[] = [
	{
		name: 'NXLink Call / Place and Wait',
		node: 'nxLink',
		credential: 'nxLinkApi',
		path: '/openapi/aiagent/task/create',
		lookUp: '/openapi/aiagent/task/list',
		waits: true,
		parameters: NX_LINK.call,
		refused: noNumber,
		refusedName: 'Phone Number',
		expectation: NEEDED,
		failure: (message) => ({ code: 20000, message, traceId: 'trace-1' }),
		success: { code: 0, message: 'success', data: { taskId: 't-1' } },
	},
	{
		name: 'NXCloud Callbot Call / Place and Wait',
		node: 'nxCallbot',
		credential: 'nxCallbotApi',
		path: '/callcentre/api/v3/createAndCall',
		waits: true,
		parameters: CALLBOT.call,
		refused: noNumber,
		refusedName: 'Phone Number',
		payload: 'errList',
		expectation: REJECTIONS,
		failure: (retMsg) => ({ retCode: 5001, retMsg, responseID: 'trace-1' }),
		success: { retCode: 0, retMsg: 'success', taskID: '90004', taskStatus: 2 },
	},
];
