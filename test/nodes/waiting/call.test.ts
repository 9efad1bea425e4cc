import { setTimeout as sleep } from 'node:timers/promises';

import { Bench } from '../bench';
import {
	VENDORS,
	created,
	itemsAfter,
	serveNode,
	type WaitingNode,
	type WaitingVendor,
} from './waitingNode';

let bench: Bench;
let waiting: WaitingNode;

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

async function place({ node, call }: WaitingVendor, extra: object = {}): Promise<void> {
	waiting = await serveNode(bench, node, call, extra);
	await waiting.server.run([{ lead: 1 }]);
}

async function turn(ms: number): Promise<void> {
	await bench.sandbox.dialler.turn(ms);
	await waiting.server.settled();
}

const status = () => waiting.server.executions[0].status;
const answers = () => bench.sandbox.dialler.deliveries.map((delivery) => delivery.status);

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	bench.sandbox.state.nxCallbot.tasks = [];
});
afterEach(async () => await waiting.server.close());
afterAll(async () => await bench.stop());

describe.each(VENDORS)('%s Call / Place and Wait', (_name, vendor) => {
	it.each([false, true])(
		'waits and goes on with the last call; n8n restarted meanwhile: %s',
		async (again) => {
			await place(vendor);
			expect(status()).toBe('waiting');
			expect(await itemsAfter(waiting)).toEqual([]);
			const [body] = created(bench, vendor);
			if (again) await waiting.server.restart();
			await turn(HOUR);
			expect(status()).toBe('success');
			const items = await itemsAfter(waiting);
			expect(items).toHaveLength(1);
			expect(items[0].json).toMatchObject({
				...vendor.kept,
				vendor: vendor.title,
				contactId: vendor.contactIdIn(body),
				taskId: vendor.vendorTaskId(bench.sandbox),
				outcome: 'answered',
				durationSeconds: 30,
				other: 'row 1',
			});
			expect(items[0].pairedItem).toEqual({ item: 0 });
		},
	);

	it.each([['answered'], ['timedOut']])(
		'%s goes on where there is an error output',
		async (outcome) => {
			await place(vendor, { onError: 'continueErrorOutput' });
			await (outcome === 'answered' ? turn(HOUR) : waiting.server.timeUp('1'));
			const [item] = await itemsAfter(waiting);
			expect(item.json).toMatchObject({ ...vendor.kept, outcome });
		},
	);

	it('does not go on with a call that a redial follows', async () => {
		bench.sandbox.dialler.outcomeOf = (_number, attempt) => (attempt === 1 ? 'busy' : 'answered');
		await place(vendor);
		await turn(10 * SECOND);
		expect(answers()).toEqual([200]);
		expect(status()).toBe('waiting');
		await turn(HOUR);
		expect((await itemsAfter(waiting)).map(({ json }) => json.outcome)).toEqual(['answered']);
	});

	it('takes the final callback once: a second one gets 409', async () => {
		Object.assign(bench.sandbox.dialler.switches, { duplicates: 1, retries: 0 });
		await place(vendor);
		await turn(HOUR);
		expect(answers().slice(0, 2)).toEqual([200, 409]);
		expect(answers().filter((answer) => answer === 200)).toHaveLength(1);
		expect(await itemsAfter(waiting)).toHaveLength(1);
	});

	it('refuses a callback that comes before the execution waits', async () => {
		bench.sandbox.faults.add({ path: '/', kind: 'slow', when: 'after', delayMs: 300, times: 1 });
		waiting = await serveNode(bench, vendor.node, vendor.call);
		const run = waiting.server.run();
		while (bench.requests.length === 0) await sleep(5);
		await bench.sandbox.dialler.turn(35 * SECOND);
		expect(answers()[0]).toBe(409);
		await run;
		// The vendor sends it again.
		await turn(HOUR);
		expect(await itemsAfter(waiting)).toHaveLength(1);
	});

	it('goes on as timedOut when the time is up; what comes later gets 409', async () => {
		await place(vendor);
		const [body] = created(bench, vendor);
		await waiting.server.restart();
		expect((await waiting.server.timeUp('1')).status).toBe('success');
		expect((await itemsAfter(waiting)).map(({ json }) => json)).toEqual([
			{
				...vendor.kept,
				vendor: vendor.title,
				contactId: vendor.contactIdIn(body),
				taskId: vendor.vendorTaskId(bench.sandbox),
				outcome: 'timedOut',
			},
		]);
		await turn(35 * SECOND);
		expect([...new Set(answers())]).toEqual([409]);
		expect(await itemsAfter(waiting)).toHaveLength(1);
	});
});
