import {
	UserError,
	type IAuthenticate,
	type ICredentialTestRequest,
	type ICredentialType,
	type IHttpRequestOptions,
	type Icon,
	type INodeProperties,
} from 'n8n-workflow';

import {
	headerOf,
	outgoingBodyOf,
	pathOf,
	withBody,
	withHeaders,
	withoutRedirects,
	type OutgoingRequest,
} from './outgoingRequest';
import { nxLinkFamilyOf, signNxLink, type NxLinkAlgorithm } from './signing/nxLink';
import { baseUrlExpression, NX_LINK_REGIONS } from './nxLinkRegions';
import { failWhen, fieldOf, requireFields } from './credentialChecks';

/** No secret, but whoever has it can name the account to others: it is masked like one. */
const accessKey: INodeProperties = {
	displayName: 'Access Key',
	name: 'accessKey',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	required: true,
	placeholder: 'e.g. AK-6230339248928541113-2133',
	description: 'Shown in the NXLink console under AI Hub → Integrations',
};

/** Signs requests to NXLink and, with headers of their own, to other NXCloud APIs. */
export class NxLinkApi implements ICredentialType {
	name = 'nxLinkApi';

	displayName = 'NXLink API';

	icon: Icon = {
		light: 'file:../nodes/NxLink/nxLink.svg',
		dark: 'file:../nodes/NxLink/nxLink.dark.svg',
	};

	documentationUrl = 'https://www.npmjs.com/package/n8n-nodes-outbound-calling#nxlink-api';

	properties: INodeProperties[] = [
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			options: [
				...NX_LINK_REGIONS.map(({ name, value, baseUrl }) => ({
					name,
					value,
					description: new URL(baseUrl).hostname,
				})),
				{ name: 'Custom', value: 'custom', description: 'An address of your own' },
			],
			default: 'hongKong',
			description: 'The region of your NXLink account. A key is valid in its own region only.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://api-hk.nxlink.ai',
			displayOptions: { show: { region: ['custom'] } },
			description: 'Address of the API gateway, without a path',
		},
		accessKey,
		{
			displayName: 'Access Secret',
			name: 'accessSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Shown beside the access key. It signs requests and is never sent.',
		},
		{
			displayName: 'Algorithm',
			name: 'algorithm',
			type: 'options',
			options: [
				{ name: 'MD5', value: 'md5' },
				{ name: 'SHA-256', value: 'sha256' },
			],
			default: 'md5',
			description: 'How requests are signed. NXLink expects MD5 unless it is told otherwise.',
		},
		{
			displayName: 'Call Center Callback Token',
			name: 'callbackToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The token that NXLink sends with call center records. Only the NXLink Trigger needs it, and only for the event Call Center Record.',
		},
	];

	/**
	 * Adds the five NXLink headers. `bizType` and `action` are taken from the request when it sets
	 * them, else from the family of its path. A class property, because n8n copies credential types
	 * by their own properties and would lose a method.
	 */
	authenticate: IAuthenticate = async (credentials, requestOptions) => {
		const labels = { accessKey: 'Access Key', accessSecret: 'Access Secret' };
		requireFields('NXLink', credentials, labels, ['accessKey']);
		const request = requestOptions as OutgoingRequest;
		const family = nxLinkFamilyOf(pathOf(request));
		const bizType = headerOf(request, 'bizType') ?? family?.bizType;
		const action = headerOf(request, 'action') ?? family?.action;
		if (!bizType || !action) {
			throw new UserError(
				`NXLink needs the headers bizType and action, which cannot be derived from "${pathOf(request)}"`,
				{
					description:
						'Paths below /openapi/aiagent/ and /saas/cc/openapi/ have theirs built in. For any other NXCloud API, add both headers to the request, with the values that its page gives.',
				},
			);
		}

		const algorithm: NxLinkAlgorithm = credentials.algorithm === 'sha256' ? 'sha256' : 'md5';
		const ts = String(Date.now());
		const { request: sendable, body } = signableBody(request);
		const sign = signNxLink({
			accessKey: fieldOf(credentials, 'accessKey'),
			accessSecret: fieldOf(credentials, 'accessSecret'),
			bizType,
			action,
			ts,
			body,
			algorithm,
		});
		return withHeaders(withoutRedirects(sendable), {
			accessKey: fieldOf(credentials, 'accessKey'),
			ts,
			bizType,
			action,
			sign,
			// MD5 is what NXLink assumes; its pages for the two families do not list the header.
			algorithm: algorithm === 'sha256' ? algorithm : undefined,
		}) as IHttpRequestOptions;
	};

	/** Lists one AI Agent: the cheapest call that reads only. */
	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			baseURL: baseUrlExpression,
			url: '/openapi/aiagent/flow/list',
			body: { pageNumber: 1, pageSize: 10 },
		},
		rules: failWhen('NXLink', 'data', ['code'], {
			1001: 'NXLink did not receive all signature headers. A proxy between n8n and NXLink may remove them.',
			1002: 'NXLink refused the parameters of the test request. Check the region or base URL.',
			1003: 'Wrong signature: check the Access Secret and the Algorithm.',
			1004: 'The clock of this n8n server differs from NXLink by more than 60 seconds. Correct it.',
			1005: 'Not permitted: check the Access Key and the region, and that AI Agent is enabled for this account. An account with the Call Center only cannot be tested here.',
			20000:
				'NXLink answered with a business error. Check in its console that AI Agent is enabled.',
		}),
	};
}

/** The body that is signed, and the request that carries just that. */
function signableBody(request: OutgoingRequest): {
	request: OutgoingRequest;
	body?: string | Uint8Array;
} {
	const body = outgoingBodyOf(request);
	switch (body.kind) {
		case 'multipart':
			return { request };
		case 'form':
		case 'stream':
			throw new UserError('NXLink defines no signature for this kind of body', {
				description: 'Send the body as JSON, or as multipart form data for a file.',
			});
		case 'none':
			return { request: withBody(request, undefined) };
		case 'bytes':
			// Whether NXLink counts a bare {} as a body is not documented, so none is sent.
			return body.content === '{}' && typeof request.body !== 'string'
				? { request: withBody(request, undefined) }
				: { request: withBody(request, body.content), body: body.content };
	}
}
