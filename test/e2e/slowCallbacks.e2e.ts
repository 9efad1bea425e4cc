import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import { postCallback } from '../nodes/triggers';
import type { Bench } from './bench';
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

interface Sent {
	url: string;
	headers: Record<string, string>;
	body: string;
}

/** A genuine callback whose body does not come to its end; `finish` sends the rest and gives the status. */
function begin({ url, headers, body }: Sent) {
	const length = Buffer.byteLength(body);
	const all = { ...headers, 'Content-Length': length };
	const sent = request(url, { method: 'POST', headers: all, agent: false });
	sent.on('error', () => undefined);
	sent.write(body.slice(0, 10));
	return {
		giveUp: () => void sent.destroy(),
		async finish(): Promise<number | undefined> {
			sent.write(body.slice(10, 20));
			await sleep(100);
			sent.end(body.slice(20));
			const [answer] = (await once(sent, 'response')) as [{ statusCode?: number }];
			return answer.statusCode;
		},
	};
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

	const slow = Array.from({ length: MANY }, () => begin(delivery));
	await sleep(500);
	const { status } = await postCallback(delivery.url, delivery.headers, delivery.body);
	expect(status).toBe(200);
	await started(served, count + 1);

	for (const each of slow.slice(1)) each.giveUp();
	expect(await slow[0].finish()).toBe(200);
	await started(served, count + 2);
});
