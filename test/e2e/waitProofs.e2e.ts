import { setTimeout as sleep } from 'node:timers/promises';

import { signedHeaders } from '../nodes/triggers';
import { CALLBOT, created, NX_LINK } from '../nodes/waiting/waitingNode';
import { Bench } from './bench';
import { isLts, type Execution } from './n8n';
import { answers, CALLS, HOUR_MS, outcomeOf, startWaiting } from './waiting';

let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	bench.sandbox.state.nxCallbot.tasks = [];
});
afterAll(() => bench?.stop());

const vendors = [
	{ ...CALLS[0], vendor: NX_LINK, trigger: 'nxLinkTrigger' as const },
	{ ...CALLS[1], vendor: CALLBOT, trigger: 'nxCallbotTrigger' as const },
];

describe.each(vendors)('$name', ({ vendor, trigger, ...wait }) => {
	let execution: Execution;
	let url: string;
	let contactId: string;

	beforeEach(async () => {
		execution = await startWaiting(bench, wait);
		const [body] = created(bench, vendor);
		url = vendor.urlIn(body);
		contactId = vendor.contactIdIn(body);
	});

	/** Posts the last call of a contact, signed, to a changed address. */
	async function post(change: (url: URL) => void, id = contactId): Promise<number> {
		const changed = new URL(url);
		change(changed);
		const call = { callId: 'call-1', contactId: id, orderID: id, orderTail: true, finish: true };
		const body = JSON.stringify(call);
		const headers = { ...signedHeaders(trigger, body), 'content-type': 'application/json' };
		return (await fetch(changed, { method: 'POST', headers, body })).status;
	}

	const status = async () => (await bench.n8n.rest.execution(execution.id)).status;

	it('takes a signed callback at its own address only', async () => {
		const { searchParams } = new URL(url);
		// The key alone protects an execution of n8n 1.x, whose number can be guessed.
		expect([...searchParams.keys()]).toEqual(isLts ? ['key'] : ['signature', 'key']);
		const changes: Array<(url: URL) => void> = [
			({ searchParams }) => searchParams.delete('key'),
			({ searchParams }) => searchParams.set('key', '0'.repeat(64)),
			({ searchParams }) => searchParams.append('key', 'x'),
		];
		if (!isLts) {
			changes.push(
				({ searchParams }) => searchParams.delete('signature'),
				({ searchParams }) => searchParams.set('signature', '0'.repeat(64)),
			);
		}
		for (const change of changes) expect(await post(change)).toBe(401);
		expect(await post(() => undefined, 'another contact')).toBe(401);
		expect(await status()).toBe('waiting');
		expect(await post(() => undefined)).toBe(200);
		expect(await outcomeOf(bench, execution)).toEqual([expect.objectContaining(wait.kept)]);
		expect(await post(() => undefined)).toBe(409);
	});

	it('refuses the callback of another execution', async () => {
		const other = await startWaiting(bench, {
			...wait,
			parameters: { ...wait.parameters, userTaskId: 'LEAD-2', userTaskID: 'LEAD-2' },
		});
		const from = new URL(url).pathname;
		const to = from.replace(execution.id, other.id);
		// The token of n8n 2.x is another one; n8n 1.x has none, and the node waits for another contact.
		expect(await post((changed) => (changed.pathname = to))).toBe(isLts ? 409 : 401);
		expect((await bench.n8n.rest.execution(other.id)).status).toBe('waiting');
		expect(await status()).toBe('waiting');
	});

	it('shows the key of the address to nobody', async () => {
		await bench.sandbox.dialler.turn(HOUR_MS);
		await outcomeOf(bench, execution);
		const { data } = await bench.n8n.rest.execution(execution.id);
		const key = new URL(url).searchParams.get('key') ?? '';
		expect(key).toHaveLength(64);
		expect(JSON.stringify(data)).not.toContain(key);
		expect(bench.n8n.log()).not.toContain(key);
	});
});

test.each(vendors)('$name: a callback that comes too early is taken later', async (each) => {
	const { vendor, ...wait } = each;
	bench.sandbox.faults.add({ path: '/', kind: 'slow', when: 'after', delayMs: 1500, times: 1 });
	const starting = startWaiting(bench, wait);
	while (created(bench, vendor).length === 0) await sleep(5);
	await bench.sandbox.dialler.turn(35_000);
	expect(answers(bench)[0]).toBe(409);
	const execution = await starting;
	// The vendor sends it again.
	await bench.sandbox.dialler.turn(HOUR_MS);
	expect(await outcomeOf(bench, execution)).toEqual([expect.objectContaining(wait.end)]);
});
