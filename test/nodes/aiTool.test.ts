import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Bench, byId, sampleCallCenterTask, sampleTask } from './bench';
import { operations } from './operations';

/** What an agent fills in, per operation, and what it makes of that. */
interface ToolUse {
	parameters: INodeParameters;
	input: IDataObject;
	body: IDataObject;
	refused: IDataObject;
	refusal: string;
}

const contacts = JSON.stringify([{ name: 'Lucy', phoneNumber: '+86 138 0000 0001' }]);
const numbers = JSON.stringify([{ userPhone: '+852 3575 7581' }]);

const uses: Record<string, ToolUse> = {
	'NXLink Task / Create': {
		parameters: {
			...sampleTask,
			taskName: "={{ $fromAI('taskName', 'Name of the task') }}",
			callListSource: 'json',
			callListJson: "={{ $fromAI('contacts', 'People to call, as a JSON array', 'string') }}",
		},
		input: { taskName: 'Follow-up', contacts },
		body: { taskName: 'Follow-up', callList: [{ name: 'Lucy', phoneNumber: '8613800000001' }] },
		refused: { taskName: 'Follow-up', contacts: '[{"name":"Lucy","phoneNumber":"Lucy"}]' },
		refusal: '"Lucy" is not a phone number',
	},
	'NXLink Contact / Delete': {
		parameters: {
			resource: 'contact',
			operation: 'delete',
			userTaskId: "={{ $fromAI('userTaskId') }}",
			taskId: byId(''),
			contactId: "={{ $fromAI('contactId') }}",
		},
		input: { userTaskId: 'EXT-TASK-1', contactId: 'c-1' },
		body: { userTaskId: 'EXT-TASK-1', contactId: 'c-1' },
		refused: { userTaskId: 'EXT-TASK-1', contactId: ' ' },
		refusal: 'Contact ID: is empty',
	},
	'NXLink Call Center Task / Create': {
		parameters: {
			...sampleCallCenterTask,
			taskName: "={{ $fromAI('taskName') }}",
			callListSource: 'json',
			callListJson: "={{ $fromAI('numbers', 'Numbers to call, as a JSON array', 'string') }}",
		},
		input: { taskName: 'Reminders', numbers },
		body: { taskName: 'Reminders', callList: [{ userPhone: '85235757581' }] },
		refused: { taskName: 'Reminders', numbers: '[]' },
		refusal: 'Contacts: has no contact',
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
	'LAAFFIC Auto Recall / Cancel': {
		parameters: {
			resource: 'autoRecall',
			operation: 'cancel',
			type: "={{ $fromAI('kind', '1 flow, 2 task, 3 node', 'number') }}",
			id: byId("={{ $fromAI('id', 'Its id', 'number') }}"),
		},
		input: { kind: 3, id: 1428 },
		body: { type: 3, id: 1428 },
		refused: { kind: 3, id: 1428.5 },
		refusal: 'Node ID: must be a whole number',
	},
};

let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

describe.each(operations)('$name', ({ name, node, path, arrange }) => {
	const { parameters, input, body, refused, refusal } = uses[name];
	const type = `n8n-nodes-outbound-calling.${node}`;

	describe.each([{ direct: false }, { direct: true }])('%j', ({ direct }) => {
		const call = async (toolInput: IDataObject) =>
			await bench.engine.runTool({ type, parameters }, toolInput, {
				credentials: bench.credentials,
				direct,
			});

		test('sends what the agent filled in', async () => {
			arrange?.(bench.sandbox);
			const result = await call(input);
			expect(result.status).toBe('success');
			expect(result.error).toBeUndefined();
			expect(result.tool?.parameters.sort()).toEqual(Object.keys(input).sort());
			expect(bench.requests).toMatchObject([{ path, signature: 'verified' }]);
			expect(bench.bodies).toMatchObject([body]);
			expect(JSON.stringify(direct ? result.answer : result.items)).not.toContain('error');
		});

		test('tells the agent in words why it refuses, and sends nothing', async () => {
			arrange?.(bench.sandbox);
			const result = await call(refused);
			const told = JSON.stringify([result.error?.message, result.answer, result.items]);
			expect(told).toContain(JSON.stringify(refusal).slice(1, -1));
			expect(bench.requests).toEqual([]);
		});
	});
});
