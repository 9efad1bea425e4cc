import { begin, useDialler } from '../dialler/testBench';
import { callAiAgent } from '../testClients';
import { createTaskBody, lucy, tom } from '../testTasks';

const bench = useDialler();

/** A task that runs and tells everything to the bench.receiver. */
const runningTask = (changes: object = {}) => ({
	...createTaskBody,
	startupType: 3,
	taskCallbackUrl: `${bench.receiver.url}/task`,
	callCallbackUrl: `${bench.receiver.url}/call`,
	...changes,
});

const addTask = (changes: object = {}) => bench.sandbox.state.nxLink.addTask(runningTask(changes));

describe('where callbacks go', () => {
	const paths = () => bench.receiver.arrivals.map(({ path }) => path);

	it('is the address of the append, then of the task, then of the console', async () => {
		const { nxLink } = bench.sandbox.state;
		nxLink.callCallbackUrl = `${bench.receiver.url}/console`;
		const { taskId } = addTask({ callList: [lucy] });
		const appended = { taskId, list: [tom], callCallbackUrl: `${bench.receiver.url}/append` };
		expect(await callAiAgent(bench.sandbox.url, 'call/append', appended)).toMatchObject({
			code: 0,
		});
		const other = { ...lucy, contactId: 'c-3' };
		addTask({ userTaskId: 'other', callList: [other], callCallbackUrl: undefined });
		bench.sandbox.dialler.outcomeOf = () => 'answered';
		await bench.sandbox.dialler.turn(35_000);
		expect(paths()).toEqual(['/call', '/append', '/task', '/console', '/task']);
	});

	it('is nowhere without an address, for which an empty one does not count', async () => {
		addTask({ taskCallbackUrl: '', callCallbackUrl: undefined });
		await bench.sandbox.dialler.turn(3_600_000);
		expect(bench.sandbox.state.nxLink.calls.length).toBeGreaterThan(0);
		expect(bench.sandbox.dialler.deliveries).toEqual([]);
	});

	it('is the address of the console for a task, too', async () => {
		bench.sandbox.state.nxLink.taskCallbackUrl = `${bench.receiver.url}/console`;
		addTask({ callList: [lucy], taskCallbackUrl: undefined });
		await bench.sandbox.dialler.turn(35_000);
		expect(paths()).toEqual(['/call', '/console']);
	});
});

describe('the task callback', () => {
	it('has the fields of its page, the status and the counts', async () => {
		const { taskId } = addTask({ callList: [lucy], other: 'batch-1' });
		await bench.sandbox.dialler.turn(35_000);
		expect(bench.receiver.read('/task')).toEqual([
			{
				taskId,
				userTaskId: 'EXT-TASK-1',
				other: 'batch-1',
				autoFlowId: 197,
				autoFlowName: 'Customer Follow-up',
				taskName: createTaskBody.taskName,
				taskStatus: 3,
				statInfo: expect.objectContaining({
					totalOrderCount: 1,
					finishOrderCount: 1,
					answerCallCount: 1,
					totalCallElapsed: 30,
					finishRate: '100.00',
				}) as object,
			},
		]);
	});

	it('comes at a scheduled start and at the end of the time of dialling', async () => {
		const schedule = { startupType: 2, startupAt: begin + 60, shutdownAt: begin + 100 };
		const task = addTask({ ...schedule, taskKeep: 1 });
		const statuses = () => bench.receiver.read('/task').map(({ taskStatus }) => taskStatus);
		await bench.sandbox.dialler.turn(59_000);
		expect([task.taskStatus, statuses()]).toEqual([1, []]);
		await bench.sandbox.dialler.turn(1_000);
		expect([task.taskStatus, statuses()]).toEqual([2, [2]]);
		await bench.sandbox.dialler.turn(39_000);
		expect(bench.receiver.read('/call')).toMatchObject([
			{ contactId: 'c-2', callStart: begin + 60, orderTail: 0 },
			{ contactId: 'c-1', callStart: begin + 60, orderTail: 1 },
		]);
		await bench.sandbox.dialler.turn(1_000);
		expect([task.taskStatus, statuses()]).toEqual([3, [2, 3]]);
		// The redial that was to come is given up.
		await bench.sandbox.dialler.turn(3_600_000);
		expect(bench.receiver.read('/call')).toHaveLength(2);
		expect(task.contacts.map(({ state }) => state)).toEqual(['done', 'done']);
	});

	it('comes in the middle of a turn, and for a permanent task at the end of its time', async () => {
		// Nothing else happens at that moment.
		const task = addTask({ callList: [lucy], taskKeep: 1, shutdownAt: begin + 100 });
		await bench.sandbox.dialler.turn(3_600_000);
		expect(bench.receiver.read('/task')).toMatchObject([{ taskStatus: 3 }]);
		expect(task.taskStatus).toBe(3);
	});

	it('does not come at the startupAt of a task that is started by hand', async () => {
		const task = addTask({ startupType: 1, startupAt: begin });
		await bench.sandbox.dialler.turn(3_600_000);
		expect([task.taskStatus, bench.receiver.arrivals]).toEqual([1, []]);
	});

	it('does not come for a permanent task whose contacts are done', async () => {
		const task = addTask({ callList: [lucy], taskKeep: 1 });
		await bench.sandbox.dialler.turn(35_000);
		expect(bench.receiver.read('/task')).toEqual([]);
		bench.sandbox.state.nxLink.addContacts(task.taskId, [tom]);
		await bench.sandbox.dialler.turn(5_000);
		expect(bench.receiver.read('/call')).toMatchObject([
			{ contactId: 'c-1' },
			{ contactId: 'c-2' },
		]);
	});
});
