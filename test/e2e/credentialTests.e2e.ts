import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { credentialsOf } from '../demo/credentials';
import type { CredentialTestResult } from '../engine/types';
import { startSandbox } from '../sandbox';
import { Bench } from './bench';
import { freePort, isLts } from './n8n';

type CredentialType = keyof ReturnType<typeof credentialsOf>;
const TYPES: CredentialType[] = ['nxLinkApi', 'nxCallbotApi', 'laafficApi'];
const NAMES = { nxLinkApi: 'NXLink', nxCallbotApi: 'NXCloud Callbot', laafficApi: 'LAAFFIC' };

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(() => bench?.stop());

/** Presses "Test" for a saved credential after fields were changed in its window. */
async function press(type: CredentialType, changes: object = {}): Promise<CredentialTestResult> {
	const data = { ...credentialsOf(bench.sandbox)[type], ...changes };
	return await bench.n8n.rest.testCredential(bench.credentials[type], data);
}

const ok: CredentialTestResult = { status: 'OK', message: 'Connection successful!' };
const error = (message: string): CredentialTestResult => ({ status: 'Error', message });

describe.each(TYPES)('%s', (type) => {
	test('right: one signed request', async () => {
		expect(await press(type)).toEqual(ok);
		expect(bench.sandbox.journal).toMatchObject([{ signature: 'verified' }]);
	});

	test('saved, as the editor gets it back: the secret stays in n8n', async () => {
		const path = `/rest/credentials/${bench.credentials[type].id}?includeData=true`;
		const shown = await bench.n8n.rest.session.request<{ data: ICredentialDataDecryptedObject }>(
			'GET',
			path,
		);
		const { nxLink, nxCallbot, laaffic } = bench.sandbox.accounts;
		for (const secret of [nxLink.accessSecret, nxCallbot.secretKey, laaffic.apiSecret]) {
			expect(JSON.stringify(shown)).not.toContain(secret);
		}
		expect(await bench.n8n.rest.testCredential(bench.credentials[type], shown.data)).toEqual(ok);
	});

	test('a host where nothing answers', async () => {
		const baseUrl = `http://127.0.0.1:${await freePort()}`;
		const words = isLts
			? 'The service refused the connection - perhaps it is offline'
			: 'ECONNREFUSED';
		expect(await press(type, { baseUrl })).toEqual(error(words));
	});

	test('a host that does not exist', async () => {
		const words = isLts
			? 'The connection cannot be established, this usually occurs due to an incorrect host (domain) value'
			: 'ENOTFOUND';
		expect(await press(type, { baseUrl: 'http://host.invalid' })).toEqual(error(words));
	});

	test('a host that shows a web page', async () => {
		bench.sandbox.faults.add({ path: '/', kind: 'html', status: 200 });
		const words = `${NAMES[type]} did not answer as documented. Check the base URL, and the account in its console.`;
		expect(await press(type)).toEqual(error(words));
	});

	test('a host that does not know the address', async () => {
		bench.sandbox.faults.add({ path: '/', kind: 'status', status: 404 });
		// n8n 1.x does not ask the credential for words of its own here.
		const words = isLts
			? 'The resource you are requesting could not be found'
			: `There is no ${NAMES[type]} at this address. Check the base URL.`;
		expect(await press(type)).toEqual(error(words));
	});
});

test.each<[CredentialType, object, string]>([
	[
		'nxLinkApi',
		{ accessSecret: 'x' },
		'Wrong signature: check the Access Secret and the Algorithm.',
	],
	// What an account of one region gets from the host of another.
	[
		'nxLinkApi',
		{ accessKey: 'x' },
		'Not permitted: check the Access Key and the region, and that AI Agent is enabled for this account. An account with the Call Center only cannot be tested here.',
	],
	['nxLinkApi', { accessKey: '' }, 'The NXLink credential has no Access Key'],
	['nxCallbotApi', { secretKey: 'x' }, 'Wrong signature: check the Secret Key and the Algorithm.'],
	[
		'nxCallbotApi',
		{ uuid: 'x' },
		'There is no account with this UUID. Check the UUID and the base URL.',
	],
	['nxCallbotApi', { secretKey: '' }, 'The NXCloud Callbot credential has no Secret Key'],
	['laafficApi', { apiSecret: 'x' }, 'Wrong API Key or API Secret.'],
	['laafficApi', { apiKey: 'x' }, 'Wrong API Key or API Secret.'],
	['laafficApi', { apiSecret: '' }, 'The LAAFFIC credential has no API Secret'],
])('%s with %j', async (type, changes, words) => {
	expect(await press(type, changes)).toEqual(error(words));
});

describe.each([-5, 5])("the vendor's clock is %d minutes ahead", (minutes) => {
	test.each<[CredentialType, CredentialTestResult]>([
		[
			'nxLinkApi',
			error(
				'The clock of this n8n server differs from NXLink by more than 60 seconds. Correct it.',
			),
		],
		[
			'laafficApi',
			error('The clock of this n8n server is wrong: LAAFFIC found the timestamp expired.'),
		],
		// No page of the vendor limits how old a request may be.
		['nxCallbotApi', ok],
	])('%s', async (type, expected) => {
		const sandbox = await startSandbox({ now: () => Date.now() + minutes * 60_000 });
		try {
			expect(await press(type, { baseUrl: sandbox.url })).toEqual(expected);
			expect(sandbox.journal).toHaveLength(1);
		} finally {
			await sandbox.close();
		}
	});
});
