import { inParallel } from '../inParallel';
import { APPEND, emptyTask, people } from '../nodes/NxLink/imports';
import { callEverybody, forged, send } from './queue/callbacks';
import { QueueBench, until } from './queue/queueBench';
import { CONCURRENCY } from './queue/queueMode';
import { callbackReceiver, catchUp, importOf, singleCall } from './queue/workflows';

let bench: QueueBench;
beforeAll(async () => {
	bench = await timed('five processes of n8n are ready', QueueBench.start());
}, 300_000);
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench?.stop(), 120_000);

/** Tells how long something took. */
async function timed<Result>(what: string, work: Promise<Result>): Promise<Result> {
	const begin = performance.now();
	const result = await work;
	const seconds = (performance.now() - begin) / 1000;
	process.stdout.write(`queue mode, ${what}: ${seconds.toFixed(1)} s\n`);
	return result;
}

test('Place and Wait: a worker calls, the webhook process takes the callback, a worker goes on', async () => {
	const { n8n, sandbox } = bench;
	const { rest } = n8n.main;
	const id = await bench.start(await bench.publish(singleCall('call')), 'call', {});
	await rest.executionWhen(id, ({ status }) => status === 'waiting');
	const { callCallbackUrl = '' } = sandbox.state.nxLink.tasks[0].body;
	expect(callCallbackUrl).toContain(`${n8n.webhook.url}/webhook-waiting/${id}?`);
	const atMain = callCallbackUrl.replace(n8n.webhook.url, n8n.main.url);
	expect((await fetch(atMain, { method: 'POST' })).status).toBe(404);

	await sandbox.dialler.turn(60_000);
	expect(sandbox.dialler.deliveries.map(({ status }) => status)).toEqual([200]);
	const execution = await rest.executionWhen(id, ({ finished }) => finished);
	expect(execution.jsonOf('Call')).toMatchObject([{ outcome: 'answered', userTaskId: 'LEAD-1' }]);
	const times = (log: string, what: string) => log.split(`${what} execution ${id} `).length - 1;
	expect(times(n8n.webhook.log(), 'Enqueued')).toBe(2);
	expect(times(n8n.workers.map((worker) => worker.log()).join(), 'Worker started')).toBe(2);
});

test('callbacks while a worker is killed: every 200 has its execution; what went down with the worker is caught up', async () => {
	const count = 500;
	const { rest } = bench.n8n.main;
	const { taskId, callbacks } = await callEverybody(bench.sandbox, count);
	const catchingUp = await bench.publish(catchUp(taskId));
	const receiving = await bench.publish(callbackReceiver('callbacks', catchingUp.id));
	const path = 'callbacks/webhook';
	expect(await bench.post(path, {})).toBe(401);

	const answers: Record<string, number[]> = { genuine: [], forged: [] };
	const sending = inParallel(callbacks, async (callback) => {
		answers.genuine.push(await send(bench.addressOf(path), callback));
		if (answers.genuine.length % 10 > 0) return;
		answers.forged.push(await send(bench.addressOf(path), forged(callback)));
	});
	const [worker] = bench.n8n.workers;
	await until(() => answers.genuine.length > count / 2);
	await until(() => /Worker started execution \d+ \(job \d+\)\s*$/.test(worker.log()));
	await worker.stop('SIGKILL');
	await timed(`${count} callbacks are accepted`, sending);
	expect(new Set(answers.genuine)).toEqual(new Set([200]));
	expect(new Set(answers.forged)).toEqual(new Set([401]));

	const executions = await timed('their executions have ended', bench.allSettled(receiving));
	expect(executions).toHaveLength(count);
	const lost = executions.filter(({ status }) => status !== 'success');
	expect(lost.length).toBeGreaterThan(0);
	expect(lost.length).toBeLessThanOrEqual(CONCURRENCY);
	const received: unknown[] = [];
	await inParallel(executions, async ({ id }) => {
		received.push(...(await rest.execution(id)).jsonOf('Moment').map(({ callId }) => callId));
	});
	expect(received).toHaveLength(count - lost.length);

	await until(async () => (await rest.executions(catchingUp.id)).length >= lost.length);
	const [{ id }] = await bench.allSettled(catchingUp);
	const caughtUp = (await rest.execution(id)).jsonOf('Records').map(({ callId }) => callId);
	const called = bench.sandbox.state.nxLink.calls.map(({ callId }) => callId);
	expect(new Set([...received, ...caughtUp])).toEqual(new Set(called));
	await worker.restart();
}, 400_000);

/** Starts an import and lets `strike` interrupt it when half of the people are in the task. */
async function interruptedImport(
	path: string,
	count: number,
	strike: (id: string) => Promise<unknown>,
) {
	const { sandbox } = bench;
	const task = emptyTask({ sandbox });
	// The vendor has taken the contacts, and its answer is still on its way.
	sandbox.faults.add({ path: APPEND, kind: 'slow', delayMs: 300, when: 'after' });
	const workflow = await bench.publish(importOf(path, task.taskId));
	const id = await bench.start(workflow, path, { rows: people(count) });
	await until(() => task.contacts.length >= count / 2);
	await strike(id);
	sandbox.faults.clear();
	expect(task.contacts.length).toBeLessThan(count);
	const numbers = () => new Set(task.contacts.map(({ phoneNumber }) => phoneNumber)).size;
	return { workflow, id, task, numbers };
}

test('an import whose worker is killed: n8n gives it up; run again, everyone is in the task once', async () => {
	const count = 20_000;
	const { n8n, sandbox } = bench;
	const { rest } = n8n.main;
	const { workflow, id, task, numbers } = await interruptedImport(
		'import',
		count,
		async (running) => {
			await n8n.workerOf(running).stop('SIGKILL');
		},
	);
	const given = await timed('the execution of a killed worker is given up', rest.settled(id));
	expect(given.status).toBe('error');
	const there = task.contacts.length;
	const requests = sandbox.journal.length;
	// n8n has not kept what came in: its own retry finds nothing to do.
	expect((await rest.retry(id)).status).toBe('error');
	expect(sandbox.journal).toHaveLength(requests);

	const again = await bench.start(workflow, 'import', { rows: people(count) });
	const execution = await timed(
		`${count} contacts again, of which ${there} are there`,
		rest.settled(again, 300_000),
	);
	const statuses = execution.jsonOf('Add').map(({ status }) => status);
	expect(statuses.filter((status) => status === 'alreadyAdded')).toHaveLength(there);
	expect(statuses.filter((status) => status === 'added')).toHaveLength(count - there);
	expect([task.contacts.length, numbers()]).toEqual([count, count]);
}, 400_000);

test('an import that n8n shows as crashed: its own retry puts everyone into the task once', async () => {
	const count = 4_000;
	const { n8n } = bench;
	const { rest } = n8n.main;
	const { id, task, numbers } = await interruptedImport('crash', count, async (running) => {
		// Without the process that awaits the worker, nobody gives the execution up.
		const processes = [n8n.workerOf(running), n8n.webhook];
		await Promise.all(processes.map(async (process) => await process.restart('SIGKILL')));
	});
	await rest.executionWhen(id, ({ status }) => status === 'crashed');
	const retried = await timed(`${count} contacts by n8n's retry`, rest.retry(id));
	expect(retried.status).toBe('success');
	expect([task.contacts.length, numbers()]).toEqual([count, count]);
}, 400_000);
