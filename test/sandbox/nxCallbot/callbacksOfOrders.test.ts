import { begin, useDialler } from '../dialler/testBench';
import { callCallbot } from '../testClients';
import { contacts, lucy, runningBody } from './testBodies';

const bench = useDialler();

const call = (name: string, value: object) => callCallbot(bench.sandbox.url, name, value);
const operate = (taskOperate: number, delCall = 0) =>
	call('mgrTaskStatus', { productID: 'callbot', userTaskID: 'EXT-TASK-2', taskOperate, delCall });
const stop = (orderIDs: string[], delCall = 0) =>
	call('stopOrder', { productID: 'callbot', userTaskID: 'EXT-TASK-2', orderIDs, delCall });

/** A task that runs and tells everything to the bench.receiver, made over the wire. */
const createRunning = (callList: object[]) =>
	call('createAndCall', runningBody(bench.receiver.url, callList));

const paths = () => bench.receiver.arrivals.map(({ path }) => path);

describe('an order that is not answered', () => {
	it('is called once more after 60 s and only then finished', async () => {
		bench.sandbox.dialler.outcomeOf = () => 'rejected';
		await createRunning([lucy]);
		await bench.sandbox.dialler.turn(64_999);
		expect(bench.receiver.read('/call')).toMatchObject([
			{ finish: false, callInfoDetail: { hangupCause: 'CALL_REJECTED', callStartTs: begin } },
		]);
		expect(bench.receiver.read('/order')).toEqual([]);
		await bench.sandbox.dialler.turn(3_600_000);
		const [, second, ...more] = bench.receiver.read('/call');
		expect(second).toMatchObject({ finish: true, callInfoDetail: { callStartTs: begin + 65 } });
		expect(more).toEqual([]);
		expect(bench.receiver.read('/order')).toMatchObject([
			{ finish: true, callInfoDetail: { callStartTs: begin + 65, callDuration: 0 } },
		]);
	});

	it('is not called again once it was stopped, and stays though undialled ones are deleted', async () => {
		bench.sandbox.dialler.outcomeOf = () => 'busy';
		await createRunning(contacts(2));
		await bench.sandbox.dialler.turn(5_000);
		expect(await stop(['own-1'], 1)).toMatchObject({ retCode: 0, successCount: 1 });
		await operate(2, 1);
		await operate(1);
		await bench.sandbox.dialler.turn(3_600_000);
		expect(bench.receiver.read('/call').map(({ orderID }) => orderID)).toEqual([
			'own-1',
			'own-2',
			'own-2',
		]);
		expect(bench.receiver.read('/order')).toMatchObject([
			{ orderID: 'own-1' },
			{ orderID: 'own-2' },
		]);
		const task = bench.sandbox.state.nxCallbot.findTask('EXT-TASK-2');
		expect(task?.orders.map(({ state }) => state)).toEqual(['stopped', 'finished']);
		expect(task?.taskStatus).toBe(3);
	});

	it('stays stopped when that happens during its call, which is its last', async () => {
		bench.sandbox.dialler.outcomeOf = () => 'busy';
		await createRunning(contacts(1));
		await bench.sandbox.dialler.turn(1_000);
		await stop(['own-1']);
		await bench.sandbox.dialler.turn(3_600_000);
		expect(paths()).toEqual(['/call', '/order', '/task']);
		expect(bench.receiver.read('/call')).toMatchObject([{ finish: true }]);
		const task = bench.sandbox.state.nxCallbot.findTask('EXT-TASK-2');
		expect(task?.orders[0].state).toBe('stopped');
	});

	it('is not called again when it is no longer in its task', async () => {
		bench.sandbox.dialler.outcomeOf = () => 'busy';
		await createRunning(contacts(1));
		await bench.sandbox.dialler.turn(5_000);
		bench.sandbox.state.nxCallbot.tasks.forEach((task) => (task.orders = []));
		await bench.sandbox.dialler.turn(3_600_000);
		expect(paths()).toEqual(['/call', '/order']);
	});

	it('has its last call in the one during which its task is completed', async () => {
		bench.sandbox.dialler.outcomeOf = () => 'busy';
		await createRunning(contacts(1));
		await bench.sandbox.dialler.turn(1_000);
		await operate(3);
		await bench.sandbox.dialler.turn(3_600_000);
		expect(paths()).toEqual(['/task', '/call', '/order']);
		expect(bench.receiver.read('/call')).toMatchObject([{ finish: true }]);
	});

	it('is finished when its task is completed before the redial', async () => {
		bench.sandbox.dialler.outcomeOf = () => 'busy';
		await createRunning(contacts(1));
		await bench.sandbox.dialler.turn(5_000);
		await operate(3);
		await bench.sandbox.dialler.turn(3_600_000);
		expect(paths()).toEqual(['/call', '/task', '/order']);
		expect(bench.receiver.read('/order')).toMatchObject([{ finish: true }]);
	});
});

describe('orders that are not to be called', () => {
	it('are those that were stopped or deleted meanwhile', async () => {
		await createRunning(contacts(14));
		await bench.sandbox.dialler.turn(1_000);
		expect(await stop(['own-11'])).toMatchObject({ successCount: 1 });
		expect(await stop(['own-12'], 1)).toMatchObject({ successCount: 1 });
		await operate(2, 1);
		await operate(1);
		await bench.sandbox.dialler.turn(3_600_000);
		const called = new Set(bench.receiver.read('/call').map(({ orderID }) => orderID));
		const first = contacts(10).map(({ orderID }) => orderID);
		expect(called).toEqual(new Set(first));
		const task = bench.sandbox.state.nxCallbot.findTask('EXT-TASK-2');
		expect(task?.orders.map(({ orderID }) => orderID)).toEqual(first);
	});

	it('are more than those that are called at a time', async () => {
		const { nxCallbot } = bench.sandbox.state;
		const begun = async (maxCall: number) => {
			const task = nxCallbot.addTask({ taskStatus: 2, taskCreateSetting: { maxCall } });
			nxCallbot.addOrders(task.userTaskID, 15);
			await bench.sandbox.dialler.turn(0);
			return task.orders.filter(({ state }) => state === 'dialing').length;
		};
		expect([await begun(3), await begun(0), await begun(12)]).toEqual([3, 10, 12]);
	});
});
