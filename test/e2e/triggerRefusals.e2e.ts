import { gzipSync } from 'node:zlib';

import {
	postCallback,
	pushRecords,
	pushReports,
	signedHeaders,
	withSecret,
} from '../nodes/triggers';
import type { CallbackSwitches } from '../sandbox';
import type { Bench } from './bench';
import {
	expectNothing,
	expectOnlyUsual,
	serveTrigger,
	startTriggerBench,
	TRIGGERS,
	type TriggerCase,
} from './triggers';

interface Refusal {
	name: string;
	vendor: TriggerCase;
	/** Takes the place of the usual way to report. */
	send?: TriggerCase['send'];
	switches?: Partial<CallbackSwitches>;
	reason: string;
}

const [nxLink, callbot, laaffic] = TRIGGERS;
const signed = [nxLink, callbot];
const wrong = 'the signature is wrong';
const stale = 'the time of the callback is too far from the clock of n8n';
const noSecret = 'the secret in the URL is missing or wrong';

const refusals: Refusal[] = [
	...signed.flatMap((vendor) => [
		{ name: 'signed otherwise', vendor, switches: { wrongSignature: true }, reason: wrong },
		{ name: 'old', vendor, switches: { staleSeconds: 310 }, reason: stale },
		{ name: 'from the future', vendor, switches: { staleSeconds: -310 }, reason: stale },
	]),
	{
		name: 'unsigned',
		vendor: nxLink,
		switches: { signed: false },
		reason: 'the callback is not signed',
	},
	{
		name: 'with another token',
		vendor: nxLink,
		send: (bench, url) => pushRecords(bench, url, 'Token-of-the-call-centre'),
		reason: 'the token is wrong',
	},
	{ name: 'without the secret', vendor: laaffic, send: pushReports, reason: noSecret },
	{
		name: 'with another secret',
		vendor: laaffic,
		send: (bench, url) => pushReports(bench, withSecret(url, 'Secret-in-the-url')),
		reason: noSecret,
	},
];

let bench: Bench;

beforeAll(async () => {
	bench = await startTriggerBench();
});
afterEach(() => bench.sandbox.reset());
afterAll(() => bench?.stop());

test.each(refusals)('$vendor.trigger refuses what is $name', async (refusal) => {
	const { vendor, send = vendor.send, switches, reason } = refusal;
	const served = await serveTrigger(bench, vendor.trigger);
	Object.assign(bench.sandbox.dialler.switches, { retries: 0, ...switches });
	await send(bench, served.url);
	const { deliveries } = bench.sandbox.dialler;
	expect(deliveries.length).toBeGreaterThan(0);
	for (const delivery of deliveries) {
		expect(delivery.status).toBe(401);
		expect(JSON.parse(delivery.answer ?? '')).toEqual({ error: reason });
	}
	await expectOnlyUsual(bench, served, vendor);
});

test('laafficTrigger refuses reports from an address that is not allowed', async () => {
	const options = { allowedAddresses: '203.0.113.7' };
	const served = await serveTrigger(bench, 'laafficTrigger', { options });
	await pushReports(bench, withSecret(served.url));
	for (const { status, answer } of bench.sandbox.dialler.deliveries) {
		expect(status).toBe(403);
		expect(answer).toBe('{"error":"this address may not send reports"}');
	}
	await expectNothing(bench, served, laaffic);
});

test.each(signed)('$trigger refuses a genuine callback with another body', async (vendor) => {
	const served = await serveTrigger(bench, vendor.trigger);
	await expectOnlyUsual(bench, served, vendor);
	const before = (await served.executions()).length;
	const { delivery } = vendor.usual;
	const genuine = bench.sandbox.dialler.deliveries.filter(({ event }) => event === delivery);
	const [{ headers, body }] = genuine;
	const altered = body.replace('1380', '1390');
	expect(altered).not.toBe(body);
	const refused = await postCallback(served.url, headers, altered);
	expect(refused).toEqual({ status: 401, text: JSON.stringify({ error: wrong }) });
	expect((await postCallback(served.url, headers, body)).status).toBe(200);
	expect(await served.executions(before + 1)).toHaveLength(before + 1);
});

const unreadable: Array<[string, string, number]> = [
	['text/plain', '{"callId":"1","orderID":"1","voiceId":', 400],
	['text/plain', '[{"voiceId":"1"}]', 400],
	['text/plain', '', 400],
	['text/plain', '{"some":"thing"}', 400],
	['application/json', '{"some":"thing"}', 400],
	// n8n itself answers this, before the node is asked.
	['application/json', '{"callId":', 422],
];
const bodies = TRIGGERS.flatMap((vendor) =>
	unreadable.map(([type, body, status]) => ({ vendor, type, body, status })),
);

test.each(bodies)('$vendor.trigger: $body as $type: $status', async (sent) => {
	const { vendor, type, body, status } = sent;
	const { trigger } = vendor;
	const served = await serveTrigger(bench, trigger);
	const [proofs, url] =
		trigger === 'laafficTrigger'
			? [{}, withSecret(served.url)]
			: [signedHeaders(trigger, body), served.url];
	const headers = { ...proofs, 'content-type': type };
	const packed = { ...headers, 'content-encoding': 'gzip' };
	const answers = [
		await postCallback(url, headers, body),
		await postCallback(url, packed, gzipSync(body)),
	];
	for (const answer of answers) {
		expect(answer.status).toBe(status);
		if (status === 400) expect(JSON.parse(answer.text)).toEqual({ error: expect.any(String) });
	}
	await expectOnlyUsual(bench, served, vendor);
});
