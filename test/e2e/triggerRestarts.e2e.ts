import type { IDataObject } from 'n8n-workflow';

import type { WorkflowNodeJson } from '../engine/types';
import { signedHeaders, withSecret } from '../nodes/triggers';
import type { Bench } from './bench';
import type { ServedWorkflow } from './served';
import { expectOnlyUsual, serveTrigger, startTriggerBench, TRIGGERS } from './triggers';
import type { TriggerCase } from './triggers';

let bench: Bench;

beforeAll(async () => {
	bench = await startTriggerBench();
});
afterAll(() => bench?.stop());

/** What the README advises to put behind a trigger. */
const removeDuplicates: WorkflowNodeJson = {
	name: 'Once',
	type: 'n8n-nodes-base.removeDuplicates',
	typeVersion: 2,
	parameters: {
		operation: 'removeItemsSeenInPreviousExecutions',
		dedupeValue: '={{ $json.eventKey }}',
	},
};

/** A workflow that lets an event through once, and what is delivered to it. */
interface Receiver extends TriggerCase {
	served: ServedWorkflow;
	bodies: string[];
}

const keysOf = (items: IDataObject[]) => items.map(({ eventKey }) => eventKey);

async function startReceiver(each: TriggerCase): Promise<Receiver> {
	const { trigger, usual } = each;
	await expectOnlyUsual(bench, await serveTrigger(bench, trigger), each);
	const bodies = bench.sandbox.dialler.deliveries
		.filter(({ event }) => event === usual.delivery)
		.map(({ body }) => body);
	return { ...each, bodies, served: await serveTrigger(bench, trigger, {}, [removeDuplicates]) };
}

/** Delivers everything, proven as of now, or with the proof of something else. */
async function deliver({ trigger, served, bodies }: Receiver, forged = false): Promise<void> {
	const { length } = await served.executions();
	for (const [index, body] of bodies.entries()) {
		const [headers, secret] =
			trigger === 'laafficTrigger'
				? [{}, withSecret('', forged ? 'another' : undefined)]
				: [signedHeaders(trigger, forged ? `${body} ` : body), ''];
		expect((await served.post(body, headers, secret)).status).toBe(forged ? 401 : 200);
		// One after another: what Remove Duplicates knows, two executions at once would write over.
		if (!forged) await served.executions(length + index + 1);
	}
}

test.each<NodeJS.Signals>(['SIGTERM', 'SIGKILL'])(
	'triggers after %s: same address, same event keys, still checked',
	async (signal) => {
		const receivers: Receiver[] = [];
		for (const each of TRIGGERS) receivers.push(await startReceiver(each));
		for (const receiver of receivers) await deliver(receiver);
		await bench.n8n.restart(signal);
		for (const receiver of receivers) {
			await deliver(receiver, true);
			await deliver(receiver);
			const executions = await receiver.served.executions();
			expect(executions).toHaveLength(2 * receiver.bodies.length);
			const received = keysOf(executions.flatMap((execution) => execution.jsonOf('Trigger')));
			const known = received.slice(0, received.length / 2);
			expect(received).toEqual([...known, ...known]);
			const passedOn = executions.flatMap((execution) => execution.jsonOf('After'));
			expect(keysOf(passedOn)).toEqual(known);
		}
	},
);
