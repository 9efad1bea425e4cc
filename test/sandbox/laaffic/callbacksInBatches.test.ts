import { useDialler } from '../dialler/testBench';
import { callLaaffic } from '../testClients';
import { calleesOf } from './data';

const bench = useDialler();
beforeEach(() => {
	bench.sandbox.state.laaffic.pushUrl = `${bench.receiver.url}/report`;
});

type Report = Record<string, unknown>;
const batches = () => bench.receiver.read('/report').map((body) => body.array as Report[]);

describe('the batches', () => {
	const sizes = () => batches().map(({ length }) => length);

	it('are pushed when they are full and when the task has no more', async () => {
		const { laaffic } = bench.sandbox.state;
		const { taskId } = laaffic.addTask({ numbers: calleesOf(23) });
		bench.sandbox.dialler.outcomeOf = () => 'answered';
		await bench.sandbox.dialler.turn(35_000);
		expect(sizes()).toEqual([10]);
		await bench.sandbox.dialler.turn(70_000);
		expect(sizes()).toEqual([10, 10, 3]);
		expect(laaffic.findTask(taskId)?.status).toBe(2);
	});

	it('can be smaller, and each task has its own', async () => {
		const { laaffic } = bench.sandbox.state;
		laaffic.reportBatch = 2;
		laaffic.addTask({ numbers: calleesOf(3), scriptId: 1 });
		laaffic.addTask({ numbers: calleesOf(1), scriptId: 2 });
		await bench.sandbox.dialler.turn(60_000);
		const scripts = batches().map((batch) => batch.map(({ scriptId }) => scriptId));
		expect(scripts).toEqual([[1, 1], [1], [2]]);
	});

	it('hold what was called before a cancellation', async () => {
		const { laaffic } = bench.sandbox.state;
		const { taskId } = laaffic.addTask({ numbers: calleesOf(30) });
		laaffic.reportBatch = 100;
		await bench.sandbox.dialler.turn(1_000);
		await callLaaffic(bench.sandbox.url, '/voice/group/call/cancel', { taskIdList: [taskId] });
		await bench.sandbox.dialler.turn(60_000);
		expect(sizes()).toEqual([10]);
		expect(laaffic.findTask(taskId)).toMatchObject({ status: 4, callNum: 10 });
	});

	it('wait while the task is suspended', async () => {
		const task = bench.sandbox.state.laaffic.addTask({ numbers: calleesOf(12) });
		bench.sandbox.state.laaffic.reportBatch = 100;
		await bench.sandbox.dialler.turn(1_000);
		task.status = 5;
		await bench.sandbox.dialler.turn(60_000);
		expect([sizes(), task.callNum]).toEqual([[], 10]);
		task.status = 1;
		await bench.sandbox.dialler.turn(60_000);
		expect(sizes()).toEqual([12]);
	});

	it('go nowhere without an address', async () => {
		bench.sandbox.state.laaffic.pushUrl = undefined;
		bench.sandbox.state.laaffic.addTask();
		await bench.sandbox.dialler.turn(60_000);
		expect(bench.sandbox.state.laaffic.records).toHaveLength(2);
		expect(bench.sandbox.dialler.deliveries).toEqual([]);
	});
});
