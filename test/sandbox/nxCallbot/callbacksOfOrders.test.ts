import { startSandbox, type Sandbox } from '..';
import { startReceiver, type Receiver } from '../dialler/receiver';
import { callCallbot, publishedMoment } from '../testClients';
import { contacts, lucy, runningBody } from './testBodies';

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
const stop = (orderIDs: string[], delCall = 0) =>
	call('stopOrder', { productID: 'callbot', userTaskID: 'EXT-TASK-2', orderIDs, delCall });

/** A task that runs and tells everything to the receiver, made over the wire. */
const createRunning = (callList: object[]) =>
	call('createAndCall', runningBody(receiver.url, callList));

const paths = () => receiver.arrivals.map(({ path }) => path);

describe('an order that is not answered', () => {
	it('is called once more after 60 s and only then finished', async () => {
		sandbox.dialler.outcomeOf = () => 'rejected';
		await createRunning([lucy]);
		await sandbox.dialler.turn(64_999);
		expect(receiver.read('/call')).toMatchObject([
			{ finish: false, callInfoDetail: { hangupCause: 'CALL_REJECTED', callStartTs: begin } },
		]);
		expect(receiver.read('/order')).toEqual([]);
		await sandbox.dialler.turn(3_600_000);
		const [, second, ...more] = receiver.read('/call');
		expect(second).toMatchObject({ finish: true, callInfoDetail: { callStartTs: begin + 65 } });
		expect(more).toEqual([]);
		expect(receiver.read('/order')).toMatchObject([
			{ finish: true, callInfoDetail: { callStartTs: begin + 65, callDuration: 0 } },
		]);
	});

	it('is not called again once it was stopped, and stays though undialled ones are deleted', async () => {
		sandbox.dialler.outcomeOf = () => 'busy';
		await createRunning(contacts(2));
		await sandbox.dialler.turn(5_000);
		expect(await stop(['own-1'], 1)).toMatchObject({ retCode: 0, successCount: 1 });
		await operate(2, 1);
		await operate(1);
		await sandbox.dialler.turn(3_600_000);
		expect(receiver.read('/call').map(({ orderID }) => orderID)).toEqual([
			'own-1',
			'own-2',
			'own-2',
		]);
		expect(receiver.read('/order')).toMatchObject([{ orderID: 'own-1' }, { orderID: 'own-2' }]);
		const task = sandbox.state.nxCallbot.findTask('EXT-TASK-2');
		expect(task?.orders.map(({ state }) => state)).toEqual(['stopped', 'finished']);
		expect(task?.taskStatus).toBe(3);
	});

	it('stays stopped when that happens during its call, which is its last', async () => {
		sandbox.dialler.outcomeOf = () => 'busy';
		await createRunning(contacts(1));
		await sandbox.dialler.turn(1_000);
		await stop(['own-1']);
		await sandbox.dialler.turn(3_600_000);
		expect(paths()).toEqual(['/call', '/order', '/task']);
		expect(receiver.read('/call')).toMatchObject([{ finish: true }]);
		const task = sandbox.state.nxCallbot.findTask('EXT-TASK-2');
		expect(task?.orders[0].state).toBe('stopped');
	});

	it('is not called again when it is no longer in its task', async () => {
		sandbox.dialler.outcomeOf = () => 'busy';
		await createRunning(contacts(1));
		await sandbox.dialler.turn(5_000);
		sandbox.state.nxCallbot.tasks.forEach((task) => (task.orders = []));
		await sandbox.dialler.turn(3_600_000);
		expect(paths()).toEqual(['/call', '/order']);
	});

	it('has its last call in the one during which its task is completed', async () => {
		sandbox.dialler.outcomeOf = () => 'busy';
		await createRunning(contacts(1));
		await sandbox.dialler.turn(1_000);
		await operate(3);
		await sandbox.dialler.turn(3_600_000);
		expect(paths()).toEqual(['/task', '/call', '/order']);
		expect(receiver.read('/call')).toMatchObject([{ finish: true }]);
	});

	it('is finished when its task is completed before the redial', async () => {
		sandbox.dialler.outcomeOf = () => 'busy';
		await createRunning(contacts(1));
		await sandbox.dialler.turn(5_000);
		await operate(3);
		await sandbox.dialler.turn(3_600_000);
		expect(paths()).toEqual(['/call', '/task', '/order']);
		expect(receiver.read('/order')).toMatchObject([{ finish: true }]);
	});
});

describe('orders that are not to be called', () => {
	it('are those that were stopped or deleted meanwhile', async () => {
		await createRunning(contacts(14));
		await sandbox.dialler.turn(1_000);
		expect(await stop(['own-11'])).toMatchObject({ successCount: 1 });
		expect(await stop(['own-12'], 1)).toMatchObject({ successCount: 1 });
		await operate(2, 1);
		await operate(1);
		await sandbox.dialler.turn(3_600_000);
		const called = new Set(receiver.read('/call').map(({ orderID }) => orderID));
		const first = contacts(10).map(({ orderID }) => orderID);
		expect(called).toEqual(new Set(first));
		const task = sandbox.state.nxCallbot.findTask('EXT-TASK-2');
		expect(task?.orders.map(({ orderID }) => orderID)).toEqual(first);
	});

	it('are more than those that are called at a time', async () => {
		const { nxCallbot } = sandbox.state;
		const begun = async (maxCall: number) => {
			const task = nxCallbot.addTask({ taskStatus: 2, taskCreateSetting: { maxCall } });
			nxCallbot.addOrders(task.userTaskID, 15);
			await sandbox.dialler.turn(0);
			return task.orders.filter(({ state }) => state === 'dialing').length;
		};
		expect([await begun(3), await begun(0), await begun(12)]).toEqual([3, 10, 12]);
	});
});
