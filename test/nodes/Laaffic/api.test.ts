import type { ICredentialDataDecryptedObject, ILoadOptionsFunctions } from 'n8n-workflow';

import { laafficConnection } from '../../../nodes/Laaffic/api';
import { accounts } from '../../sandbox/accounts';

/** A context whose credential is exactly this; n8n itself would fill in the defaults. */
const withCredential = (credential: ICredentialDataDecryptedObject) =>
	({
		getCredentials: async () => await Promise.resolve(credential),
	}) as unknown as ILoadOptionsFunctions;

const saved = { baseUrl: ' https://api.laaffic.com/ ', ...accounts.laaffic };

test('a credential that was saved before there was a Path Prefix has that of the pages', async () => {
	expect(await laafficConnection(withCredential(saved), 0)).toMatchObject({
		vendor: 'LAAFFIC',
		credentialType: 'laafficApi',
		baseUrl: 'https://api.laaffic.com',
		pathPrefix: 'asDocumented',
	});
});

test.each(['asDocumented', 'always', 'never'])('the Path Prefix %s', async (pathPrefix) => {
	const connection = await laafficConnection(withCredential({ ...saved, pathPrefix }), 0);
	expect(connection.pathPrefix).toBe(pathPrefix);
});

test('key and secret are known as what must never be shown', async () => {
	const { secrets } = await laafficConnection(withCredential(saved), 0);
	expect(secrets).toEqual([accounts.laaffic.apiKey, accounts.laaffic.apiSecret]);
});

test.each([
	[{ apiKey: ' ' }, 'API Key of the credential: is empty'],
	[{ apiSecret: '' }, 'API Secret of the credential: is empty'],
	[{ baseUrl: '' }, 'Base URL of the credential: is empty'],
	[{ baseUrl: 'api.laaffic.com' }, 'Base URL of the credential: is not an address'],
	[{ baseUrl: 'https://api.laaffic.com/?a=1' }, 'Base URL of the credential: is not an address'],
])('%j is refused', async (wrong, message) => {
	await expect(laafficConnection(withCredential({ ...saved, ...wrong }), 0)).rejects.toThrow(
		message,
	);
});
