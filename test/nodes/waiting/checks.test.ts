import { createHmac } from 'node:crypto';

import type { CallbackSwitches } from '../../sandbox';
import { useWaitingBench } from './waitingBench';
import { CALLBOT, NX_LINK, VENDORS, created, type WaitingVendor } from './waitingNode';

const rig = useWaitingBench();

const CALL_MS = 35_000;
const HOUR = 3_600_000;

async function place({ node, call }: WaitingVendor, more: object = {}): Promise<void> {
	await rig.serve(node, { ...call, ...more });
	await rig.waiting.server.run();
	expect(rig.waiting.server.executions[0].status).toBe('waiting');
}

const status = () => rig.waiting.server.executions[0].status;
const answers = () =>
	new Set(rig.bench.sandbox.dialler.deliveries.map((delivery) => delivery.status));

/** Has the vendor call back at another address than the one that it was given. */
function redirect(change: (url: URL) => void): void {
	const moved = (given = '') => {
		if (given === '') return given;
		const url = new URL(given);
		change(url);
		return url.href;
	};
	for (const { body } of rig.bench.sandbox.state.nxLink.tasks) {
		body.callCallbackUrl = moved(body.callCallbackUrl);
	}
	for (const order of rig.bench.sandbox.state.nxCallbot.tasks.flatMap(({ orders }) => orders)) {
		order.callCallbackUrl = moved(order.callCallbackUrl);
		order.orderCallbackUrl = moved(order.orderCallbackUrl);
	}
}

describe.each(VENDORS)('%s: a callback that proves nothing changes nothing', (_name, vendor) => {
	it.each<[string, Partial<CallbackSwitches>]>([
		['a wrong signature', { wrongSignature: true }],
		['a signature of an hour ago', { staleSeconds: 3600 }],
		['a signature of the time to come', { staleSeconds: -3600 }],
	])('%s: 401', async (_what, switches) => {
		await place(vendor);
		Object.assign(rig.bench.sandbox.dialler.switches, switches);
		await rig.turn(CALL_MS);
		expect(answers()).toEqual(new Set([401]));
		expect(status()).toBe('waiting');
		Object.assign(rig.bench.sandbox.dialler.switches, { wrongSignature: false, staleSeconds: 0 });
		await rig.turn(HOUR);
		expect(status()).toBe('success');
	});

	it.each<[string, (url: URL) => void]>([
		['no key', (url) => url.searchParams.delete('key')],
		['an empty key', (url) => url.searchParams.set('key', '')],
		['a wrong key', (url) => url.searchParams.set('key', '0'.repeat(64))],
		['the key twice', (url) => url.searchParams.append('key', 'x')],
		[
			'the key of another contact',
			(url) => {
				const hmac = createHmac('sha256', vendor.secret(rig.bench.sandbox));
				url.searchParams.set('key', hmac.update('n8n waits for c-2').digest('hex'));
			},
		],
	])('%s: 401', async (_what, change) => {
		await place(vendor);
		redirect(change);
		await rig.turn(CALL_MS);
		expect(answers()).toEqual(new Set([401]));
		expect(status()).toBe('waiting');
	});

	it('a signed body of another contact at this address: 401', async () => {
		await place(vendor);
		for (const task of rig.bench.sandbox.state.nxLink.tasks) task.contacts[0].contactId = 'c-2';
		for (const task of rig.bench.sandbox.state.nxCallbot.tasks) task.orders[0].orderID = 'c-2';
		await rig.turn(CALL_MS);
		expect(answers()).toEqual(new Set([401]));
		expect(status()).toBe('waiting');
	});

	it('a credential that is gone: 500 that tells nothing; back again, the call counts', async () => {
		await place(vendor);
		const kept = { ...rig.waiting.credentials };
		for (const type of Object.keys(kept)) Reflect.deleteProperty(rig.waiting.credentials, type);
		await rig.turn(CALL_MS);
		expect(answers()).toEqual(new Set([500]));
		expect(rig.bench.sandbox.dialler.deliveries[0].answer).toBe(
			'{"error":"the callback could not be taken"}',
		);
		expect(status()).toBe('waiting');
		Object.assign(rig.waiting.credentials, kept);
		await rig.turn(HOUR);
		expect(status()).toBe('success');
	});

	it.each(['SHA256', 'MD5'] as const)('takes a signature by %s, compressed', async (algorithm) => {
		await place(vendor);
		Object.assign(rig.bench.sandbox.dialler.switches, { algorithm, gzip: true });
		await rig.turn(HOUR);
		expect(status()).toBe('success');
	});

	it('an unsigned body that is no callback is not accepted', async () => {
		await place(vendor);
		const [body] = created(rig.bench, vendor);
		const init = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '[1]' };
		expect((await fetch(vendor.urlIn(body), init)).status).toBe(401);
		expect(status()).toBe('waiting');
	});
});

describe('NXLink, where the customer may have no signature', () => {
	it.each([
		['require', {}, 401, 'waiting'],
		['ifSigned', {}, 200, 'success'],
		['off', {}, 200, 'success'],
		['ifSigned', { signed: true, wrongSignature: true }, 401, 'waiting'],
		['off', { signed: true, wrongSignature: true }, 200, 'success'],
	])('%s, %j: %i', async (verification, switches, answer, expected) => {
		await place(NX_LINK, { verification });
		Object.assign(rig.bench.sandbox.dialler.switches, { signed: false, ...switches });
		await rig.turn(CALL_MS);
		expect(answers()).toEqual(new Set([answer]));
		expect(status()).toBe(expected);
	});

	it('asks for the key even then', async () => {
		await place(NX_LINK, { verification: 'off' });
		redirect((url) => url.searchParams.delete('key'));
		await rig.turn(CALL_MS);
		expect(answers()).toEqual(new Set([401]));
		expect(status()).toBe('waiting');
	});

	it.each([
		['text/plain', '{"callId":', 400],
		['text/plain', '[1]', 400],
		['application/json', '{"callId":', 422],
		['text/plain', '{"callId":"1"}', 401],
	])('unreadable as %s, %s: %i', async (type, text, answer) => {
		await place(NX_LINK, { verification: 'off' });
		const [body] = created(rig.bench, NX_LINK);
		const init = { method: 'POST', headers: { 'content-type': type }, body: text };
		expect((await fetch(NX_LINK.urlIn(body), init)).status).toBe(answer);
		expect(status()).toBe('waiting');
	});
});

test('NXCloud signs always, so a signature that is missing is refused', async () => {
	await place(CALLBOT);
	const [body] = created(rig.bench, CALLBOT);
	const orderID = CALLBOT.contactIdIn(body);
	const init = { method: 'POST', body: JSON.stringify({ orderID, finish: true }) };
	expect((await fetch(CALLBOT.urlIn(body), init)).status).toBe(401);
	expect(status()).toBe('waiting');
});
