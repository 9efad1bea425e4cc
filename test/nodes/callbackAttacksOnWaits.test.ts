import { Bench } from './bench';
import { nxCallbot, nxLink, type CallbackSender } from './callbackSenders';
import type { Forgery } from './forging';
import { untyped } from './provedCallbacks';
import { postCallback, proofs, signedHeaders } from './triggers';
import { CASES, type TaskCase } from './waiting/taskCases';
import { CALLBOT, itemsAfter, NX_LINK, serveNode, type WaitingNode } from './waiting/waitingNode';

interface Wait {
	sender: CallbackSender;
	node: string;
	parameters: TaskCase['parameters'];
}

const taskOf = (sender: CallbackSender, name: string): [string, Wait] => {
	const { node, parameters } = new Map(CASES).get(name) as TaskCase;
	return [
		name,
		{ sender, node, parameters: { ...parameters, options: { waitUntilFinished: true } } },
	];
};

const WAITS: Array<[string, Wait]> = [
	['NXLink Place and Wait', { sender: nxLink, node: NX_LINK.node, parameters: NX_LINK.call }],
	['NXCloud Place and Wait', { sender: nxCallbot, node: CALLBOT.node, parameters: CALLBOT.call }],
	taskOf(nxLink, 'NXLink Create, JSON'),
	taskOf(nxCallbot, 'NXCloud Create With Contacts, JSON'),
];

let bench: Bench;
let waiting: WaitingNode;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	bench.sandbox.state.nxCallbot.tasks = [];
});
afterEach(async () => await waiting.server.close());
afterAll(async () => await bench.stop());

const status = () => waiting.server.executions[0].status;
const places = (length: number, step = 1) =>
	[...Array(length).keys()].filter((at) => at % step === 0);
const flipped = (text: string, at: number) =>
	text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);

/** Starts to wait, and gives the callback that would end the wait, and the address for it. */
async function startWaiting({ sender, node, parameters }: Wait) {
	waiting = await serveNode(bench, node, parameters);
	await waiting.server.run();
	Object.assign(bench.sandbox.dialler.switches, { wrongSignature: true, retries: 0 });
	await bench.sandbox.dialler.turn(3_600_000);
	const { deliveries } = bench.sandbox.dialler;
	expect(new Set(deliveries.map((delivery) => delivery.status))).toEqual(new Set([401]));
	const { url, body } = deliveries[deliveries.length - 1];
	const headers = untyped(signedHeaders(sender.trigger, body));
	return { url, last: { headers, body: Buffer.from(body) } };
}

async function expectRefused(what: string, url: string, { headers, body }: Forgery): Promise<void> {
	const answer = await postCallback(url, headers, body);
	expect([what, answer.status]).toEqual([what, 401]);
	for (const proof of proofs(bench)) expect(answer.text).not.toContain(proof);
}

/** That it has waited all the time, and goes on once. */
async function expectToGoOnOnce(url: string, { headers, body }: Forgery): Promise<void> {
	expect(status()).toBe('waiting');
	// Sent twice at the same moment, the second time to the same address in another writing.
	const same = `${url}&x=1`.replace('127.0.0.1', 'localhost');
	const answers = await Promise.all([url, same].map((each) => postCallback(each, headers, body)));
	expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
	await waiting.server.settled();
	expect(status()).toBe('success');
	expect(await itemsAfter(waiting)).toHaveLength(1);
	expect((await postCallback(url, headers, body)).status).toBe(409);
}

describe.each(WAITS)('%s', (_name, wait) => {
	test('every fifth byte of the last callback changed, and cut there: 401, and it waits on', async () => {
		const { url, last } = await startWaiting(wait);
		const { headers, body } = last;
		for (const at of places(body.length, 5)) {
			const changed = Buffer.from(body);
			changed[at] ^= 1;
			await expectRefused(`byte ${at}`, url, { headers, body: changed });
			await expectRefused(`cut at ${at}`, url, { headers, body: body.subarray(0, at) });
		}
		await expectToGoOnOnce(url, last);
	});

	test('each character of its headers and of the address changed, and cut there: 401, and it waits on', async () => {
		const { url, last } = await startWaiting(wait);
		const { headers, body } = last;
		for (const name of wait.sender.signed) {
			const text = String(headers[name]);
			for (const at of places(text.length)) {
				for (const other of [flipped(text, at), text.slice(0, at)]) {
					await expectRefused(`${name} ${other}`, url, {
						headers: { ...headers, [name]: other },
						body,
					});
				}
			}
		}
		const { searchParams } = new URL(url);
		for (const [name, text] of searchParams) {
			for (const at of places(text.length)) {
				for (const other of [flipped(text, at), text.slice(0, at)]) {
					const address = new URL(url);
					address.searchParams.set(name, other);
					await expectRefused(`${name} ${other}`, address.href, last);
				}
			}
		}
		expect([...searchParams.keys()]).toContain('key');
		await expectToGoOnOnce(url, last);
	});

	test('the last callback first: what comes behind it changes nothing', async () => {
		const { url, last } = await startWaiting(wait);
		const bodies = bench.sandbox.dialler.deliveries.map(({ body }) => body);
		await expectToGoOnOnce(url, last);
		const items = await itemsAfter(waiting);
		for (const body of bodies.reverse()) {
			const headers = untyped(signedHeaders(wait.sender.trigger, body));
			expect((await postCallback(url, headers, body)).status).toBe(409);
		}
		expect(await itemsAfter(waiting)).toEqual(items);
	});

	test('though it is proved: what cannot be read is refused, and it waits on', async () => {
		const { url, last } = await startWaiting(wait);
		const text = last.body.toString();
		const bodies: Array<[string | Buffer, number]> = [
			[text.replace('{', `{"deep":${'['.repeat(100_000)}${']'.repeat(100_000)},`), 400],
			[text.replace('{', '{"__proto__":{},'), 400],
			[text.replace('{', `{"large":"${'x'.repeat(2 ** 24)}",`), 413],
			[Buffer.from(text, 'utf16le'), 400],
			[`[${text}]`, 400],
			['{}', 401],
			['', 400],
		];
		for (const [body, expected] of bodies) {
			const headers = untyped(signedHeaders(wait.sender.trigger, body));
			const { status: answer } = await postCallback(url, headers, body);
			expect([body.slice(0, 20), answer]).toEqual([body.slice(0, 20), expected]);
		}
		await expectToGoOnOnce(url, last);
	});
});
