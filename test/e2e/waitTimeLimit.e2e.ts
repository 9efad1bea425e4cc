import { VENDORS } from '../nodes/waiting/waitingNode';
import { Bench } from './bench';
import { startLoop, untilNextLead } from './leadLoop';
import type { Execution } from './n8n';
import {
	CALLS,
	HOUR_MS,
	outcomeOf,
	startWaiting,
	TASKS,
	withLimit,
	type WaitCase,
} from './waiting';

/**
 * In hours. n8n looks for executions whose time is up at its start and then once a minute, each time a
 * good minute ahead: the short limit, 4 s, has passed when it looks again, and the long one, 54 s, has
 * not when it has started again.
 */
const SHORT = 0.001;
const LONG = 0.015;

const leads = [
	{ lead: 'Ada', phone: '8613800000001', hours: SHORT },
	{ lead: 'Bob', phone: '8613800000002', hours: 2 },
];

let bench: Bench;
/** Executions that wait, and how. */
const waiting: Array<{ wait: WaitCase; execution: Execution }> = [];
const loops: Execution[] = [];

async function startAll(limit: number, id: string): Promise<void> {
	for (const each of [...CALLS, ...TASKS]) {
		const wait = withLimit(each, limit, `${each.name} ${id}`);
		waiting.push({ wait, execution: await startWaiting(bench, wait) });
	}
}

// All of them wait at the same time: it takes n8n up to a minute.
beforeAll(async () => {
	bench = await Bench.start();
	bench.sandbox.state.nxCallbot.tasks = [];
	await startAll(LONG, 'before');
	await bench.n8n.restart('SIGKILL');
	await startAll(SHORT, 'after');
	for (const [, vendor] of VENDORS) loops.push(await startLoop(bench, vendor, leads));
});
afterAll(() => bench?.stop());

test('executions go on as timedOut, over a restart of n8n, too', async () => {
	for (const { wait, execution } of waiting) {
		const [{ taskId, taskID, ...item }, ...others] = await outcomeOf(bench, execution);
		expect(others).toEqual([]);
		expect(taskId ?? taskID).toEqual(expect.any(String));
		expect(item).toMatchObject({ ...wait.kept, outcome: 'timedOut' });
	}
});

test('a loop goes on with the next lead; what is reported late is answered with 409', async () => {
	for (const loop of loops) await untilNextLead(bench, loop, 1);
	const { dialler } = bench.sandbox;
	dialler.switches.retries = 0;
	await dialler.turn(HOUR_MS);
	for (const loop of loops) {
		expect(await outcomeOf(bench, loop)).toMatchObject([
			{ lead: 'Ada', phoneNumber: leads[0].phone, outcome: 'timedOut' },
			{ lead: 'Bob', other: 'Bob', phoneNumber: leads[1].phone, outcome: 'answered' },
		]);
	}
	const late = dialler.deliveries.filter(({ body }) => !body.includes(leads[1].phone));
	expect(late.length).toBeGreaterThan(0);
	expect(new Set(late.map(({ status }) => status))).toEqual(new Set([409]));
});
