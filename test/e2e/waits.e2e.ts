import { Bench } from './bench';
import { CALLS, HOUR_MS, TASKS, answers, outcomeOf, startWaiting, type StartedBy } from './waiting';

let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	bench.sandbox.state.nxCallbot.tasks = [];
});
afterAll(() => bench?.stop());

const status = async (id: string) => (await bench.n8n.rest.execution(id)).status;

const cases = [...CALLS, ...TASKS].flatMap((wait) =>
	(['hand', 'webhook'] as StartedBy[]).map((by) => ({ ...wait, by })),
);

test.each(cases)('$name, started by $by: waits and goes on', async ({ by, ...wait }) => {
	const execution = await startWaiting(bench, wait, by);
	expect(execution.runsOf('After')).toEqual([]);
	await bench.sandbox.dialler.turn(HOUR_MS);
	expect(await outcomeOf(bench, execution)).toEqual([
		expect.objectContaining({ ...wait.kept, ...wait.end }),
	]);
});

describe.each(CALLS)('$name', (wait) => {
	it('does not go on with a call that a redial follows', async () => {
		bench.sandbox.dialler.outcomeOf = (_number, attempt) => (attempt === 1 ? 'busy' : 'answered');
		const { id, ...execution } = await startWaiting(bench, wait);
		await bench.sandbox.dialler.turn(10_000);
		expect(answers(bench)).toEqual([200]);
		expect(await status(id)).toBe('waiting');
		await bench.sandbox.dialler.turn(HOUR_MS);
		const outcomes = await outcomeOf(bench, { id, ...execution });
		expect(outcomes.map(({ outcome }) => outcome)).toEqual(['answered']);
	});

	it('goes on where its node has an error output', async () => {
		const execution = await startWaiting(bench, { ...wait, onError: 'continueErrorOutput' });
		await bench.sandbox.dialler.turn(HOUR_MS);
		expect(await outcomeOf(bench, execution)).toEqual([
			expect.objectContaining({ ...wait.kept, ...wait.end }),
		]);
	});

	it('takes the last callback once: a second one gets 409', async () => {
		Object.assign(bench.sandbox.dialler.switches, { duplicates: 1, retries: 0 });
		const execution = await startWaiting(bench, wait);
		await bench.sandbox.dialler.turn(HOUR_MS);
		expect(answers(bench).slice(0, 2)).toEqual([200, 409]);
		expect(await outcomeOf(bench, execution)).toHaveLength(1);
	});

	it.each([
		['a wrong signature', { wrongSignature: true }],
		['a signature of an hour ago', { staleSeconds: 3600 }],
	])('refuses %s and waits on', async (_what, switches) => {
		const execution = await startWaiting(bench, wait);
		Object.assign(bench.sandbox.dialler.switches, switches);
		await bench.sandbox.dialler.turn(35_000);
		expect(new Set(answers(bench))).toEqual(new Set([401]));
		expect(await status(execution.id)).toBe('waiting');
		Object.assign(bench.sandbox.dialler.switches, { wrongSignature: false, staleSeconds: 0 });
		await bench.sandbox.dialler.turn(HOUR_MS);
		expect(await outcomeOf(bench, execution)).toEqual([expect.objectContaining(wait.end)]);
	});
});
