import { setTimeout as sleep } from 'node:timers/promises';

import { inParallel } from '../inParallel';
import { emptyTask, people } from '../nodes/NxLink/imports';
import { startReceiver, type Receiver } from '../sandbox/dialler/receiver';
import { Bench } from './bench';
import { describeFigures, figuresOf, PROBED, type Figures } from './longRun/figures';
import { calling, receiving } from './longRun/workflows';
import { callEverybody, forged, send } from './queue/callbacks';
import { importOf } from './queue/workflows';
import { ServedWorkflow } from './served';

/** Equal rounds of load, of which the first warms n8n up. More of them make a longer run. */
const ROUNDS = Number(process.env.LONG_RUN_ROUNDS ?? 4);
/** In each round. */
const CALLBACKS = 900;
const IMPORTS = 2;
const CONTACTS = 12_500;
const WAITS = 25;

const HOUR_MS = 3_600_000;
const JSON_TYPE = { 'content-type': 'application/json' };

const SETTINGS = {
	// As on a busy n8n: what has gone well is not kept, what has failed is.
	EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'none',
	EXECUTIONS_DATA_SAVE_ON_ERROR: 'all',
	// The engine that n8n starts with makes an isolate for each execution, which takes it longer than all
	// the rest: 3,600 callbacks were 9 minutes of processor time, and are 90 seconds with this one.
	N8N_EXPRESSION_ENGINE: 'legacy',
};

/** By how much the figures after the last round may exceed those after the first. */
const MARGINS: Figures = {
	heap: 15,
	external: 5,
	resident: 120,
	descriptors: 10,
	sockets: 5,
	timers: 5,
};

let bench: Bench;
let crm: Receiver;
let trigger: ServedWorkflow;
let caller: ServedWorkflow;

beforeAll(async () => {
	bench = await Bench.start({ env: { ...SETTINGS, ...PROBED } });
	crm = await startReceiver();
	const serve = (workflow: ReturnType<typeof receiving>, path: string) =>
		ServedWorkflow.create(bench, workflow, path);
	trigger = await serve(receiving('callbacks', `${crm.url}/calls`), 'callbacks/webhook');
	caller = await serve(calling('call', `${crm.url}/waits`), 'call');
	expect((await trigger.post('')).status).toBe(401);
});
afterAll(async () => {
	crm?.close();
	await bench?.stop();
});

const say = (line: string) => process.stdout.write(`long run, ${line}\n`);

/** Waits until something is so, and leaves n8n the processor meanwhile. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
	while (!(await isSo())) await sleep(500);
}

const listed = async ({ workflow }: ServedWorkflow) => await bench.n8n.rest.executions(workflow.id);

/** Waits until nothing of a workflow runs or waits, and expects that nothing has failed. */
async function allGone(served: ServedWorkflow): Promise<void> {
	const isUnderWay = ({ status }: { status: string }) =>
		['new', 'running', 'waiting'].includes(status);
	await until(async () => !(await listed(served)).some(isUnderWay));
	expect(await listed(served)).toEqual([]);
}

/** Expects one execution for each genuine callback, with its content, and none for those that are forged. */
async function takeCallbacks(callbacks: Awaited<ReturnType<typeof callEverybody>>['callbacks']) {
	const answers: Record<string, number[]> = { genuine: [], forged: [] };
	await inParallel(callbacks, async (callback) => {
		answers.genuine.push(await send(trigger.url, callback));
		if (answers.genuine.length % 10 > 0) return;
		answers.forged.push(await send(trigger.url, forged(callback)));
	});
	expect(answers).toEqual({
		genuine: Array(CALLBACKS).fill(200),
		forged: Array(CALLBACKS / 10).fill(401),
	});
	await until(() => crm.read('/calls').length >= CALLBACKS);
	await allGone(trigger);
	const told = crm.read('/calls');
	expect(new Set(told.map(({ execution }) => execution)).size).toBe(CALLBACKS);
	const sent = callbacks.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
	const inOrder = (a: string, b: string) => (a < b ? -1 : 1);
	const calls = (list: Array<Record<string, unknown>>) =>
		list.map(({ callId, contactId }) => `${String(callId)} ${String(contactId)}`).sort(inOrder);
	expect(calls(told)).toEqual(calls(sent));
	expect(new Set(told.map(({ outcome }) => outcome))).toEqual(new Set(['answered']));
}

/** Adds people to a task, and expects each of them in it once. */
async function importPeople(round: number, number: number): Promise<void> {
	const path = `import-${round}-${number}`;
	const task = emptyTask(bench, path);
	const workflow = importOf(path, task.taskId, path);
	const served = await ServedWorkflow.create(bench, workflow, path);
	const rows = people(CONTACTS, (round * IMPORTS + number) * CONTACTS);
	expect((await served.post(JSON.stringify({ rows }), JSON_TYPE)).status).toBe(200);
	await until(() => task.contacts.length >= CONTACTS);
	await allGone(served);
	expect(task.contacts.map(({ phoneNumber }) => phoneNumber).sort()).toEqual(
		rows.map(({ phoneNumber }) => phoneNumber),
	);
	await served.deactivate();
}

function resetSandbox(): void {
	bench.sandbox.reset();
	bench.sandbox.state.nxCallbot.tasks = [];
}

/** Has people called, and expects the outcome of each of them once. */
async function waitForCalls(round: number): Promise<void> {
	// The clock of the dialler as well: the many calls before took it hours, and these have a time limit.
	resetSandbox();
	const leads = people(WAITS).map(({ phoneNumber }, index) => ({
		lead: `LEAD-${round}-${index}`,
		phone: phoneNumber,
	}));
	await inParallel(leads, async (lead) => {
		expect((await caller.post(JSON.stringify(lead), JSON_TYPE)).status).toBe(200);
	});
	await until(async () => {
		const statuses = (await listed(caller)).map(({ status }) => status);
		return statuses.filter((status) => status === 'waiting').length === WAITS;
	});
	bench.sandbox.dialler.outcomeOf = () => 'answered';
	await bench.sandbox.dialler.turn(HOUR_MS);
	await until(() => crm.read('/waits').length >= WAITS);
	await allGone(caller);
	const told = crm.read('/waits').map(({ lead, phone, outcome }) => ({ lead, phone, outcome }));
	expect(told).toHaveLength(WAITS);
	expect(new Set(told.map((each) => JSON.stringify(each)))).toEqual(
		new Set(leads.map((lead) => JSON.stringify({ ...lead, outcome: 'answered' }))),
	);
}

async function loadRound(round: number): Promise<Figures> {
	resetSandbox();
	crm.reset();
	const { callbacks } = await callEverybody(bench.sandbox, CALLBACKS);
	const imports = [...Array(IMPORTS).keys()].map((number) => importPeople(round, number));
	await Promise.all([takeCallbacks(callbacks), ...imports]);
	await waitForCalls(round);
	// Connections that were kept for more requests are closed by then.
	await sleep(6_000);
	return await figuresOf(bench.n8n.pid);
}

test(
	'nothing is lost, and nothing piles up',
	async () => {
		const before = await figuresOf(bench.n8n.pid);
		say(`at first: ${describeFigures(before)}`);
		const rounds: Figures[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			const begin = performance.now();
			rounds.push(await loadRound(round));
			const seconds = (performance.now() - begin) / 1000;
			say(`round ${round + 1}, ${seconds.toFixed(0)} s: ${describeFigures(rounds[round])}`);
		}
		const [warm, last] = [rounds[0], rounds[ROUNDS - 1]];
		const names = Object.keys(MARGINS) as Array<keyof Figures>;
		expect(names.filter((name) => last[name] > warm[name] + MARGINS[name])).toEqual([]);
		const imported = ROUNDS * IMPORTS * CONTACTS;
		const done = [
			`${ROUNDS * CALLBACKS} callbacks`,
			`${(ROUNDS * CALLBACKS) / 10} forged ones`,
			`${imported} contacts`,
			`${ROUNDS * WAITS} waits`,
		];
		say(`${done.join(', ')}: lost 0, accepted of those forged 0`);
	},
	ROUNDS * 180_000,
);
