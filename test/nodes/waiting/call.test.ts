import { setTimeout as sleep } from 'node:timers/promises';

import { useWaitingBench } from './waitingBench';
import { VENDORS, created, itemsAfter, type WaitingVendor } from './waitingNode';

const rig = useWaitingBench();

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

async function place({ node, call }: WaitingVendor, extra: object = {}): Promise<void> {
	await rig.serve(node, call, extra);
	await rig.waiting.server.run([{ lead: 1 }]);
}

const status = () => rig.waiting.server.executions[0].status;
const answers = () => rig.bench.sandbox.dialler.deliveries.map((delivery) => delivery.status);

describe.each(VENDORS)('%s Call / Place and Wait', (_name, vendor) => {
	it.each([false, true])(
		'waits and goes on with the last call; n8n restarted meanwhile: %s',
		async (again) => {
			await place(vendor);
			expect(status()).toBe('waiting');
			expect(await itemsAfter(rig.waiting)).toEqual([]);
			const [body] = created(rig.bench, vendor);
			if (again) await rig.waiting.server.restart();
			await rig.turn(HOUR);
			expect(status()).toBe('success');
			const items = await itemsAfter(rig.waiting);
			expect(items).toHaveLength(1);
			expect(items[0].json).toMatchObject({
				...vendor.kept,
				vendor: vendor.title,
				contactId: vendor.contactIdIn(body),
				taskId: vendor.vendorTaskId(rig.bench.sandbox),
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
			await (outcome === 'answered' ? rig.turn(HOUR) : rig.waiting.server.timeUp('1'));
			const [item] = await itemsAfter(rig.waiting);
			expect(item.json).toMatchObject({ ...vendor.kept, outcome });
		},
	);

	it('does not go on with a call that a redial follows', async () => {
		rig.bench.sandbox.dialler.outcomeOf = (_number, attempt) =>
			attempt === 1 ? 'busy' : 'answered';
		await place(vendor);
		await rig.turn(10 * SECOND);
		expect(answers()).toEqual([200]);
		expect(status()).toBe('waiting');
		await rig.turn(HOUR);
		expect((await itemsAfter(rig.waiting)).map(({ json }) => json.outcome)).toEqual(['answered']);
	});

	it('takes the final callback once: a second one gets 409', async () => {
		Object.assign(rig.bench.sandbox.dialler.switches, { duplicates: 1, retries: 0 });
		await place(vendor);
		await rig.turn(HOUR);
		expect(answers().slice(0, 2)).toEqual([200, 409]);
		expect(answers().filter((answer) => answer === 200)).toHaveLength(1);
		expect(await itemsAfter(rig.waiting)).toHaveLength(1);
	});

	it('refuses a callback that comes before the execution waits', async () => {
		rig.bench.sandbox.faults.add({
			path: '/',
			kind: 'slow',
			when: 'after',
			delayMs: 300,
			times: 1,
		});
		await rig.serve(vendor.node, vendor.call);
		const run = rig.waiting.server.run();
		while (rig.bench.requests.length === 0) await sleep(5);
		await rig.bench.sandbox.dialler.turn(35 * SECOND);
		expect(answers()[0]).toBe(409);
		await run;
		// The vendor sends it again.
		await rig.turn(HOUR);
		expect(await itemsAfter(rig.waiting)).toHaveLength(1);
	});

	it('goes on as timedOut when the time is up; what comes later gets 409', async () => {
		await place(vendor);
		const [body] = created(rig.bench, vendor);
		await rig.waiting.server.restart();
		expect((await rig.waiting.server.timeUp('1')).status).toBe('success');
		expect((await itemsAfter(rig.waiting)).map(({ json }) => json)).toEqual([
			{
				...vendor.kept,
				vendor: vendor.title,
				contactId: vendor.contactIdIn(body),
				taskId: vendor.vendorTaskId(rig.bench.sandbox),
				outcome: 'timedOut',
			},
		]);
		await rig.turn(35 * SECOND);
		expect([...new Set(answers())]).toEqual([409]);
		expect(await itemsAfter(rig.waiting)).toHaveLength(1);
	});
});
