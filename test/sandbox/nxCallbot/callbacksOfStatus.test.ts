import { startSandbox, type Sandbox } from '..';
import { startReceiver, type Receiver } from '../dialler/receiver';
import { callCallbot, publishedMoment } from '../testClients';
import { contacts, createTaskBody, runningBody } from './testBodies';

let sandbox: Sandbox;
let receiver: Receiver;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
	receiver = await startReceiver();
});
beforeEach(() => {
	sandbox.reset();
	receiver.reset();
});
afterAll(() => {
	receiver.close();
	return sandbox.close();
});

/** Unix seconds of the moment at which every test begins. */
const begin = 1_655_710_885;

const call = (name: string, value: object) => callCallbot(sandbox.url, name, value);
const operate = (taskOperate: number, delCall = 0) =>
	call('mgrTaskStatus', { productID: 'callbot', userTaskID: 'EXT-TASK-2', taskOperate, delCall });
/** A task that runs and tells everything to the receiver, made over the wire. */
const createRunning = (callList: object[], startupType?: number) =>
	call('createAndCall', runningBody(receiver.url, callList, startupType));

const paths = () => receiver.arrivals.map(({ path }) => path);

describe('the status of a task', () => {
	it('is told whenever mgrTaskStatus changes it, and while paused nobody is called', async () => {
		await createRunning(contacts(1), 1);
		await operate(1);
		await operate(1);
		await operate(2);
		await sandbox.dialler.turn(60_000);
		const statuses = () => receiver.read('/task').map(({ taskStatus }) => taskStatus);
		expect(statuses()).toEqual([2, 5]);
		expect(paths()).toEqual(['/task', '/task']);
		await operate(1);
		await sandbox.dialler.turn(35_000);
		expect(statuses()).toEqual([2, 5, 2, 3]);
		expect(receiver.read('/call')).toMatchObject([{ callInfoDetail: { callStartTs: begin + 60 } }]);
	});

	it('goes to the address that createTask was given', async () => {
		await call('createTask', {
			...createTaskBody,
			userTaskID: 'EXT-TASK-2',
			taskCallbackUrl: `${receiver.url}/created`,
			orderCallbackUrl: `${receiver.url}/orders-of-task`,
		});
		const callInfoList = { callList: contacts(1), callCallbackUrl: '', orderCallbackUrl: '' };
		const added = { productID: 'callbot', userTaskID: 'EXT-TASK-2', callInfoList };
		expect(await call('addBatchCall', added)).toMatchObject({ retCode: 0 });
		await operate(1);
		await sandbox.dialler.turn(35_000);
		expect(paths()).toEqual(['/created', '/orders-of-task', '/created']);
	});

	it('changes at the moment of a scheduled start', async () => {
		const body = runningBody(receiver.url, contacts(1), 2);
		Object.assign(body.taskCreateSetting, { startupAt: begin + 60 });
		await call('createAndCall', body);
		await sandbox.dialler.turn(59_000);
		expect(paths()).toEqual([]);
		await sandbox.dialler.turn(1_000);
		expect(receiver.read('/task')).toMatchObject([{ taskStatus: 2 }]);
	});

	it('does not change at the startupAt of a task that is started by hand', async () => {
		const { nxCallbot } = sandbox.state;
		const taskCreateSetting = { startupType: 1, startupAt: begin };
		const task = nxCallbot.addTask({ taskCreateSetting });
		await sandbox.dialler.turn(3_600_000);
		expect(task.taskStatus).toBe(1);
	});

	it('stays when the task is a permanent one', async () => {
		const { nxCallbot } = sandbox.state;
		const taskCreateSetting = { taskCallbackUrl: `${receiver.url}/task` };
		const funcFlag = { taskKeep: true };
		const task = nxCallbot.addTask({ taskStatus: 2, taskCreateSetting, funcFlag });
		nxCallbot.addOrders(task.userTaskID, 1);
		await sandbox.dialler.turn(3_600_000);
		expect(task.orders[0].state).toBe('finished');
		expect(paths()).toEqual([]);
	});
});
