import { startSandbox, type Sandbox } from '..';
import { startReceiver, type Receiver } from '../dialler/receiver';
import { callLaaffic, publishedMoment } from '../testClients';
import { calleesOf } from './data';

let sandbox: Sandbox;
let receiver: Receiver;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
	receiver = await startReceiver();
});
beforeEach(() => {
	sandbox.reset();
	receiver.reset();
	const { laaffic } = sandbox.state;
	// The seeded task that is calling would push reports of its own.
	laaffic.tasks = [];
	laaffic.pushUrl = `${receiver.url}/report`;
});
afterAll(() => {
	receiver.close();
	return sandbox.close();
});

type Report = Record<string, unknown>;
const batches = () => receiver.read('/report').map((body) => body.array as Report[]);

describe('the batches', () => {
	const sizes = () => batches().map(({ length }) => length);

	it('are pushed when they are full and when the task has no more', async () => {
		const { laaffic } = sandbox.state;
		const { taskId } = laaffic.addTask({ numbers: calleesOf(23) });
		sandbox.dialler.outcomeOf = () => 'answered';
		await sandbox.dialler.turn(35_000);
		expect(sizes()).toEqual([10]);
		await sandbox.dialler.turn(70_000);
		expect(sizes()).toEqual([10, 10, 3]);
		expect(laaffic.findTask(taskId)?.status).toBe(2);
	});

	it('can be smaller, and each task has its own', async () => {
		const { laaffic } = sandbox.state;
		laaffic.reportBatch = 2;
		laaffic.addTask({ numbers: calleesOf(3), scriptId: 1 });
		laaffic.addTask({ numbers: calleesOf(1), scriptId: 2 });
		await sandbox.dialler.turn(60_000);
		const scripts = batches().map((batch) => batch.map(({ scriptId }) => scriptId));
		expect(scripts).toEqual([[1, 1], [1], [2]]);
	});

	it('hold what was called before a cancellation', async () => {
		const { laaffic } = sandbox.state;
		const { taskId } = laaffic.addTask({ numbers: calleesOf(30) });
		laaffic.reportBatch = 100;
		await sandbox.dialler.turn(1_000);
		await callLaaffic(sandbox.url, '/voice/group/call/cancel', { taskIdList: [taskId] });
		await sandbox.dialler.turn(60_000);
		expect(sizes()).toEqual([10]);
		expect(laaffic.findTask(taskId)).toMatchObject({ status: 4, callNum: 10 });
	});

	it('wait while the task is suspended', async () => {
		const task = sandbox.state.laaffic.addTask({ numbers: calleesOf(12) });
		sandbox.state.laaffic.reportBatch = 100;
		await sandbox.dialler.turn(1_000);
		task.status = 5;
		await sandbox.dialler.turn(60_000);
		expect([sizes(), task.callNum]).toEqual([[], 10]);
		task.status = 1;
		await sandbox.dialler.turn(60_000);
		expect(sizes()).toEqual([12]);
	});

	it('go nowhere without an address', async () => {
		sandbox.state.laaffic.pushUrl = undefined;
		sandbox.state.laaffic.addTask();
		await sandbox.dialler.turn(60_000);
		expect(sandbox.state.laaffic.records).toHaveLength(2);
		expect(sandbox.dialler.deliveries).toEqual([]);
	});
});
