import type { IncomingHttpHeaders } from 'node:http';

import { allText } from './allText';
import { Bench, sampleTask } from './bench';
import { startEchoServer } from './echoServer';
import { expectNoSecret } from './noSecret';
import { everyOperation } from './operations';

type Words = (headers: IncomingHttpHeaders, secret: string) => string;

const repeating: Array<[string, Words]> = [
	['the secret', (_, secret) => `wrong secret ${secret}`],
	['the secret in capital letters', (_, secret) => `wrong secret ${secret.toUpperCase()}`],
	['the secret in hex', (_, secret) => `got ${Buffer.from(secret).toString('hex')}`],
	['the secret in base64', (_, secret) => Buffer.from(secret).toString('base64')],
	['all headers', (headers, secret) => `${JSON.stringify(headers)} for ${secret}`],
	['the secret twice', (_, secret) => `${secret} is not ${secret}!`],
	['the signature as a header', ({ sign }) => `bad header sign: ${String(sign)}`],
	['the signature as JSON', ({ sign }) => `bad headers {"sign":"${String(sign)}"}`],
	['the signature as a query', ({ sign }) => `sign=${String(sign)}&ts=1`],
	['the signature in a sentence', ({ sign }) => `signature ${String(sign)} does not match`],
	['the signature after a few words', ({ sign }) => `sign error, expected ${String(sign)}`],
	['the signature alone', ({ sign }) => String(sign)],
	['the signature before its name', ({ sign }) => `${String(sign)} is the wrong sign`],
	['the signature in upper case', ({ sign }) => `got ${String(sign).toUpperCase()}`],
	[
		'the text that was signed',
		({ timestamp, createts, ts }, secret) => `${secret}${String(timestamp ?? createts ?? ts)}`,
	],
];

let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

describe.each(everyOperation)('$name', ({ node, credential, parameters, failure }) => {
	const secretOf = () => {
		const { accessSecret, secretKey, apiSecret } = bench.credentials[credential];
		return String(accessSecret ?? secretKey ?? apiSecret);
	};

	test.each(repeating)('a vendor that repeats %s', async (_, words) => {
		const secret = secretOf();
		const vendor = await startEchoServer((headers) => failure(words(headers, secret)));
		try {
			const credentials = { [credential]: { baseUrl: vendor.url } };
			const stopped = await bench.run(node, parameters, { credentials });
			const continued = await bench.run(node, parameters, {
				credentials,
				onError: 'continueErrorOutput',
			});
			expect(stopped.status).toBe('error');
			expect(continued.errorItems).toHaveLength(1);
			expect(vendor.signatures.length).toBeGreaterThanOrEqual(2);

			expectNoSecret(bench, stopped, vendor.signatures);
			expectNoSecret(bench, continued, vendor.signatures);
		} finally {
			await vendor.close();
		}
	});

	test('a vendor that repeats the signature as its code', async () => {
		const vendor = await startEchoServer(({ sign }) => {
			return { ...failure('no'), code: sign, retCode: sign };
		});
		try {
			const credentials = { [credential]: { baseUrl: vendor.url } };
			const result = await bench.run(node, parameters, { credentials });
			expect(result.status).toBe('error');
			expectNoSecret(bench, result, vendor.signatures);
		} finally {
			await vendor.close();
		}
	});

	test('a vendor that repeats the secret as its trace id and code', async () => {
		const secret = secretOf();
		const fields = { traceId: secret, reqId: secret, responseID: secret };
		const codes = { code: secret, retCode: secret };
		const vendor = await startEchoServer(() => ({ ...failure('no'), ...fields, ...codes }));
		try {
			const credentials = { [credential]: { baseUrl: vendor.url } };
			const { status, error, run } = await bench.run(node, parameters, { credentials });
			expect(status).toBe('error');
			expect(allText([error, run.data.resultData])).not.toContain(secret);
		} finally {
			await vendor.close();
		}
	});
});

test('a vendor that repeats the secret in its reason to reject a contact', async () => {
	const { accessSecret } = bench.sandbox.accounts.nxLink;
	const errList = [{ contactId: 'c-1', errMsg: `not with ${accessSecret}` }];
	const vendor = await startEchoServer(() => ({ code: 0, data: { taskId: 't-1', errList } }));
	try {
		const { status, items } = await bench.run(
			'nxLink',
			{
				...sampleTask,
				callListSource: 'json',
				callListJson: '[{ "contactId": "c-1", "name": "Lucy", "phoneNumber": "8613800000001" }]',
			},
			{ credentials: { nxLinkApi: { baseUrl: vendor.url } } },
		);
		expect(status).toBe('success');
		expect(allText(items)).toContain('rejected');
		expect(allText(items)).not.toContain(accessSecret);
	} finally {
		await vendor.close();
	}
});
