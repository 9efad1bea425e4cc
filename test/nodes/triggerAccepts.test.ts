import { gzipSync } from 'node:zlib';

import type { INodeParameters } from 'n8n-workflow';

import type { WebhookServer } from '../engine';
import type { CallbackSwitches } from '../sandbox';
import { allText } from './allText';
import { Bench } from './bench';
import {
	dialAiAgent,
	dialCallbot,
	postCallback,
	proofs,
	pushRecords,
	pushReports,
	serveTrigger,
	signedHeaders,
	started,
	withSecret,
	type TriggerName,
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

const vendors: Array<[TriggerName, (url: string) => Promise<void>]> = [
	['nxLinkTrigger', (url) => dialAiAgent(bench, url)],
	['nxCallbotTrigger', (url) => dialCallbot(bench, url)],
	['laafficTrigger', (url) => pushReports(bench, withSecret(url))],
];
const forms: Array<[string, Partial<CallbackSwitches>]> = [
	['as JSON', {}],
	['as plain text', { contentType: 'text/plain' }],
	['as JSON with a charset', { contentType: 'application/json; charset=utf-8' }],
	['as a form', { contentType: 'application/x-www-form-urlencoded' }],
	['as an unknown type', { contentType: 'application/octet-stream' }],
	['without a type', { contentType: undefined }],
	['compressed', { gzip: true }],
	['compressed without a type', { gzip: true, contentType: undefined }],
	['with SHA256', { algorithm: 'SHA256' }],
	['with MD5, which a header tells', { algorithmHeader: true }],
	['with SHA256, which a header tells', { algorithm: 'SHA256', algorithmHeader: true }],
	['four minutes late', { staleSeconds: 240 }],
	['four minutes early', { staleSeconds: -240 }],
];

const cases = vendors.flatMap(([trigger, send]) =>
	forms.map(([name, switches]) => ({ trigger, send, name, switches })),
);

test.each(cases)('$trigger takes callbacks $name', async ({ trigger, send, switches }) => {
	server = await serveTrigger(bench, trigger);
	Object.assign(bench.sandbox.dialler.switches, switches);
	await send(server.url());
	const { deliveries } = bench.sandbox.dialler;
	for (const { status, answer } of deliveries) expect([status, answer]).toEqual([200, 'success']);
	expect((await started(server)).flat().length).toBeGreaterThan(0);
	const results = await Promise.all(server.executions.map((execution) => execution.result()));
	const seen = allText([results.map(({ run, logs }) => [run.data.resultData, logs]), server.logs]);
	for (const proof of proofs(bench)) expect(seen).not.toContain(proof);
});

describe('where NXLink need not sign', () => {
	test.each<[string, string, number, number]>([
		['ifSigned', 'unsigned', 4, 200],
		['ifSigned', 'signed', 4, 200],
		['off', 'unsigned', 4, 200],
		['off', 'wrong', 4, 200],
		['require', 'unsigned', 0, 401],
	])('%s, %s: %i executions, %i', async (verification, how, count, status) => {
		const events = ['callEnded', 'taskStatusChanged'];
		server = await serveTrigger(bench, 'nxLinkTrigger', { verification, events });
		const switches = { signed: how !== 'unsigned', wrongSignature: how === 'wrong', retries: 0 };
		Object.assign(bench.sandbox.dialler.switches, switches);
		await dialAiAgent(bench, server.url());
		for (const delivery of bench.sandbox.dialler.deliveries) expect(delivery.status).toBe(status);
		expect(await started(server)).toHaveLength(count);
	});

	test.each<[string, string, number]>([
		['ifSigned', '', 2],
		['ifSigned', 'agreed', 0],
		['off', 'agreed', 2],
	])(
		'a token in mode %s with "%s" agreed on: %i executions',
		async (mode, callbackToken, count) => {
			const parameters = { verification: mode, events: ['callCenterRecord'] };
			const credentials = { nxLinkApi: { callbackToken } };
			server = await serveTrigger(bench, 'nxLinkTrigger', parameters, credentials);
			bench.sandbox.dialler.switches.retries = 0;
			await pushRecords(bench, server.url(), 'another');
			expect(await started(server)).toHaveLength(count);
		},
	);
});

test.each<[string, INodeParameters, string]>([
	['an allowed address with the secret', { options: { allowedAddresses: '127.0.0.1' } }, 'with'],
	['no secret where none is wanted', { secretInUrl: false }, 'without'],
	[
		'an allowed address where no secret is wanted',
		{ secretInUrl: false, options: { allowedAddresses: '10.0.0.1,127.0.0.0/30' } },
		'without',
	],
])('LAAFFIC: %s', async (_, parameters, secret) => {
	server = await serveTrigger(bench, 'laafficTrigger', parameters);
	await pushReports(bench, secret === 'with' ? withSecret(server.url()) : server.url());
	expect(await started(server)).toHaveLength(3);
});

describe('a body that cannot be read', () => {
	const notJson = [
		'{"array":[{"voiceId":"1"}',
		'array=1',
		'',
		'"text"',
		'[]',
		'[{"voiceId":"1"}]',
		'null',
	];
	const noReport = ['{}', '{"array":[{}]}', '{"array":[null]}'];
	const bodies = [...notJson, ...noReport].map((body) => Buffer.from(body));
	const latin = Buffer.from('{"voiceId":"1","intent":"Zürich"}', 'latin1');

	test.each([...bodies, latin].map((body) => [body.toString('latin1'), body] as const))(
		'%s: 400',
		async (_, body) => {
			server = await serveTrigger(bench, 'laafficTrigger');
			const url = withSecret(server.url());
			for (const sent of [body, gzipSync(body)]) {
				const headers = sent === body ? {} : { 'Content-Encoding': 'gzip' };
				const { status, text } = await postCallback(url, headers, sent);
				expect(status).toBe(400);
				expect(JSON.parse(text)).toEqual({ error: expect.stringMatching(/^the body /) });
			}
			expect(await started(server)).toEqual([]);
		},
	);

	test.each(['nxLinkTrigger', 'nxCallbotTrigger'] as const)(
		'%s: signed, but of nothing that is known: 400',
		async (trigger) => {
			server = await serveTrigger(bench, trigger);
			const { status, text } = await postCallback(
				server.url(),
				signedHeaders(trigger, '{"some":"thing"}'),
				'{"some":"thing"}',
			);
			expect(status).toBe(400);
			expect(JSON.parse(text)).toEqual({ error: expect.stringContaining('is no callback of') });
			expect(await started(server)).toEqual([]);
		},
	);
});
