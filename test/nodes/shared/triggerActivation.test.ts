import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import type { WebhookServer } from '../../engine';
import { allText } from '../allText';
import { Bench } from '../bench';
import {
	dialAiAgent,
	proofs,
	pushReports,
	serveTrigger,
	started,
	withSecret,
	type TriggerName,
} from '../triggers';

let bench: Bench;
let server: WebhookServer | undefined;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
// Also after a failure: what still listens keeps Jest from ending.
afterEach(async () => {
	await server?.close();
	server = undefined;
});
afterAll(() => bench.stop());

type Credentials = Record<string, ICredentialDataDecryptedObject>;
const noToken = { nxLinkApi: { callbackToken: ' ' } };
const noSecret = { laafficApi: { callbackSecret: ' ' } };
const noAccessSecret = { nxLinkApi: { accessSecret: '' } };
const noSecretKey = { nxCallbotApi: { secretKey: '' } };
const records = ['callEnded', 'callCenterRecord'];

type Refused = [string, TriggerName, INodeParameters, Credentials, RegExp];

test.each<Refused>([
	['no token', 'nxLinkTrigger', { events: records }, noToken, /Callback Token.*is empty/],
	['no secret', 'laafficTrigger', {}, noSecret, /Callback Secret.*is empty/],
	['no secret', 'nxLinkTrigger', {}, noAccessSecret, /credential has no Access Secret/],
	['no secret', 'nxCallbotTrigger', {}, noSecretKey, /credential has no Secret Key/],
	['no event', 'nxLinkTrigger', { events: [] }, {}, /Trigger On.*no event/],
	['no event', 'nxCallbotTrigger', { events: [] }, {}, /Trigger On.*no event/],
	['no event', 'laafficTrigger', { events: [] }, {}, /Trigger On.*no event/],
	...[
		['a word for an address', '203.0.113.7, here', /"here" is not an IP address/],
		['an address that nobody has', '010.0.0.1', /"010.0.0.1" is not an IP address/],
		['a list without addresses', ' , ', /"," is not an IP address/],
	].map(
		([name, allowedAddresses, expected]): Refused => [
			name as string,
			'laafficTrigger',
			{ options: { allowedAddresses: allowedAddresses as string } },
			{},
			expected as RegExp,
		],
	),
])('refused: %s (%s)', async (_, trigger, parameters, credentials, expected) => {
	const refusal = await serveTrigger(bench, trigger, parameters, credentials).then(
		async (active) => await active.close(),
		(error: unknown) => error,
	);
	expect(refusal).toBeInstanceOf(Error);
	expect((refusal as Error).message).toMatch(expected);
	for (const proof of proofs(bench)) expect(allText(refusal)).not.toContain(proof);
});

test.each<[string, TriggerName, INodeParameters, Credentials]>([
	['no token where no record is wanted', 'nxLinkTrigger', { events: ['callEnded'] }, noToken],
	[
		'no token where none is required',
		'nxLinkTrigger',
		{ events: records, verification: 'ifSigned' },
		noToken,
	],
	[
		'no secret where none is required',
		'nxLinkTrigger',
		{ verification: 'ifSigned' },
		noAccessSecret,
	],
	[
		'no secret where only records are wanted',
		'nxLinkTrigger',
		{ events: ['callCenterRecord'] },
		noAccessSecret,
	],
	['no secret where none is wanted', 'laafficTrigger', { secretInUrl: false }, noSecret],
])('taken: %s (%s)', async (_, trigger, parameters, credentials) => {
	server = await serveTrigger(bench, trigger, parameters, credentials);
	expect(server.url()).toMatch(/\/webhook$/);
});

test('nothing is sent to the vendors', async () => {
	for (const trigger of ['nxLinkTrigger', 'nxCallbotTrigger', 'laafficTrigger'] as const) {
		server = await serveTrigger(bench, trigger);
		await server.restart();
		await server.close();
	}
	expect(bench.requests).toEqual([]);
});

test('after a restart the address and its keys are the same', async () => {
	server = await serveTrigger(bench, 'nxLinkTrigger');
	const url = server.url();
	await dialAiAgent(bench, url);
	const [first] = bench.sandbox.dialler.deliveries;
	await server.restart();
	expect(server.url()).toBe(url);
	const again = await fetch(url, { method: 'POST', headers: first.headers, body: first.body });
	expect([again.status, await again.text()]).toEqual([200, 'success']);
	const keys = (await started(server)).flat().map(({ eventKey }) => eventKey);
	expect(keys).toHaveLength(4);
	expect(keys[3]).toBe(keys[0]);
});

test('after a restart the secret is still asked for', async () => {
	server = await serveTrigger(bench, 'laafficTrigger');
	await server.restart();
	await pushReports(bench, server.url());
	expect(bench.sandbox.dialler.deliveries[0].status).toBe(401);
	expect(await started(server)).toEqual([]);
	bench.sandbox.reset();
	await pushReports(bench, withSecret(server.url()));
	expect(await started(server)).toHaveLength(3);
});
