import { Bench } from './bench';
import type { Execution } from './n8n';
import { CALLS, HOUR_MS, outcomeOf, startWaiting, TASKS, type WaitCase } from './waiting';

let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	bench.sandbox.state.nxCallbot.tasks = [];
});
afterAll(() => bench?.stop());

/** Without those whose User Task ID another one has. */
const cases = [...CALLS, TASKS[1], TASKS[3]];

test.each<NodeJS.Signals>(['SIGTERM', 'SIGKILL'])(
	'n8n ended by %s after placing: executions wait on, and go on with what is reported',
	async (signal) => {
		const all: Array<{ wait: WaitCase; execution: Execution }> = [];
		for (const wait of cases) all.push({ wait, execution: await startWaiting(bench, wait) });
		await bench.n8n.restart(signal);
		for (const { execution } of all) {
			expect((await bench.n8n.rest.execution(execution.id)).status).toBe('waiting');
		}
		await bench.sandbox.dialler.turn(HOUR_MS);
		for (const { wait, execution } of all) {
			expect(await outcomeOf(bench, execution)).toEqual([
				expect.objectContaining({ ...wait.kept, ...wait.end }),
			]);
		}
	},
);
