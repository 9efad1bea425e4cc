import { randomUUID } from 'node:crypto';
import {
	UserError,
	type IAuthenticate,
	type ICredentialTestRequest,
	type ICredentialType,
	type IHttpRequestOptions,
	type Icon,
	type INodeProperties,
} from 'n8n-workflow';

import { gunzip } from './compression';
import {
	headerOf,
	outgoingBodyOf,
	withBody,
	withHeaders,
	withoutRedirects,
	type OutgoingRequest,
} from './outgoingRequest';
import { signNxCallbot, type NxCallbotAlgorithm } from './signing/nxCallbot';
import { failWhen, fieldOf, requireFields } from './credentialChecks';

const PING_FAILURES = {
	1: 'NXCloud Callbot answered with a general error. Try again later.',
	2: 'NXCloud Callbot is missing a parameter of the test request. Check the base URL.',
	3: 'NXCloud Callbot refused the format of the test request. Check the base URL.',
	4: 'NXCloud Callbot refused a value of the test request. Check the base URL.',
	5: 'NXCloud Callbot is under maintenance. Try again later.',
	5001: 'NXCloud Callbot reports an internal error. Try again later.',
	6: 'Wrong signature: check the Secret Key and the Algorithm.',
	6001: 'NXCloud Callbot did not receive the signature. A proxy between n8n and it may remove headers.',
	6002: 'There is no account with this UUID. Check the UUID and the base URL.',
	6003: 'This account has no permission for the Callbot API.',
	7: 'NXCloud Callbot is busy. Try again later.',
};

/** Signs requests to NXCloud Callbot v3. */
export class NxCallbotApi implements ICredentialType {
	name = 'nxCallbotApi';

	displayName = 'NXCloud Callbot API';

	icon: Icon = {
		light: 'file:../nodes/NxCallbot/nxCallbot.svg',
		dark: 'file:../nodes/NxCallbot/nxCallbot.dark.svg',
	};

	documentationUrl = 'https://www.npmjs.com/package/n8n-nodes-outbound-calling#nxcloud-callbot-api';

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://nxbot.nxcloud.com',
			required: true,
			description: 'Address of the Callbot API, without a path',
		},
		{
			displayName: 'UUID',
			name: 'uuid',
			type: 'string',
			default: '',
			required: true,
			description: 'Identifies your account. Shown in the Callbot console under Developer.',
		},
		{
			displayName: 'Secret Key',
			name: 'secretKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Shown beside the UUID. It signs requests and is never sent.',
		},
		{
			displayName: 'Algorithm',
			name: 'algorithm',
			type: 'options',
			options: [
				{ name: 'MD5', value: 'MD5' },
				{ name: 'SHA256', value: 'SHA256' },
			],
			default: 'MD5',
			description: 'Must be the algorithm that the Callbot console shows under Developer',
		},
		{
			displayName: 'Verify Response Signature',
			name: 'verifyResponseSignature',
			type: 'boolean',
			default: false,
			description:
				'Whether the NXCloud Callbot node refuses answers whose signature is missing or wrong. NXCloud documents that answers are signed, but not over which form of the body: switch it on once it has worked in a test.',
		},
	];

	/**
	 * Adds the Callbot headers. A `requestID` that the request brings is kept, so that one request
	 * keeps its id when n8n signs it again. A class property, because n8n copies credential types
	 * by their own properties and would lose a method.
	 */
	authenticate: IAuthenticate = async (credentials, requestOptions) => {
		const labels = { uuid: 'UUID', secretKey: 'Secret Key' };
		requireFields('NXCloud Callbot', credentials, labels, ['uuid']);
		const request = requestOptions as OutgoingRequest;
		const body = outgoingBodyOf(request);
		if (body.kind !== 'none' && body.kind !== 'bytes') {
			throw new UserError('NXCloud Callbot defines no signature for this kind of body', {
				description: 'Send the body as JSON: all Callbot endpoints take JSON.',
			});
		}

		const content = body.kind === 'bytes' ? body.content : undefined;
		const algorithm: NxCallbotAlgorithm = credentials.algorithm === 'SHA256' ? 'SHA256' : 'MD5';
		const uuid = fieldOf(credentials, 'uuid');
		const requestID = headerOf(request, 'requestID') ?? randomUUID().replaceAll('-', '');
		const createTs = String(Math.floor(Date.now() / 1000));
		const sign = signNxCallbot({
			uuid,
			secretKey: fieldOf(credentials, 'secretKey'),
			requestID,
			createTs,
			body: await signedContent(request, content),
			algorithm,
		});
		return withHeaders(withoutRedirects(withBody(request, content)), {
			requestID,
			uuid,
			createTs,
			sign,
			algorithm,
		}) as IHttpRequestOptions;
	};

	/** The liveness check of the vendor; it reads nothing and changes nothing. */
	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			baseURL: '={{ $credentials.baseUrl.trim() }}',
			url: '/callcentre/api/v3/ping',
			body: { data: 'n8n' },
		},
		// The ping page names its field "code"; the error table of the other pages uses "retCode".
		rules: failWhen('NXCloud Callbot', 'data', ['code', 'retCode'], PING_FAILURES),
	};
}

/**
 * What the signature covers. The page signs the text of the body and does not tell of gzip, which
 * importBatchCall takes: the text before compression is signed here, and nowhere else decided.
 *
 * @throws UserError for bytes that are called gzip and are none
 */
async function signedContent(
	request: OutgoingRequest,
	content: string | Uint8Array | undefined,
): Promise<string | Uint8Array> {
	const compressed = headerOf(request, 'Content-Encoding')?.toLowerCase() === 'gzip';
	if (!compressed || !(content instanceof Uint8Array)) return content ?? '';
	return await gunzip(content).catch(() => {
		throw new UserError('The body is not compressed with gzip, as its Content-Encoding says', {
			description: 'Compress the body, or leave out the header Content-Encoding.',
		});
	});
}
