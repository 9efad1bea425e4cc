import type { ToolUse } from './toolUse';

const task = "={{ $fromAI('task', 'Own id of the task') }}";
const contacts = "={{ $fromAI('contacts', 'People to call, as a JSON array', 'string') }}";
const orders = "={{ $fromAI('orders', 'Order IDs, with commas between them') }}";
const lucy = JSON.stringify([{ userPhone: '+86 138 0000 0001', userName: 'Lucy' }]);
const nobody = JSON.stringify([{ userPhone: 'Lucy' }]);
const sentLucy = { callList: [{ userPhone: '8613800000001', userName: 'Lucy' }] };
const inMorning = { productID: 'callbot', userTaskID: 'campaign-morning' };
const noTask = { refused: { task: ' ' }, refusal: 'Task: is empty' };

export const nxCallbotTools: Record<string, ToolUse> = {
	'NXCloud Callbot Task / Create': {
		parameters: {
			resource: 'task',
			operation: 'create',
			sceneID: "={{ $fromAI('script', 'Id of the script template') }}",
			startupType: 1,
		},
		input: { script: 'scene-7' },
		body: { productID: 'callbot', sceneID: 'scene-7', taskCreateSetting: { startupType: 1 } },
		refused: { script: '' },
		refusal: 'Script Template ID: is empty',
	},
	'NXCloud Callbot Task / Create With Contacts': {
		parameters: {
			resource: 'task',
			operation: 'createWithContacts',
			sceneID: 'scene-7',
			startupType: 3,
			callListSource: 'json',
			callListJson: contacts,
		},
		input: { contacts: lucy },
		body: { sceneID: 'scene-7', callInfoList: sentLucy },
		refused: { contacts: nobody },
		refusal: '"Lucy" is not a phone number',
	},
	'NXCloud Callbot Task / Get Many': {
		parameters: {
			resource: 'task',
			operation: 'getAll',
			limit: "={{ $fromAI('limit', 'How many', 'number') }}",
			filters: { taskName: "={{ $fromAI('name', 'Part of the name') }}" },
		},
		input: { limit: 5, name: 'Morning' },
		body: { productID: 'callbot', page: 1, size: 5, queryConditions: { taskName: ['Morning'] } },
		refused: { limit: 0, name: 'Morning' },
		refusal: 'Limit: must be at least 1',
	},
	'NXCloud Callbot Task / Set Status': {
		parameters: {
			resource: 'task',
			operation: 'setStatus',
			userTaskID: "={{ $fromAI('task') }}",
			taskOperate: "={{ $fromAI('status', '1 start, 2 pause, 3 complete', 'number') }}",
			delCall: "={{ $fromAI('clear', 'Remove all numbers left', 'boolean') }}",
		},
		input: { task: 'campaign-evening', status: 3, clear: true },
		body: { productID: 'callbot', userTaskID: 'campaign-evening', taskOperate: 3, delCall: 1 },
		refused: { task: 'campaign-evening', status: 7, clear: true },
		refusal: 'Status: must be one of 1, 2, 3',
	},
	'NXCloud Callbot Task / Update': {
		parameters: {
			resource: 'task',
			operation: 'update',
			userTaskID: task,
			settings: { maxCall: "={{ $fromAI('calls', 'Calls at the same time', 'number') }}" },
		},
		input: { task: 'campaign-morning', calls: 20 },
		body: { ...inMorning, taskCreateSetting: { maxCall: 20 } },
		refused: { task: 'campaign-morning', calls: -1 },
		refusal: 'Maximum Concurrent Calls: must be at least 0',
	},
	'NXCloud Callbot Contact / Add': {
		parameters: {
			resource: 'contact',
			operation: 'add',
			userTaskID: task,
			callListSource: 'json',
			callListJson: contacts,
		},
		input: { task: 'campaign-morning', contacts: lucy },
		body: { ...inMorning, callInfoList: sentLucy },
		refused: { task: 'campaign-morning', contacts: nobody },
		refusal: '"Lucy" is not a phone number',
	},
	'NXCloud Callbot Contact / Get Batch Results': {
		parameters: { resource: 'contact', operation: 'getBatchResults', userTaskID: task },
		input: { task: 'campaign-morning' },
		body: inMorning,
		...noTask,
	},
	'NXCloud Callbot Contact / Import Batch': {
		parameters: {
			resource: 'contact',
			operation: 'importBatch',
			userTaskID: task,
			batchKey: 'batch-1',
			callListSource: 'json',
			callListJson: contacts,
		},
		input: { task: 'campaign-morning', contacts: lucy },
		body: { ...inMorning, callInfoList: sentLucy },
		refused: { task: '', contacts: lucy },
		refusal: 'Task: is empty',
	},
	'NXCloud Callbot Order / Get Many': {
		parameters: {
			resource: 'order',
			operation: 'getAll',
			userTaskID: task,
			filters: { finish: "={{ $fromAI('finished', '0 no, 1 yes', 'number') }}" },
		},
		input: { task: 'campaign-morning', finished: 0 },
		body: { ...inMorning, options: { finish: 0 } },
		refused: { task: 'campaign-morning', finished: 2 },
		refusal: 'Finished: must be one of 0, 1',
	},
	'NXCloud Callbot Order / Get Calls': {
		parameters: { resource: 'order', operation: 'getCalls', userTaskID: task, orderIDs: orders },
		input: { task: 'campaign-morning', orders: 'order-0000001, order-0000002' },
		body: { ...inMorning, orderList: ['order-0000001', 'order-0000002'] },
		refused: { task: 'campaign-morning', orders: ' , ' },
		refusal: 'Order IDs: is empty',
	},
	'NXCloud Callbot Order / Stop': {
		parameters: { resource: 'order', operation: 'stop', userTaskID: task, orderIDs: orders },
		input: { task: 'campaign-morning', orders: 'order-0000001' },
		body: { ...inMorning, orderIDs: ['order-0000001'], delCall: 0 },
		refused: { task: 'campaign-morning', orders: '' },
		refusal: 'Order IDs: is empty',
	},
	'NXCloud Callbot Call / Get Many': {
		parameters: { resource: 'call', operation: 'getAll', userTaskID: task },
		input: { task: 'campaign-morning' },
		body: { ...inMorning, page: 1, size: 50 },
		...noTask,
	},
};
