import { createHash } from 'node:crypto';

import type { WebhookServer } from '../../engine';
import { Bench } from '../bench';
import { postCallback, serveTrigger, started } from '../triggers';

let bench: Bench;
let server: WebhookServer | undefined;

beforeAll(async () => {
	bench = await Bench.start();
});
// Also after a failure: what still listens keeps Jest from ending.
afterEach(async () => {
	await server?.close();
	server = undefined;
});
afterAll(() => bench.stop());

const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const body = '{"callId":"1","contactId":"1","orderID":"1","finish":true,"callbackType":2}';

const cases = {
	/** As anyone signs who knows the key alone. */
	nxLinkTrigger: {
		credentials: { nxLinkApi: { accessSecret: '' } },
		headers() {
			const ts = String(Date.now());
			const { accessKey } = bench.sandbox.accounts.nxLink;
			const signed = `accessKey=${accessKey}&action=nxai&bizType=100&ts=${ts}&body=${body}`;
			const sign = md5(`${signed}&accessSecret=`);
			return { accessKey, action: 'nxai', bizType: '100', ts, sign };
		},
	},
	nxCallbotTrigger: {
		credentials: { nxCallbotApi: { secretKey: '' } },
		headers() {
			const createTs = String(Math.floor(Date.now() / 1000));
			const { uuid } = bench.sandbox.accounts.nxCallbot;
			const sign = md5(`&body=${body}&createTs=${createTs}&requestID=1&uuid=${uuid}`);
			return { requestID: '1', uuid, createTs, sign };
		},
	},
};

test.each(['nxLinkTrigger', 'nxCallbotTrigger'] as const)(
	'%s: an empty secret in the credential proves nothing',
	async (trigger) => {
		const { credentials, headers } = cases[trigger];
		server = await serveTrigger(bench, trigger, {}, credentials);
		const { status, text } = await postCallback(server.url(), headers(), body);
		expect([status, text]).toEqual([500, '{"error":"the callback could not be taken"}']);
		expect(await started(server)).toEqual([]);
		const message = expect.stringContaining('credential has no') as string;
		expect(server.logs).toMatchObject([{ level: 'error', message }]);
	},
);
