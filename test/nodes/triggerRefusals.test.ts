import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import type { WebhookServer } from '../engine';
import type { CallbackSwitches } from '../sandbox';
import { Bench } from './bench';
import {
	callbackSecret,
	dialAiAgent,
	dialCallbot,
	pushRecords,
	pushReports,
	serveTrigger,
	started,
	withSecret,
	type TriggerName,
} from './triggers';

type Send = (bench: Bench, url: string) => Promise<void>;

interface Refusal {
	name: string;
	trigger: TriggerName;
	send: Send;
	switches?: Partial<CallbackSwitches>;
	parameters?: INodeParameters;
	credentials?: Record<string, ICredentialDataDecryptedObject>;
	/** 401 unless told. */
	status?: number;
	reason: string;
}

const wrong = 'the signature is wrong';
const stale = 'the time of the callback is too far from the clock of n8n';
const noSecret = 'the secret in the URL is missing or wrong';
const nxLink = { trigger: 'nxLinkTrigger', send: dialAiAgent } as const;
const record = { trigger: 'nxLinkTrigger', send: pushRecords } as const;
const callbot = { trigger: 'nxCallbotTrigger', send: dialCallbot } as const;
const laaffic = { trigger: 'laafficTrigger', send: pushReports } as const;
const laafficKnown = {
	trigger: 'laafficTrigger',
	send: (bench: Bench, url: string) => pushReports(bench, withSecret(url)),
} as const;

const refusals: Refusal[] = [
	{
		name: 'unsigned',
		...nxLink,
		switches: { signed: false },
		reason: 'the callback is not signed',
	},
	{ name: 'signed otherwise', ...nxLink, switches: { wrongSignature: true }, reason: wrong },
	{
		name: 'signed otherwise where signing is not required',
		...nxLink,
		switches: { wrongSignature: true },
		parameters: { verification: 'ifSigned' },
		reason: wrong,
	},
	{ name: 'old', ...nxLink, switches: { staleSeconds: 310 }, reason: stale },
	{ name: 'from the future', ...nxLink, switches: { staleSeconds: -310 }, reason: stale },
	{
		name: 'older than asked for',
		...nxLink,
		switches: { staleSeconds: 20 },
		parameters: { options: { toleranceSeconds: 10 } },
		reason: stale,
	},
	{
		name: 'of another key',
		...nxLink,
		credentials: { nxLinkApi: { accessKey: 'another' } },
		reason: wrong,
	},
	{
		name: 'of another secret',
		...nxLink,
		credentials: { nxLinkApi: { accessSecret: 'another' } },
		reason: wrong,
	},
	{
		name: 'with another token',
		trigger: 'nxLinkTrigger',
		send: (bench, url) => pushRecords(bench, url, 'Token-of-the-call-centre'),
		reason: 'the token is wrong',
	},
	{
		name: 'with another token where none is required',
		trigger: 'nxLinkTrigger',
		send: (bench, url) => pushRecords(bench, url, 'another'),
		parameters: { verification: 'ifSigned' },
		reason: 'the token is wrong',
	},
	{
		name: 'without a token',
		trigger: 'nxLinkTrigger',
		send: async (bench, url) => {
			const { nxLink: state } = bench.sandbox.state;
			state.recordPushUrl = url;
			state.addCdrs(1);
			await bench.sandbox.dialler.pushRecords(state.cdrs);
		},
		reason: 'the callback is not signed',
	},
	{
		name: 'with a token where the credential has none',
		...record,
		parameters: { events: ['callEnded'] },
		credentials: { nxLinkApi: { callbackToken: '' } },
		reason: 'the token is wrong',
	},
	{ name: 'signed otherwise', ...callbot, switches: { wrongSignature: true }, reason: wrong },
	{ name: 'old', ...callbot, switches: { staleSeconds: 310 }, reason: stale },
	{ name: 'from the future', ...callbot, switches: { staleSeconds: -310 }, reason: stale },
	{
		name: 'of another account',
		...callbot,
		credentials: { nxCallbotApi: { uuid: 'another' } },
		reason: wrong,
	},
	{
		name: 'of another secret',
		...callbot,
		credentials: { nxCallbotApi: { secretKey: 'another' } },
		reason: wrong,
	},
	{ name: 'without the secret', ...laaffic, reason: noSecret },
	{
		name: 'with another secret',
		trigger: 'laafficTrigger',
		send: (bench, url) => pushReports(bench, withSecret(url, 'Secret-in-the-url')),
		reason: noSecret,
	},
	{
		name: 'with the secret twice',
		trigger: 'laafficTrigger',
		send: (bench, url) => pushReports(bench, `${withSecret(url)}&secret=${callbackSecret}`),
		reason: noSecret,
	},
	{
		name: 'from an address that is not allowed',
		...laafficKnown,
		parameters: { options: { allowedAddresses: '203.0.113.7, 198.51.100.0/24' } },
		status: 403,
		reason: 'this address may not send reports',
	},
	{
		name: 'from an allowed address without the secret',
		...laaffic,
		parameters: { options: { allowedAddresses: '127.0.0.0/8' } },
		reason: noSecret,
	},
];

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

const events = {
	nxLinkTrigger: ['callEnded', 'taskStatusChanged', 'callCenterRecord'],
	nxCallbotTrigger: ['callEnded', 'orderFinished', 'taskStatusChanged'],
	laafficTrigger: ['callReport'],
};

test.each(refusals)('$trigger refuses what is $name', async (refusal) => {
	const { trigger, send, switches, parameters, credentials, status = 401, reason } = refusal;
	const given = { events: events[trigger], ...parameters };
	server = await serveTrigger(bench, trigger, given, credentials);
	Object.assign(bench.sandbox.dialler.switches, { retries: 0, ...switches });
	await send(bench, server.url());

	const { deliveries } = bench.sandbox.dialler;
	expect(deliveries.length).toBeGreaterThan(0);
	for (const delivery of deliveries) {
		expect(delivery.status).toBe(status);
		expect(JSON.parse(delivery.answer ?? '')).toEqual({ error: reason });
	}
	expect(await started(server)).toEqual([]);
	expect(server.logs).toEqual([]);
});
