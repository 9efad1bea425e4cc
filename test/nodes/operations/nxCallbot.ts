import type { INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../sandbox';
import { contacts } from '../../sandbox/nxCallbot/testBodies';
import { DONE, ORDERS, RECORDS, REJECTIONS } from './expectations';
import type { TestedOperation } from './testedOperation';

/** What all operations of NXCloud Callbot have in common. */
const callbot = (name: string, endpoint: string, resource: string, operation: string) => ({
	name: `NXCloud Callbot ${name}`,
	node: 'nxCallbot' as const,
	credential: 'nxCallbotApi' as const,
	path: `/callcentre/api/v3/${endpoint}`,
	named: { resource, operation },
	failure: (retMsg: string) => ({ retCode: 5001, retMsg, responseID: 'trace-1' }),
});

/** A row whose parameters name their operation. */
function row(
	{ named, ...common }: ReturnType<typeof callbot>,
	{
		parameters,
		success = {},
		...own
	}: Omit<TestedOperation, keyof ReturnType<typeof callbot> | 'success'> & { success?: object },
): TestedOperation {
	return {
		...common,
		...own,
		parameters: { ...named, ...parameters },
		success: { retCode: 0, retMsg: 'success', ...success },
	};
}

/** By an expression, since n8n itself refuses a required field that is left empty. */
const nothing = '={{ "" }}';
const noTask = { refused: { userTaskID: nothing }, refusedName: 'Task' };
const noScene = { refused: { sceneID: nothing }, refusedName: 'Script Template ID' };
const noLimit = { refused: { returnAll: false, limit: 0 }, refusedName: 'Limit' };
const noOrder = { refused: { orderIDs: nothing }, refusedName: 'Order IDs' };

const inMorning = { userTaskID: 'campaign-morning' };
const eachItsTask: INodeParameters = { userTaskID: '={{ "campaign-" + $json.n }}' };
const oneContact = {
	callListSource: 'json',
	callListJson: JSON.stringify([{ userPhone: '8615600000001' }]),
};
const firstOrder = { orderIDs: 'order-0000001' };

const dialFive = ({ state }: Sandbox) => void state.nxCallbot.dial('campaign-morning', 5);
function importBatch({ state }: Sandbox): void {
	const task = state.nxCallbot.findTask('campaign-morning');
	if (!task) throw new Error('the seeded task is gone');
	const list = { callList: contacts(3), callCallbackUrl: '', orderCallbackUrl: '' };
	state.nxCallbot.importContacts(task, list, state.nxCallbot.openBatch(task));
}

/** All operations of NXCloud Callbot. */
export const nxCallbotOperations: TestedOperation[] = [
	row(callbot('Task / Create', 'createTask', 'task', 'create'), {
		payload: 'taskID',
		expectation: DONE,
		parameters: { sceneID: 'scene-1', startupType: 1 },
		...noScene,
		success: { taskID: '90004', taskStatus: 1 },
	}),
	row(callbot('Task / Create With Contacts', 'createAndCall', 'task', 'createWithContacts'), {
		payload: 'errList',
		expectation: REJECTIONS,
		// Tasks of different names: the same people in the same task of two items are refused.
		parameters: {
			sceneID: 'scene-1',
			startupType: 1,
			settings: { taskName: '=Spring {{ $itemIndex }}' },
			...oneContact,
		},
		...noScene,
		success: { taskID: '90004', taskStatus: 1 },
	}),
	row(callbot('Task / Get Many', 'listTask', 'task', 'getAll'), {
		reads: true,
		payload: 'taskData',
		expectation: RECORDS,
		parameters: { returnAll: true },
		...noLimit,
		success: { taskData: [{ userTaskID: 'campaign-morning', taskStatus: 1 }] },
	}),
	row(callbot('Task / Set Status', 'mgrTaskStatus', 'task', 'setStatus'), {
		payload: 'taskStatus',
		expectation: DONE,
		parameters: { userTaskID: 'campaign-evening', taskOperate: 2, delCall: false },
		...noTask,
	}),
	row(callbot('Task / Update', 'updateTask', 'task', 'update'), {
		payload: 'taskStatus',
		expectation: DONE,
		parameters: { ...inMorning, settings: { maxCall: 5 } },
		...noTask,
	}),
	row(callbot('Contact / Add', 'addBatchCall', 'contact', 'add'), {
		payload: 'errList',
		expectation: REJECTIONS,
		parameters: { ...inMorning, ...oneContact },
		...noTask,
		apart: eachItsTask,
	}),
	row(callbot('Contact / Get Batch Results', 'exportBatchCall', 'contact', 'getBatchResults'), {
		reads: true,
		payload: 'callList',
		expectation: RECORDS,
		parameters: inMorning,
		...noTask,
		success: { callList: [{ orderID: 'own-1', callStatus: 0 }] },
		arrange: importBatch,
	}),
	row(callbot('Contact / Import Batch', 'importBatchCall', 'contact', 'importBatch'), {
		payload: 'errList',
		expectation: REJECTIONS,
		parameters: { ...inMorning, batchKey: 'batch-1', ...oneContact },
		...noTask,
		apart: eachItsTask,
	}),
	row(callbot('Order / Get Many', 'listOrder', 'order', 'getAll'), {
		reads: true,
		payload: 'orderData',
		expectation: RECORDS,
		parameters: { ...inMorning, returnAll: true },
		...noLimit,
		success: { orderData: [{ orderID: 'order-1' }] },
	}),
	row(callbot('Order / Get Calls', 'listOrderDetail', 'order', 'getCalls'), {
		reads: true,
		payload: 'orderDetailList',
		expectation: ORDERS,
		parameters: { ...inMorning, ...firstOrder },
		...noOrder,
		success: { orderDetailList: [] },
		apart: eachItsTask,
	}),
	row(callbot('Order / Stop', 'stopOrder', 'order', 'stop'), {
		payload: 'errList',
		expectation: REJECTIONS,
		parameters: { ...inMorning, ...firstOrder },
		...noOrder,
		apart: eachItsTask,
	}),
	row(callbot('Call / Get Many', 'listCall', 'call', 'getAll'), {
		reads: true,
		payload: 'callData',
		expectation: RECORDS,
		parameters: { ...inMorning, returnAll: true },
		...noTask,
		success: { callData: [{ callID: 'call-1' }] },
		arrange: dialFive,
	}),
];
