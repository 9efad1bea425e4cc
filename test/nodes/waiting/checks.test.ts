import { createHmac } from 'node:crypto';

import type { CallbackSwitches } from '../../sandbox';
import { Bench } from '../bench';
import {
	CALLBOT,
	NX_LINK,
	VENDORS,
	created,
	serveNode,
	type WaitingNode,
	type WaitingVendor,
} from './waitingNode';

let bench: Bench;
let waiting: WaitingNode;

const CALL_MS = 35_000;
const HOUR = 3_600_000;

async function place({ node, call }: WaitingVendor, more: object = {}): Promise<void> {
	waiting = await serveNode(bench, node, { ...call, ...more });
	await waiting.server.run();
	expect(waiting.server.executions[0].status).toBe('waiting');
}

async function turn(ms: number): Promise<void> {
	await bench.sandbox.dialler.turn(ms);
	await waiting.server.settled();
}

const status = () => waiting.server.executions[0].status;
const answers = () => new Set(bench.sandbox.dialler.deliveries.map((delivery) => delivery.status));

/** Has the vendor call back at another address than the one that it was given. */
function redirect(change: (url: URL) => void): void {
	const moved = (given = '') => {
		if (given === '') return given;
		const url = new URL(given);
		change(url);
		return url.href;
	};
	for (const { body } of bench.sandbox.state.nxLink.tasks) {
		body.callCallbackUrl = moved(body.callCallbackUrl);
	}
	for (const order of bench.sandbox.state.nxCallbot.tasks.flatMap(({ orders }) => orders)) {
		order.callCallbackUrl = moved(order.callCallbackUrl);
		order.orderCallbackUrl = moved(order.orderCallbackUrl);
	}
}

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	bench.sandbox.state.nxCallbot.tasks = [];
});
afterEach(async () => await waiting.server.close());
afterAll(async () => await bench.stop());

describe.each(VENDORS)('%s: a callback that proves nothing changes nothing', (_name, vendor) => {
	it.each<[string, Partial<CallbackSwitches>]>([
		['a wrong signature', { wrongSignature: true }],
		['a signature of an hour ago', { staleSeconds: 3600 }],
		['a signature of the time to come', { staleSeconds: -3600 }],
	])('%s: 401', async (_what, switches) => {
		await place(vendor);
		Object.assign(bench.sandbox.dialler.switches, switches);
		await turn(CALL_MS);
		expect(answers()).toEqual(new Set([401]));
		expect(status()).toBe('waiting');
		Object.assign(bench.sandbox.dialler.switches, { wrongSignature: false, staleSeconds: 0 });
		await turn(HOUR);
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
				const hmac = createHmac('sha256', vendor.secret(bench.sandbox));
				url.searchParams.set('key', hmac.update('n8n waits for c-2').digest('hex'));
			},
		],
	])('%s: 401', async (_what, change) => {
		await place(vendor);
		redirect(change);
		await turn(CALL_MS);
		expect(answers()).toEqual(new Set([401]));
		expect(status()).toBe('waiting');
	});

	it('a signed body of another contact at this address: 401', async () => {
		await place(vendor);
		for (const task of bench.sandbox.state.nxLink.tasks) task.contacts[0].contactId = 'c-2';
		for (const task of bench.sandbox.state.nxCallbot.tasks) task.orders[0].orderID = 'c-2';
		await turn(CALL_MS);
		expect(answers()).toEqual(new Set([401]));
		expect(status()).toBe('waiting');
	});

	it('a credential that is gone: 500 that tells nothing; back again, the call counts', async () => {
		await place(vendor);
		const kept = { ...waiting.credentials };
		for (const type of Object.keys(kept)) Reflect.deleteProperty(waiting.credentials, type);
		await turn(CALL_MS);
		expect(answers()).toEqual(new Set([500]));
		expect(bench.sandbox.dialler.deliveries[0].answer).toBe(
			'{"error":"the callback could not be taken"}',
		);
		expect(status()).toBe('waiting');
		Object.assign(waiting.credentials, kept);
		await turn(HOUR);
		expect(status()).toBe('success');
	});

	it.each(['SHA256', 'MD5'] as const)('takes a signature by %s, compressed', async (algorithm) => {
		await place(vendor);
		Object.assign(bench.sandbox.dialler.switches, { algorithm, gzip: true });
		await turn(HOUR);
		expect(status()).toBe('success');
	});

	it('an unsigned body that is no callback is not accepted', async () => {
		await place(vendor);
		const [body] = created(bench, vendor);
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
		Object.assign(bench.sandbox.dialler.switches, { signed: false, ...switches });
		await turn(CALL_MS);
		expect(answers()).toEqual(new Set([answer]));
		expect(status()).toBe(expected);
	});

	it('asks for the key even then', async () => {
		await place(NX_LINK, { verification: 'off' });
		redirect((url) => url.searchParams.delete('key'));
		await turn(CALL_MS);
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
		const [body] = created(bench, NX_LINK);
		const init = { method: 'POST', headers: { 'content-type': type }, body: text };
		expect((await fetch(NX_LINK.urlIn(body), init)).status).toBe(answer);
		expect(status()).toBe('waiting');
	});
});

test('NXCloud signs always, so a signature that is missing is refused', async () => {
	await place(CALLBOT);
	const [body] = created(bench, CALLBOT);
	const orderID = CALLBOT.contactIdIn(body);
	const init = { method: 'POST', body: JSON.stringify({ orderID, finish: true }) };
	expect((await fetch(CALLBOT.urlIn(body), init)).status).toBe(401);
	expect(status()).toBe('waiting');
});
