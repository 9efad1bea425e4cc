import { setTimeout as sleep } from 'node:timers/promises';

import { postCallback } from '../nodes/triggers';
import type { Bench } from './bench';
import { RawRequest } from './rawRequest';
import type { ServedWorkflow } from './served';
import { serveTrigger, started, startTriggerBench, TRIGGERS } from './triggers';

/**
 * Connections that are held open at the same time. n8n is busy for some 40 ms with the start of each,
 * and says that its database is not ready once it has been busy for 5 s.
 */
const MANY = 50;

let bench: Bench;
beforeAll(async () => {
	bench = await startTriggerBench();
});
afterEach(() => bench.sandbox.reset());
afterAll(() => bench?.stop());

/** A genuine callback, as the vendor has sent it. */
interface Sent {
	url: string;
	headers: Record<string, string>;
	body: string;
}

/** Sends a callback again, but for the end of its body. */
async function begin({ url, headers, body }: Sent): Promise<RawRequest> {
	const length = String(Buffer.byteLength(body));
	const request = await RawRequest.open(url, { ...headers, 'Content-Length': length });
	request.write(body.slice(0, 10));
	return request;
}

/** What the vendor has sent to a workflow. */
async function genuine({ send }: (typeof TRIGGERS)[number], served: ServedWorkflow) {
	await send(bench, served.url);
	return [...bench.sandbox.dialler.deliveries];
}

test.each(TRIGGERS)('$trigger: slow callbacks hold up nobody, and count', async (each) => {
	const served = await serveTrigger(bench, each.trigger);
	const count = each.usual.outcomes.length;
	const deliveries = await genuine(each, served);
	await started(served, count);
	const delivery = deliveries.find(({ event }) => event === each.usual.delivery) as Sent;

	const slow = await Promise.all(Array.from({ length: MANY }, async () => await begin(delivery)));
	await sleep(500);
	const { status } = await postCallback(delivery.url, delivery.headers, delivery.body);
	expect(status).toBe(200);
	await started(served, count + 1);

	const [patient, ...others] = slow;
	for (const request of others) await request.cut();
	patient.write(delivery.body.slice(10, 20));
	await sleep(100);
	patient.write(delivery.body.slice(20));
	expect((await patient.answer()).status).toBe(200);
	await started(served, count + 2);
});
