import { deflateSync, gzipSync } from 'node:zlib';

import type { WebhookServer } from '../engine';
import { nxCallbotHeaders, nxLinkHeaders } from '../sandbox/testClients';
import { Bench } from './bench';
import {
	bodyOf,
	postProved,
	refusal,
	serveCalls,
	SIGNING,
	TRIGGERS,
	untyped,
} from './provedCallbacks';
import { postCallback, started, withSecret } from './triggers';

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

describe.each(TRIGGERS)('%s', (trigger) => {
	const text = bodyOf(trigger, '"other":"x"');

	test.each([
		['gzip', gzipSync],
		['deflate', deflateSync],
	])('%s is read, under another name it is not', async (encoding, compress) => {
		server = await serveCalls(bench, trigger);
		const send = async (name: string) => {
			const headers = { 'Content-Encoding': name };
			return (await postProved(bench, server, trigger, text, headers, compress(text))).status;
		};
		expect(await send(encoding)).toBe(200);
		for (const name of ['br', 'x-gzip', `${encoding}, identity`, 'zstd', '']) {
			expect([400, 401]).toContain(await send(name));
		}
		expect(await started(server)).toHaveLength(1);
	});

	test.each(['GET', 'PUT', 'PATCH', 'DELETE', 'HEAD'])('%s: 404', async (method) => {
		server = await serveCalls(bench, trigger);
		expect((await fetch(withSecret(server.url()), { method })).status).toBe(404);
		expect(server.executions).toEqual([]);
	});

	test('a form of several parts, of which n8n keeps no bytes: refused', async () => {
		server = await serveCalls(bench, trigger);
		const type = 'multipart/form-data; boundary=x';
		const body = `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n${text}\r\n--x--\r\n`;
		const answer = await postProved(bench, server, trigger, body, { 'Content-Type': type });
		expect([400, 401]).toContain(answer.status);
		expect(server.executions).toEqual([]);
	});

	test('hundreds of headers, and some of odd names, change nothing', async () => {
		server = await serveCalls(bench, trigger, { options: { includeHeaders: true } });
		const many = Object.fromEntries([...Array(500).keys()].map((at) => [`x-${at}`, 'x']));
		const odd = { constructor: 'b', toString: 'c', hasOwnProperty: 'd', ['__proto__']: 'e' };
		const answer = await postProved(bench, server, trigger, text, { ...many, ...odd });
		expect(answer.status).toBe(200);
		const [[{ headers }]] = await started(server);
		expect(headers).toMatchObject({ 'x-499': 'x', constructor: 'b', tostring: 'c' });
	});
});

describe('a part of the signed text that is passed off as another', () => {
	test.each([
		['action', 'nxai&bizType=100'],
		['bizType', '100&ts=1'],
	])('NXLink: %s %s', async (name, value) => {
		server = await serveCalls(bench, 'nxLinkTrigger');
		const body = bodyOf('nxLinkTrigger', '"other":"x"');
		const headers = untyped(nxLinkHeaders({ body, ts: Date.now(), [name]: value }));
		const answer = await postCallback(server.url(), headers, body);
		expect(answer).toEqual(refusal(401, `the header ${name} holds an &`));
		expect(server.executions).toEqual([]);
	});

	// Who has an MD5 over a secret and a text can make that of a longer text, without the secret.
	test('Callbot: a text with more behind it', async () => {
		server = await serveCalls(bench, 'nxCallbotTrigger');
		const body = bodyOf('nxCallbotTrigger', '"other":"x"');
		const createTs = String(Math.floor(Date.now() / 1000));
		const { uuid } = bench.sandbox.accounts.nxCallbot;
		const headers = untyped(nxCallbotHeaders(body, createTs, `request-1&uuid=${uuid}\x80`));
		const answer = await postCallback(server.url(), headers, body);
		expect(answer).toEqual(refusal(401, 'the header requestID holds an &'));
		expect(server.executions).toEqual([]);
	});
});

test.each(SIGNING)('%s: a header that stands there twice is named', async (trigger) => {
	server = await serveCalls(bench, trigger);
	const body = bodyOf(trigger, '"other":"x"');
	const answer = await postProved(bench, server, trigger, body, { sign: ['a', 'a'] });
	expect(answer).toEqual(refusal(401, 'the header sign is missing, or stands there twice'));
	expect(server.executions).toEqual([]);
});
