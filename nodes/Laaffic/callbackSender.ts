import type {
	ICredentialDataDecryptedObject,
	IHookFunctions,
	INodeProperties,
	IWebhookFunctions,
} from 'n8n-workflow';

import { fieldOf } from '../../credentials/credentialChecks';
import { RefusedCallback, type CallbackRequest } from '../shared/callbackRequest';
import { RefusedInput } from '../shared/failures';
import { sameText } from '../shared/sameText';
import { zeroOrOne } from '../shared/values';
import { addressList, isAllowed } from './addresses';

/** LAAFFIC signs nothing, so a secret that only it was given has to do. */
export const senderFields: INodeProperties[] = [
	{
		displayName: 'Secret in URL',
		name: 'secretInUrl',
		type: 'boolean',
		default: true,
		description:
			'Whether to accept reports only when the URL ends in ?secret= and the Callback Secret of the credential. LAAFFIC does not sign its reports: without this, whoever knows the address can make up outcomes.',
	},
];

/** A second check that needs no secret. */
export const allowedAddressesOption: INodeProperties = {
	displayName: 'Allowed IP Addresses',
	name: 'allowedAddresses',
	type: 'string',
	default: '',
	placeholder: 'e.g. 203.0.113.7, 198.51.100.0/24',
	description:
		'Addresses that reports may come from, separated by commas; ask LAAFFIC for its own. Behind a proxy, n8n has to know about it (N8N_PROXY_HOPS).',
};

/** The secret that the URL has to carry; undefined when it needs none. */
function expectedSecret(
	secretInUrl: unknown,
	credentials: ICredentialDataDecryptedObject,
): string | undefined {
	const wanted = zeroOrOne(secretInUrl, 'Secret in URL') === 1;
	return wanted ? fieldOf(credentials, 'callbackSecret') : undefined;
}

/** Refuses a report that does not come from where it should. Throws RefusedCallback. */
export async function verifyCallback(
	context: IWebhookFunctions,
	{ ip, query }: CallbackRequest,
): Promise<void> {
	const { allowedAddresses } = context.getNodeParameter('options', {}) as {
		allowedAddresses?: unknown;
	};
	const allowed = addressList(allowedAddresses);
	if (allowed.length > 0 && !isAllowed(ip, allowed)) {
		throw new RefusedCallback(403, 'this address may not send reports');
	}
	const secretInUrl = context.getNodeParameter('secretInUrl', true);
	const secret = expectedSecret(secretInUrl, await context.getCredentials('laafficApi'));
	if (secret === undefined) return;
	const given = typeof query.secret === 'string' ? query.secret : '';
	if (secret === '' || !sameText(given, secret)) {
		throw new RefusedCallback(401, 'the secret in the URL is missing or wrong');
	}
}

/** Refuses a trigger that could accept no report, or whose addresses are none. Throws RefusedInput. */
export async function refuseMissingSecret(context: IHookFunctions): Promise<void> {
	const { allowedAddresses } = context.getNodeParameter('options', {}) as {
		allowedAddresses?: unknown;
	};
	addressList(allowedAddresses);
	const secretInUrl = context.getNodeParameter('secretInUrl', true);
	if (expectedSecret(secretInUrl, await context.getCredentials('laafficApi')) !== '') return;
	throw new RefusedInput(
		'Callback Secret of the credential',
		'is empty, so no report could be accepted',
		'Fill in a long random text and append it to the webhook URL as ?secret=, or switch Secret in URL off.',
	);
}
