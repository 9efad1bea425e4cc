import { startSandbox, type Sandbox } from '..';
import { callLaaffic, publishedMoment } from '../testClients';
import type { TaskStatus } from './data';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const cancel = (body: unknown) => callLaaffic(sandbox.url, '/voice/group/call/cancel', body);

describe('group/call/cancel', () => {
	const add = (status: TaskStatus) => sandbox.state.laaffic.addTask({ status });

	it.each([0, 1, 5] as const)('cancels a task of status %d', async (status) => {
		const task = add(status);
		const other = add(status);
		const success = { code: '0', msg: 'success', data: null };
		expect(await cancel({ taskIdList: [task.taskId] })).toEqual(success);
		expect(task.status).toBe(4);
		expect(other.status).toBe(status);
	});

	it.each([2, 3, 4, 6] as const)('-54 for a task of status %d, and none', async (status) => {
		const task = add(1);
		const { taskId } = add(status);
		expect(await cancel({ taskIdList: [task.taskId, taskId] })).toEqual({
			code: '-54',
			msg: `task cannot be cancelled any more: ${taskId}`,
			data: null,
		});
		expect(task.status).toBe(1);
	});

	it('-24 for an unknown task, and none', async () => {
		const task = add(1);
		const msg = 'task does not exist: 99';
		const answer = await cancel({ taskIdList: [task.taskId, 99] });
		expect(answer).toEqual({ code: '-24', msg, data: null });
		expect(task.status).toBe(1);
	});

	it('cancels the pending flows of its tasks and no others', async () => {
		const { laaffic } = sandbox.state;
		const task = add(1);
		laaffic.addFlow(task.taskId, [1, 2]);
		laaffic.addFlow(task.taskId, [1, 2], { status: 1 });
		await cancel({ taskIdList: [5000602, task.taskId] });
		expect(laaffic.flows.map((flow) => flow.status)).toEqual([3, 1, 2, 3, 1]);
		expect(laaffic.flows[3].nodeList.map((node) => node.nodeStatus)).toEqual([3, 3]);
	});

	it.each([
		{},
		{ taskIdList: [] },
		{ taskIdList: 5000602 },
		{ taskIdList: ['5000602'] },
		{ taskIdList: [5000602.5] },
		{ taskIdList: [5000602], jobIdList: [] },
	])('refuses %j', async (body) => {
		const msg = expect.stringMatching(/^taskIdList|jobIdList/) as string;
		expect(await cancel(body)).toEqual({ code: '-22', msg, data: null });
		expect(sandbox.state.laaffic.tasks[0].status).toBe(1);
	});
});
