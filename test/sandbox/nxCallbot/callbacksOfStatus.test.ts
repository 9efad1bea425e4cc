import { begin, useDialler } from '../dialler/testBench';
import { callCallbot } from '../testClients';
import { contacts, createTaskBody, runningBody } from './testBodies';

const bench = useDialler();

const call = (name: string, value: object) => callCallbot(bench.sandbox.url, name, value);
const operate = (taskOperate: number, delCall = 0) =>
	call('mgrTaskStatus', { productID: 'callbot', userTaskID: 'EXT-TASK-2', taskOperate, delCall });
/** A task that runs and tells everything to the bench.receiver, made over the wire. */
const createRunning = (callList: object[], startupType?: number) =>
	call('createAndCall', runningBody(bench.receiver.url, callList, startupType));

const paths = () => bench.receiver.arrivals.map(({ path }) => path);

describe('the status of a task', () => {
	it('is told whenever mgrTaskStatus changes it, and while paused nobody is called', async () => {
		await createRunning(contacts(1), 1);
		await operate(1);
		await operate(1);
		await operate(2);
		await bench.sandbox.dialler.turn(60_000);
		const statuses = () => bench.receiver.read('/task').map(({ taskStatus }) => taskStatus);
		expect(statuses()).toEqual([2, 5]);
		expect(paths()).toEqual(['/task', '/task']);
		await operate(1);
		await bench.sandbox.dialler.turn(35_000);
		expect(statuses()).toEqual([2, 5, 2, 3]);
		expect(bench.receiver.read('/call')).toMatchObject([
			{ callInfoDetail: { callStartTs: begin + 60 } },
		]);
	});

	it('goes to the address that createTask was given', async () => {
		await call('createTask', {
			...createTaskBody,
			userTaskID: 'EXT-TASK-2',
			taskCallbackUrl: `${bench.receiver.url}/created`,
			orderCallbackUrl: `${bench.receiver.url}/orders-of-task`,
		});
		const callInfoList = { callList: contacts(1), callCallbackUrl: '', orderCallbackUrl: '' };
		const added = { productID: 'callbot', userTaskID: 'EXT-TASK-2', callInfoList };
		expect(await call('addBatchCall', added)).toMatchObject({ retCode: 0 });
		await operate(1);
		await bench.sandbox.dialler.turn(35_000);
		expect(paths()).toEqual(['/created', '/orders-of-task', '/created']);
	});

	it('changes at the moment of a scheduled start', async () => {
		const body = runningBody(bench.receiver.url, contacts(1), 2);
		Object.assign(body.taskCreateSetting, { startupAt: begin + 60 });
		await call('createAndCall', body);
		await bench.sandbox.dialler.turn(59_000);
		expect(paths()).toEqual([]);
		await bench.sandbox.dialler.turn(1_000);
		expect(bench.receiver.read('/task')).toMatchObject([{ taskStatus: 2 }]);
	});

	it('does not change at the startupAt of a task that is started by hand', async () => {
		const { nxCallbot } = bench.sandbox.state;
		const taskCreateSetting = { startupType: 1, startupAt: begin };
		const task = nxCallbot.addTask({ taskCreateSetting });
		await bench.sandbox.dialler.turn(3_600_000);
		expect(task.taskStatus).toBe(1);
	});

	it('stays when the task is a permanent one', async () => {
		const { nxCallbot } = bench.sandbox.state;
		const taskCreateSetting = { taskCallbackUrl: `${bench.receiver.url}/task` };
		const funcFlag = { taskKeep: true };
		const task = nxCallbot.addTask({ taskStatus: 2, taskCreateSetting, funcFlag });
		nxCallbot.addOrders(task.userTaskID, 1);
		await bench.sandbox.dialler.turn(3_600_000);
		expect(task.orders[0].state).toBe('finished');
		expect(paths()).toEqual([]);
	});
});
