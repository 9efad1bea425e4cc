import type { INodeParameters } from 'n8n-workflow';

import { Bench, sampleCallCenterTask, sampleTask } from '../bench';
import { expectRefused, succeed } from './runs';
import { sampleDeletion } from './samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const operations: Array<[string, INodeParameters]> = [
	['Task / Create', sampleTask],
	['Contact / Delete', sampleDeletion],
	['Call Center Task / Create', sampleCallCenterTask],
];

describe.each(operations)('%s', (_, parameters) => {
	test.each([
		['no base URL', { baseUrl: '' }, 'Base URL of the credential: is empty'],
		['a blank base URL', { baseUrl: ' ' }, 'Base URL of the credential: is empty'],
		[
			'a base URL without scheme',
			{ baseUrl: 'api-hk.nxlink.ai' },
			'Base URL of the credential: is not an address such as https://api.example.com',
		],
		[
			'a base URL of another scheme',
			{ baseUrl: 'ftp://127.0.0.1' },
			'Base URL of the credential: is not an address such as https://api.example.com',
		],
		[
			'a base URL with a query',
			{ baseUrl: 'http://127.0.0.1/?a=b' },
			'Base URL of the credential: is not an address such as https://api.example.com',
		],
		['no secret', { accessSecret: '' }, 'Access Secret of the credential: is empty'],
		['no key', { accessKey: '' }, 'Access Key of the credential: is empty'],
	])('%s is refused', async (__, nxLinkApi, message) => {
		await expectRefused(bench, parameters, message, { credentials: { nxLinkApi } });
	});
});

test('a slash at the end of the base URL does not matter', async () => {
	const nxLinkApi = { baseUrl: ` ${bench.sandbox.url}// ` };
	await succeed(bench, sampleTask, { credentials: { nxLinkApi } });
	expect(bench.requests[0].path).toBe('/openapi/aiagent/task/create');
});

test('white space around key and secret does not matter', async () => {
	const { accessKey, accessSecret } = bench.sandbox.accounts.nxLink;
	const nxLinkApi = { accessKey: ` ${accessKey}`, accessSecret: `${accessSecret}\n` };
	await succeed(bench, sampleTask, { credentials: { nxLinkApi } });
	expect(bench.requests[0].signature).toBe('verified');
});

test('SHA-256 is named in a header and verified', async () => {
	await succeed(bench, sampleTask, { credentials: { nxLinkApi: { algorithm: 'sha256' } } });
	expect(bench.requests[0]).toMatchObject({
		signature: 'verified',
		headers: { algorithm: 'sha256' },
	});
});
