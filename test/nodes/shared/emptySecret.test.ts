import { createHash } from 'node:crypto';

import { Bench } from '../bench';
import { postCallback, serveTrigger, started } from '../triggers';

test('an empty secret in the credential proves nothing', async () => {
	const bench = await Bench.start();
	const server = await serveTrigger(
		bench,
		'nxLinkTrigger',
		{ verification: 'ifSigned' },
		{ nxLinkApi: { accessSecret: '' } },
	);
	// As anyone signs who knows the key alone.
	const ts = String(Date.now());
	const { accessKey } = bench.sandbox.accounts.nxLink;
	const body = '{"callId":"1","contactId":"1"}';
	const signed = `accessKey=${accessKey}&action=nxai&bizType=100&ts=${ts}&body=${body}`;
	const sign = createHash('md5').update(`${signed}&accessSecret=`).digest('hex');
	const headers = { accessKey, action: 'nxai', bizType: '100', ts, sign };
	const { status, text } = await postCallback(server.url(), headers, body);
	const executions = await started(server);
	const { logs } = server;
	await server.close();
	await bench.stop();
	expect([status, text]).toEqual([500, '{"error":"the callback could not be taken"}']);
	expect(executions).toEqual([]);
	const message = expect.stringContaining('credential has no') as string;
	expect(logs).toMatchObject([{ level: 'error', message }]);
});
