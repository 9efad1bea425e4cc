import type { WebhookServer } from '../engine';
import type { CallbackSwitches } from '../sandbox';
import { Bench } from './bench';
import { genuineCallbacks, nxCallbot, nxLink, type CallbackSender } from './callbackSenders';
import type { Forgery } from './forging';
import {
	callbackSecret,
	callbackToken,
	postCallback,
	proofs,
	pushReports,
	serveTrigger,
	withSecret,
} from './triggers';

let bench: Bench;
let server: WebhookServer;
let tried: number;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	tried = 0;
});
afterEach(async () => {
	await server.close();
	bench.sandbox.reset();
});
afterAll(() => bench.stop());

const places = (length: number) => [...Array(length).keys()];

/** Sends an attack and expects it to be refused with a reason, in which nothing is told that proves. */
async function expectRefused(what: string, url: string, attack: Forgery, status: number) {
	tried++;
	const answer = await postCallback(url, attack.headers, attack.body);
	expect([what, answer.status, answer.text]).toEqual([what, status, expect.any(String)]);
	expect(JSON.parse(answer.text)).toEqual({ error: expect.stringMatching(/^[\w ,&-]{10,90}$/) });
	for (const proof of proofs(bench)) expect(answer.text).not.toContain(proof);
}

/** What was sent last: no copy of it was sent before. Without a type, n8n leaves the body to the node. */
async function lastCallback(
	{ trigger, events, send }: CallbackSender,
	switches: Partial<CallbackSwitches>,
): Promise<Forgery> {
	server = await serveTrigger(bench, trigger, { events });
	Object.assign(bench.sandbox.dialler.switches, { contentType: undefined, ...switches });
	await send(bench, server.url());
	const genuine = genuineCallbacks(bench);
	expect(server.executions).toHaveLength(genuine.length);
	return genuine[genuine.length - 1];
}

const flipped = (text: string, at: number) =>
	text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);

/** Every other text that one change of a header makes. */
function otherTexts(text: string): Array<string | string[] | undefined> {
	return [
		undefined,
		'',
		[text, text],
		`${text}, ${text}`,
		`${text},`,
		...places(text.length).flatMap((at) => [flipped(text, at), text.slice(0, at)]),
	];
}

describe.each<[string, CallbackSender, Partial<CallbackSwitches>]>([
	['NXLink by MD5', nxLink, {}],
	['NXLink by SHA256', nxLink, { algorithm: 'SHA256', algorithmHeader: true }],
	['Callbot by MD5', nxCallbot, {}],
	['Callbot by SHA256', nxCallbot, { algorithm: 'SHA256' }],
])('%s', (_name, sender, switches) => {
	let genuine: Forgery;
	let count: number;

	beforeEach(async () => {
		genuine = await lastCallback(sender, switches);
		count = server.executions.length;
	});
	afterEach(async () => {
		expect(server.executions).toHaveLength(count);
		// The genuine one is still good.
		expect((await postCallback(server.url(), genuine.headers, genuine.body)).status).toBe(200);
	});

	test('each byte of the body changed, or left out: 401', async () => {
		const { headers, body } = genuine;
		for (const at of places(body.length)) {
			const changed = Buffer.from(body);
			changed[at] ^= 1;
			const shorter = Buffer.concat([body.subarray(0, at), body.subarray(at + 1)]);
			for (const attack of [changed, shorter]) {
				await expectRefused(`byte ${at}`, server.url(), { headers, body: attack }, 401);
			}
		}
		expect(tried).toBe(2 * body.length);
	});

	test('cut at each length, from either end: 401', async () => {
		const { headers, body } = genuine;
		for (const at of places(body.length)) {
			const parts = at === 0 ? [Buffer.alloc(0)] : [body.subarray(0, at), body.subarray(at)];
			for (const part of parts) {
				await expectRefused(`cut at ${at}`, server.url(), { headers, body: part }, 401);
			}
		}
		expect(tried).toBe(2 * body.length - 1);
	});

	test('each field of the body changed, or left out: 401', async () => {
		const { headers, body } = genuine;
		const fields = JSON.parse(body.toString()) as Record<string, unknown>;
		for (const name of Object.keys(fields)) {
			for (const value of [undefined, null, 0, 1, 'x', [], {}]) {
				const text = JSON.stringify({ ...fields, [name]: value });
				if (text === body.toString()) continue;
				const attack = { headers, body: Buffer.from(text) };
				await expectRefused(`${name} ${String(value)}`, server.url(), attack, 401);
			}
		}
		expect(tried).toBeGreaterThan(5 * Object.keys(fields).length);
	});

	test('each character of each signed header changed, cut there, twice, joined: 401', async () => {
		const { headers, body } = genuine;
		for (const name of sender.signed) {
			for (const text of otherTexts(String(headers[name]))) {
				const others = Object.entries(headers).filter(([each]) => each !== name);
				const changed = text === undefined ? [] : [[name, text]];
				const attack = { headers: Object.fromEntries([...others, ...changed]), body };
				await expectRefused(`${name} ${String(text)}`, server.url(), attack, 401);
			}
		}
		expect(tried).toBeGreaterThan(100);
	});
});

test('LAAFFIC: each character of the secret changed, cut there; a secret in other places: 401', async () => {
	server = await serveTrigger(bench, 'laafficTrigger');
	const body = Buffer.from('{"voiceId":"1"}');
	const post = (query: string, headers = {}) =>
		expectRefused(query, `${server.url()}${query}`, { headers, body }, 401);
	for (const at of places(callbackSecret.length)) {
		await post(`?secret=${flipped(callbackSecret, at)}`);
		await post(`?secret=${callbackSecret.slice(0, at)}`);
	}
	await post('');
	await post(`?Secret=${callbackSecret}`);
	await post(`?secret=${callbackSecret}&secret=${callbackSecret}`);
	await post(`?secret[]=${callbackSecret}`);
	await post(`?secret[a]=${callbackSecret}`);
	await post(`?secret=${callbackSecret}%00`);
	await post(`?secret=${callbackSecret}%20`);
	await post('', { secret: callbackSecret, cookie: `secret=${callbackSecret}` });
	expect(tried).toBe(2 * callbackSecret.length + 8);
	expect(server.executions).toEqual([]);
});

test('LAAFFIC: reports cut at each length, though with the secret: 400', async () => {
	server = await serveTrigger(bench, 'laafficTrigger');
	await pushReports(bench, withSecret(server.url()), 5);
	const [{ body }] = genuineCallbacks(bench);
	for (const at of places(body.length)) {
		const attack = { headers: {}, body: body.subarray(0, at) };
		await expectRefused(`cut at ${at}`, withSecret(server.url()), attack, 400);
	}
	expect(server.executions).toHaveLength(1);
});

test('call center: each character of the token changed, cut there, twice: 401', async () => {
	server = await serveTrigger(bench, 'nxLinkTrigger', { events: ['callCenterRecord'] });
	const body = Buffer.from('{"callId":"1","direction":1}');
	for (const token of otherTexts(callbackToken)) {
		const headers = token === undefined ? {} : { token };
		await expectRefused(String(token), server.url(), { headers, body }, 401);
	}
	expect(server.executions).toEqual([]);
	expect((await postCallback(server.url(), { token: callbackToken }, body)).status).toBe(200);
});
