import fc from 'fast-check';

import type { WebhookServer } from '../engine';
import type { CallbackSwitches } from '../sandbox';
import { Bench } from './bench';
import { genuineCallbacks, nxCallbot, nxLink, type CallbackSender } from './callbackSenders';
import { changesOf, retimed, textChanges, type Forgery } from './forging';
import {
	callbackSecret,
	callbackToken,
	postCallback,
	pushReports,
	serveTrigger,
	withSecret,
} from './triggers';

let bench: Bench;
let server: WebhookServer;

beforeAll(async () => {
	bench = await Bench.start();
});
afterEach(async () => {
	await server.close();
	bench.sandbox.reset();
});
afterAll(() => bench.stop());

const seed = 2026112118;
const plan = (numRuns: number) =>
	fc.sample(fc.record({ at: fc.nat({ max: 1e6 }), pick: fc.nat(), next: fc.nat() }), {
		numRuns,
		seed,
	});

const isJson = (body: Buffer) => {
	try {
		JSON.parse(new TextDecoder().decode(body));
		return true;
	} catch {
		return false;
	}
};

/** Sends a forgery; n8n itself refuses JSON by its type that is none, before the node is asked. */
async function expectRefused(name: string, url: string, { headers, body }: Forgery) {
	const { status, text } = await postCallback(url, headers, body);
	const statuses = headers['Content-Type'] && body.length > 0 && !isJson(body) ? [422] : [400, 401];
	expect([name, statuses.includes(status) ? 'refused' : `${status} ${text}`]).toEqual([
		name,
		'refused',
	]);
	if (status !== 422) expect(JSON.parse(text)).toEqual({ error: expect.any(String) as string });
}

/** The headers that prove a callback, as one text; an algorithm that is not told is told by `sign`. */
const proofOf = ({ headers }: Forgery) =>
	JSON.stringify(
		[...nxLink.signed, ...nxCallbot.signed, 'algorithm'].map((name) => {
			const untold = name === 'algorithm' && (!headers[name] || Array.isArray(headers[name]));
			return untold ? 'sha256' : headers[name];
		}),
	);

const same = (a: Forgery, b: Forgery) => a.body.equals(b.body) && proofOf(a) === proofOf(b);

interface Sender {
	name: string;
	vendor: CallbackSender;
	switches: Partial<CallbackSwitches>;
	count: number;
}

const senders: Sender[] = [
	{ name: 'NXLink MD5', vendor: nxLink, switches: {}, count: 150 },
	{ name: 'NXLink SHA256', vendor: nxLink, switches: { algorithm: 'SHA256' }, count: 150 },
	{
		name: 'NXLink SHA256, told by a header',
		vendor: nxLink,
		switches: { algorithm: 'SHA256', algorithmHeader: true },
		count: 150,
	},
	{
		name: 'NXLink without a type',
		vendor: nxLink,
		switches: { contentType: undefined },
		count: 100,
	},
	{ name: 'Callbot MD5', vendor: nxCallbot, switches: {}, count: 150 },
	{
		name: 'Callbot SHA256 without a type',
		vendor: nxCallbot,
		switches: { algorithm: 'SHA256', contentType: undefined },
		count: 150,
	},
];

test.each(senders)('$name: $count forgeries, none starts anything', async (sender) => {
	const { vendor, switches, count } = sender;
	const { trigger, events, send, signed, time } = vendor;
	server = await serveTrigger(bench, trigger, { events });
	Object.assign(bench.sandbox.dialler.switches, switches);
	await send(bench, server.url());
	const genuine = genuineCallbacks(bench);
	// Each of them is accepted as it is.
	expect(server.executions).toHaveLength(genuine.length);

	const proofs = switches.algorithmHeader ? [...signed, 'algorithm'] : signed;
	const changes = [...changesOf(proofs), ...retimed(time)];
	const sent = new Set<string>();
	let index = 0;
	for (const { at, pick, next } of plan(count * 3)) {
		if (sent.size === count) break;
		const [name, change] = changes[index++ % changes.length];
		const one = genuine[pick % genuine.length];
		const forgery = change(one, at, genuine[next % genuine.length]);
		if (genuine.some((each) => same(each, forgery))) continue;
		sent.add(`${index} ${name}`);
		await expectRefused(name, server.url(), forgery);
	}
	expect(sent.size).toBe(count);
	expect(server.executions).toHaveLength(genuine.length);
});

test('the token of the call center: 75 others, none starts anything', async () => {
	server = await serveTrigger(bench, 'nxLinkTrigger', { events: ['callCenterRecord'] });
	const body = Buffer.from('{"callId":"1","direction":1}');
	const post = (token: string) => postCallback(server.url(), { token }, body);
	expect((await post(callbackToken)).status).toBe(200);
	for (const [index, { at }] of plan(75).entries()) {
		const token = otherText(callbackToken, index, at);
		await expectRefused(`token ${token}`, server.url(), { headers: { token }, body });
	}
	expect(server.executions).toHaveLength(1);
});

test('the secret of LAAFFIC: 75 others, none starts anything', async () => {
	server = await serveTrigger(bench, 'laafficTrigger');
	await pushReports(bench, withSecret(server.url()), 5);
	expect(server.executions).toHaveLength(1);
	const body = Buffer.from(bench.sandbox.dialler.deliveries[0].body);
	for (const [index, { at }] of plan(75).entries()) {
		const secret = otherText(callbackSecret, index, at);
		const url = withSecret(server.url(), encodeURIComponent(secret));
		await expectRefused(`secret ${secret}`, url, { headers: {}, body });
	}
	expect(server.executions).toHaveLength(1);
});

/** A text that is another, changed in each way in turn. */
function otherText(text: string, index: number, at: number): string {
	const changed = textChanges[index % textChanges.length][1](text, at, 'another');
	expect(changed).not.toBe(text);
	return changed;
}
