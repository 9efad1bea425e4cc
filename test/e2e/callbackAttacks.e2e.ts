import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

import { callbackSecret, withSecret } from '../nodes/triggers';
import type { Bench } from './bench';
import { peakOf } from './longRun/figures';
import { RawRequest } from './rawRequest';
import type { ServedWorkflow } from './served';
import { expectOnlyUsual, serveTrigger, startTriggerBench, TRIGGERS } from './triggers';

const MIB = 1024 * 1024;
const [, , laaffic] = TRIGGERS;
const JSON_TYPE = { 'Content-Type': 'application/json' };
const GZIP = { 'Content-Encoding': 'gzip' };
const CHUNKED = { 'Transfer-Encoding': 'chunked' };

/** As n8n's image has it: otherwise n8n sends stack traces to whomever it refuses. */
const PRODUCTION = { NODE_ENV: 'production' };

let bench: Bench;
let served: ServedWorkflow;
/** The address with the secret: nothing but the form of the request is wrong. */
let url: string;

const report = (bytes: number) => `{"voiceId":"1","other":"${'x'.repeat(bytes)}"}`;
const deep = (levels: number) => `{"voiceId":"1","a":${'['.repeat(levels)}${']'.repeat(levels)}}`;
const sized = (body: string | Buffer) => ({ 'Content-Length': String(Buffer.byteLength(body)) });

async function post(body: string | Buffer, headers: Record<string, string> = {}) {
	const request = await RawRequest.open(url, { ...sized(body), ...headers });
	request.write(body);
	return await request.answer();
}

function expectRefused({ status, text }: { status: number; text: string }, expected: number): void {
	expect([status, text.slice(0, 200)]).toEqual([expected, expect.any(String)]);
	expect(text).not.toContain(callbackSecret);
	expect(text).not.toMatch(/node_modules|\\n +at /);
}

async function begin(env: Record<string, string> = {}): Promise<void> {
	bench = await startTriggerBench({ env: { ...PRODUCTION, ...env } });
}

beforeEach(async () => {
	served = await serveTrigger(bench, laaffic.trigger);
	url = withSecret(served.url);
});
afterEach(async () => {
	// Nothing was started before, and n8n takes what comes next.
	await expectOnlyUsual(bench, served, laaffic);
	await served.deactivate();
});
afterAll(() => bench?.stop());

describe('with the limits that n8n has at first', () => {
	beforeAll(async () => await begin());
	afterAll(async () => await bench.stop());

	test.each<[string, Record<string, string>, string | Buffer, number]>([
		['100,000 levels', {}, deep(100_000), 400],
		['100,000 levels of JSON', JSON_TYPE, deep(100_000), 400],
		['1,000,000 levels of JSON', JSON_TYPE, deep(1_000_000), 400],
		['__proto__ in JSON', JSON_TYPE, '{"voiceId":"1","__proto__":{"a":1}}', 400],
		['half of JSON', JSON_TYPE, report(9).slice(0, -1), 422],
		['an unknown charset', { 'Content-Type': 'application/json; charset=x' }, report(1), 422],
		['XML', { 'Content-Type': 'application/xml' }, '<a>&b;</a>', 422],
		['parts of a form', { 'Content-Type': 'multipart/form-data; boundary=x' }, '--x--', 400],
		['not compressed, though its header says so', GZIP, report(1), 400],
		['half of what is compressed', GZIP, gzipSync(report(9_999)).subarray(0, 40), 400],
		['17 MiB, compressed', GZIP, gzipSync(report(17 * MIB)), 400],
		['17 KiB of headers', { 'X-Long': 'x'.repeat(17 * 1024) }, report(1), 431],
		['two lengths', { 'Content-Length': '5', ...CHUNKED }, '0\r\n\r\n', 400],
		['a length that is none', { 'Content-Length': '-1' }, report(1), 400],
		['no chunks, though its header says so', CHUNKED, report(1), 400],
	])('%s: refused', async (_what, headers, body, status) => {
		expectRefused(await post(body, headers), status);
	});

	test('17 MiB: n8n takes no more than 16', async () => {
		// n8n hangs up while the rest is on its way, so that its answer may be lost.
		const { status } = await post(report(17 * MIB));
		expect([0, 400]).toContain(status);
	});

	test('compressed to a thousandth, 20 times at once: of 20 GiB, less than 1 GB is ever held', async () => {
		const before = peakOf(bench.n8n.pid);
		const gibibyte = Buffer.concat(Array<Buffer>(64).fill(gzipSync(Buffer.alloc(16 * MIB))));
		const answers = await Promise.all(Array.from({ length: 20 }, () => post(gibibyte, GZIP)));
		for (const { status } of answers) expect([0, 400]).toContain(status);
		// Each may take the 16 MiB that n8n allows, and those twice while they are put together.
		expect(peakOf(bench.n8n.pid) - before).toBeLessThan(1_000);
	});

	test('genuine reports, sent byte by byte, are taken', async () => {
		const body = '{"voiceId":"slow","terminationCode":0}';
		const request = await RawRequest.open(url, { ...sized(body), ...JSON_TYPE });
		for (const byte of body) {
			request.write(byte);
			await sleep(5);
		}
		expect((await request.answer()).status).toBe(200);
		const [execution] = await served.executions(1);
		expect(execution.jsonOf('After')).toMatchObject([{ callId: 'slow', outcome: 'answered' }]);
		await served.deactivate();
		served = await serveTrigger(bench, laaffic.trigger);
	});

	test('a sender whose connection breaks in the middle starts nothing', async () => {
		const body = report(1_000);
		for (const length of [0, 1, 500, body.length - 1]) {
			const request = await RawRequest.open(url, sized(body));
			request.write(body.slice(0, length));
			await sleep(50);
			await request.cut();
		}
	});
});

describe('with a limit that was raised for other workflows', () => {
	beforeAll(async () => await begin({ N8N_PAYLOAD_SIZE_MAX: '64' }));

	test.each<[string, Record<string, string>, string | Buffer]>([
		['17 MiB', {}, report(17 * MIB)],
		['17 MiB of JSON', JSON_TYPE, report(17 * MIB)],
		['17 MiB, compressed', GZIP, gzipSync(report(17 * MIB))],
	])('%s: 413', async (_what, headers, body) => {
		const answer = await post(body, headers);
		expectRefused(answer, 413);
		expect(answer.text).toContain('{"error":"the body is larger than 16 MiB"}');
	});
});
