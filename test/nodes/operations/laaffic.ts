import type { INodeParameters } from 'n8n-workflow';

import { byId } from '../bench';
import { DONE, NEEDED, RECORDS } from './expectations';
import type { TestedOperation } from './testedOperation';

const laaffic = { node: 'laaffic', credential: 'laafficApi' } as const;
const named = (resource: string, operation: string) => ({ resource, operation });

/** The envelope of the pages without /v3, and that of those with it. */
const byCode = {
	failure: (msg: string) => ({ code: -18, msg, data: null }),
	success: (data: unknown) => ({ code: 0, msg: 'success', data }),
};
const byStatus = {
	failure: (reason: string) => ({ status: '-18', reason, data: null }),
	success: (data: unknown) => ({ status: '0', reason: 'success', data }),
};

const pageOf = (record: object) => ({
	total: 1,
	size: 50,
	current: 1,
	pages: 1,
	records: [record],
});
const noLimit = { refused: { returnAll: false, limit: 0 }, refusedName: 'Limit' };
const noFlow = { refused: { keyId: byId('x') }, refusedName: 'Recall Flow' };
/** All that the sandbox has seeded; records are listed for two months only. */
const seededTime = { strTime: '2024-05-18T00:00:00', endTime: '2024-05-19T00:00:00' };
const lastWeek = {
	strTime: '={{ $now.minus({ days: 7 }).toISO() }}',
	endTime: '={{ $now.toISO() }}',
};

const newTask: INodeParameters = {
	...named('task', 'create'),
	appId: 'Jgd8oFei',
	taskName: '=Reminders {{ $itemIndex }}',
	agentId: '110',
	start: 'immediately',
	callListSource: 'json',
	callListJson: '[{ "calleeNumber": "8613242926514", "text1": "Tom" }]',
};

export const laafficOperations: TestedOperation[] = [
	{
		...laaffic,
		name: 'LAAFFIC Task / Create',
		expectation: DONE,
		lookUp: '/voice/group/call/query',
		path: '/voice/group/call/send/agent',
		parameters: newTask,
		refused: { taskName: 'a' },
		refusedName: 'Task Name',
		failure: byCode.failure,
		success: byCode.success(5_009_700),
	},
	{
		...laaffic,
		name: 'LAAFFIC Task / Get Many',
		reads: true,
		expectation: RECORDS,
		path: '/voice/group/call/query',
		parameters: { ...named('task', 'getAll'), ...seededTime },
		...noLimit,
		failure: byCode.failure,
		success: byCode.success(pageOf({ taskId: 1, taskName: 'a' })),
	},
	{
		...laaffic,
		name: 'LAAFFIC Task / Cancel',
		expectation: DONE,
		path: '/voice/group/call/cancel',
		parameters: { ...named('task', 'cancel'), taskId: byId('5000602') },
		refused: { taskId: byId('x') },
		refusedName: 'Task',
		failure: byCode.failure,
		success: byCode.success(null),
	},
	{
		...laaffic,
		name: 'LAAFFIC Auto Recall / Get',
		reads: true,
		expectation: NEEDED,
		path: '/voice/recallFlow/queryDetail',
		parameters: { ...named('autoRecall', 'get'), keyId: byId('12') },
		...noFlow,
		failure: byCode.failure,
		success: byCode.success({ keyId: 12, status: 0, nodeList: [] }),
	},
	{
		...laaffic,
		name: 'LAAFFIC Auto Recall / Get Many',
		reads: true,
		expectation: RECORDS,
		path: '/voice/recallFlow/queryPage',
		parameters: { ...named('autoRecall', 'getAll'), ...seededTime },
		...noLimit,
		failure: byCode.failure,
		success: byCode.success(pageOf({ keyId: 12, status: 0 })),
	},
	{
		...laaffic,
		name: 'LAAFFIC Auto Recall / Update',
		expectation: DONE,
		path: '/voice/recallFlow/update',
		parameters: {
			...named('autoRecall', 'update'),
			keyId: byId('12'),
			recallType: 1,
			recallNum: 3,
			recallInterval: 30,
		},
		refused: { recallNum: 11 },
		refusedName: 'Rounds',
		failure: byCode.failure,
		success: byCode.success(null),
	},
	{
		...laaffic,
		name: 'LAAFFIC Call Record / Get',
		reads: true,
		expectation: NEEDED,
		path: '/v3/voice/recordGroup/22121121451210000001',
		parameters: { ...named('callRecord', 'get'), voiceId: '22121121451210000001' },
		refused: { voiceId: ' ' },
		refusedName: 'Voice ID',
		failure: byStatus.failure,
		success: byStatus.success({ voiceId: '22121121451210000001' }),
		arrange: ({ state }) => state.laaffic.addRecords(1),
	},
	{
		...laaffic,
		name: 'LAAFFIC Call Record / Get Many',
		reads: true,
		expectation: RECORDS,
		path: '/v3/voice/recordGroupQuery',
		parameters: { ...named('callRecord', 'getAll'), ...lastWeek },
		...noLimit,
		failure: byStatus.failure,
		success: byStatus.success(pageOf({ voiceId: '22121121451210000001' })),
	},
	{
		...laaffic,
		name: 'LAAFFIC Call Record / Get Recording URL',
		reads: true,
		expectation: NEEDED,
		path: '/voice/getRecordingFileUrl',
		parameters: { ...named('callRecord', 'getRecording'), recordingFileId: 'recording-0000001' },
		refused: { recordingFileId: ' ' },
		refusedName: 'Recording File ID',
		failure: byStatus.failure,
		success: byStatus.success({ url: 'https://demo.com/7e9978', expireTime: 1_755_679_164_264 }),
		arrange: ({ state }) => state.laaffic.addRecords(1),
	},
	{
		...laaffic,
		name: 'LAAFFIC Voice Message / Send',
		expectation: DONE,
		path: '/v3/voice/sendCode',
		parameters: {
			...named('voiceMessage', 'send'),
			callee: '932111111111',
			language: 'EN',
			text: 'hello world',
			appId: '4luaKsL2',
		},
		refused: { callee: '12' },
		refusedName: 'Phone Number',
		failure: byStatus.failure,
		success: byStatus.success('22121121451210000001'),
	},
	{
		...laaffic,
		name: 'LAAFFIC Account / Get Balance',
		reads: true,
		expectation: DONE,
		payload: 'balance',
		path: '/v3/getBalance',
		parameters: named('account', 'getBalance'),
		refused: { options: { timeout: 0 } },
		refusedName: 'Timeout (Seconds)',
		failure: byStatus.failure,
		success: { status: '0', reason: 'success', balance: '1.5', gift: '0', credit: '0' },
	},
	{
		name: 'LAAFFIC Auto Recall / Cancel',
		expectation: DONE,
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
