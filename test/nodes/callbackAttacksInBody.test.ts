import { brotliCompressSync } from 'node:zlib';

import type { WebhookServer } from '../engine';
import { Bench } from './bench';
import { bodyOf, postProved, refusal, serveCalls, SIGNING, TRIGGERS } from './provedCallbacks';
import { serveTrigger, started } from './triggers';

let bench: Bench;
let server: WebhookServer;

beforeAll(async () => {
	bench = await Bench.start();
});
afterEach(async () => {
	// Nothing was a fault of this side.
	expect(server.logs).toEqual([]);
	await server.close();
	bench.sandbox.reset();
});
afterAll(() => bench.stop());

const NOT_JSON = refusal(400, 'the body is no JSON object in UTF-8');
const DEEP = refusal(400, 'the body is nested deeper than 100 levels');
const PROTOTYPE = refusal(400, 'the body holds the key __proto__');
const LARGE = refusal(413, 'the body is larger than 16 MiB');
const MIB = 1024 * 1024;

describe.each(TRIGGERS)('%s, though it is proved', (trigger) => {
	const nested = (open: string, close: string, levels: number) =>
		bodyOf(trigger, `"other":${open.repeat(levels)}0${close.repeat(levels)}`);
	const sized = (bytes: number) => bodyOf(trigger, `"other":"${'x'.repeat(bytes)}"`);
	const text = bodyOf(trigger, '"other":"Zürich 東京"');
	const bytes = Buffer.from(text);

	test.each<[string, string | Buffer, typeof NOT_JSON]>([
		['101 levels', nested('[', ']', 100), DEEP],
		['100,000 levels of lists', nested('[', ']', 100_000), DEEP],
		['100,000 levels of objects', nested('{"a":', '}', 100_000), DEEP],
		['100,000 brackets without an end', '['.repeat(100_000), NOT_JSON],
		['UTF-16', Buffer.from(text, 'utf16le'), NOT_JSON],
		['Latin-1', Buffer.from(bodyOf(trigger, '"other":"Zürich"'), 'latin1'), NOT_JSON],
		['half of a character', Buffer.concat([bytes.subarray(0, -4), Buffer.from('"}')]), NOT_JSON],
		['a slash in two bytes', Buffer.from(`${text.slice(0, -2)}\xc0\xaf"}`, 'latin1'), NOT_JSON],
		['a NUL at its end', `${text}\0`, NOT_JSON],
		['two objects', `${text}${text}`, NOT_JSON],
		['a list around it', `[${text}]`, NOT_JSON],
		['a comment', `/**/${text}`, NOT_JSON],
		['a byte of a number missing', bodyOf(trigger, '"taskId":1688363452814331907.'), NOT_JSON],
		['__proto__', bodyOf(trigger, '"__proto__":{"polluted":1}'), PROTOTYPE],
		['__proto__, written otherwise', bodyOf(trigger, '"\\u005f_proto__":1'), PROTOTYPE],
		['__proto__ inside', bodyOf(trigger, '"a":[{"b":{"__proto__":{}}}]'), PROTOTYPE],
		['more than 16 MiB', sized(16 * MIB), LARGE],
		['compressed by what n8n does not know', brotliCompressSync(text), NOT_JSON],
	])('%s is refused', async (_what, body, answer) => {
		server = await serveCalls(bench, trigger);
		expect(await postProved(bench, server, trigger, body)).toEqual(answer);
		expect(server.executions).toEqual([]);
		expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
	});

	test.each<[string, string | Buffer]>([
		['100 levels', nested('[', ']', 99)],
		['a mark of order', Buffer.from(`\uFEFF${text}`)],
		['constructor and prototype', bodyOf(trigger, '"constructor":{"prototype":{"polluted":1}}')],
		['a key twice', bodyOf(trigger, '"other":"first","other":"last"')],
		['almost 16 MiB', sized(16 * MIB - 1000)],
	])('%s is accepted', async (_what, body) => {
		server = await serveCalls(bench, trigger, { simplify: false });
		const answer = await postProved(bench, server, trigger, body);
		expect(answer).toEqual({ status: 200, text: 'success' });
		const [[item]] = await started(server);
		expect(item.body).toEqual(JSON.parse(body.toString().replace(/^\uFEFF/, '')));
		expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
	});

	test('numbers that JavaScript would round come as they were sent', async () => {
		server = await serveCalls(bench, trigger, { simplify: false });
		const long = '"taskId":1688363452814331907,"list":[-9007199254740993,1e400,7]';
		const { status } = await postProved(bench, server, trigger, bodyOf(trigger, long));
		expect(status).toBe(200);
		expect((await started(server))[0][0].body).toMatchObject({
			taskId: '1688363452814331907',
			list: ['-9007199254740993', '1e400', 7],
		});
	});
});

test.each(SIGNING)('%s: an id of 19 digits is the same everywhere', async (trigger) => {
	const id = '1688363452814331907';
	const names = ['contactId', 'orderID', 'callId', 'callID', 'taskId', 'taskID'];
	const ids = names.map((name) => `"${name}":${id}`).join();
	const events = ['callEnded', ...(trigger === 'nxCallbotTrigger' ? ['orderFinished'] : [])];
	server = await serveTrigger(bench, trigger, { events });
	const body = `{${ids},"callbackType":1,"finish":true}`;
	expect((await postProved(bench, server, trigger, body)).status).toBe(200);
	const [[item]] = await started(server);
	expect(item).toMatchObject({ contactId: id, callId: id, taskId: id });
	expect(item.eventKey).toMatch(new RegExp(`:${id}$`));
});

test.each(SIGNING)('%s: a task is found by an id of 19 digits', async (trigger) => {
	const filters = { finalCallsOnly: false, task: '1688363452814331907' };
	server = await serveCalls(bench, trigger, { filters });
	for (const last of [6, 7, 8]) {
		const id = `168836345281433190${last}`;
		const body = bodyOf(trigger, `"taskId":${id},"taskID":${id}`);
		expect((await postProved(bench, server, trigger, body)).status).toBe(200);
	}
	expect((await started(server)).flat()).toMatchObject([{ taskId: '1688363452814331907' }]);
});
