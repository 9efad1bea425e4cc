import type {
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	Icon,
	INodeProperties,
} from 'n8n-workflow';

import {
	headerOf,
	outgoingKindOf,
	withHeaders,
	withoutRedirects,
	type OutgoingRequest,
} from './outgoingRequest';
import { BALANCE_PATH, LAAFFIC_JSON } from './laafficPaths';
import { signLaaffic } from './signing/laaffic';
import { failWhen, fieldOf, requireFields } from './credentialChecks';

const TEST_FAILURES = {
	'-1': 'Wrong API Key or API Secret.',
	'-2': 'This n8n server is not on the IP allow list of the LAAFFIC account.',
	'-13': 'The LAAFFIC account is locked.',
	'-16': 'The clock of this n8n server is wrong: LAAFFIC found the timestamp expired.',
	'-18': 'LAAFFIC reports a fault of its own. Try again later.',
};

/** Signs requests to LAAFFIC and its sister brands. */
export class LaafficApi implements ICredentialType {
	name = 'laafficApi';

	displayName = 'LAAFFIC API';

	icon: Icon = {
		light: 'file:../nodes/Laaffic/laaffic.svg',
		dark: 'file:../nodes/Laaffic/laaffic.dark.svg',
	};

	documentationUrl = 'https://www.npmjs.com/package/n8n-nodes-outbound-calling#laaffic-api';

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.laaffic.com',
			required: true,
			description:
				'Address of the API. Sister brands use other hosts, for example <code>https://api.itniotech.com</code> or <code>https://api.onbuka.com</code>.',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Shown in the LAAFFIC console under Developers',
		},
		{
			displayName: 'API Secret',
			name: 'apiSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Shown beside the API key. It signs requests and is never sent.',
		},
		{
			displayName: 'Path Prefix',
			name: 'pathPrefix',
			type: 'options',
			options: [
				{
					name: 'Always /v3',
					value: 'always',
					description: 'As the pages of BUKA have it',
				},
				{
					name: 'As Documented',
					value: 'asDocumented',
					description:
						'With /v3 on the pages for voice and account, without it on those for AI Agent',
				},
				{
					name: 'Never /v3',
					value: 'never',
					description: 'As the pages of ITNIO have it',
				},
			],
			default: 'asDocumented',
			description: 'Whether paths of the API begin with /v3. LAAFFIC documents both forms.',
		},
		{
			displayName: 'Callback Secret',
			name: 'callbackSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'A long random text of your own, for the LAAFFIC Trigger only: append it to the webhook URL as <code>?secret=</code> in the LAAFFIC console, since LAAFFIC does not sign its reports',
		},
	];

	/**
	 * Adds the three LAAFFIC headers; the body is not part of the signature, so any kind may travel.
	 * A class property, because n8n copies credential types by their own properties and would lose a
	 * method.
	 */
	authenticate: IAuthenticate = async (credentials, requestOptions) => {
		const labels = { apiKey: 'API Key', apiSecret: 'API Secret' };
		requireFields('LAAFFIC', credentials, labels, ['apiKey']);
		const request = withJsonType(requestOptions as OutgoingRequest);
		const apiKey = fieldOf(credentials, 'apiKey');
		const timestamp = String(Math.floor(Date.now() / 1000));
		const sign = signLaaffic({ apiKey, apiSecret: fieldOf(credentials, 'apiSecret'), timestamp });
		return withHeaders(withoutRedirects(request), {
			'Api-Key': apiKey,
			Timestamp: timestamp,
			Sign: sign,
		}) as IHttpRequestOptions;
	};

	/** The account balance: a GET that every account may ask for. */
	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			baseURL: '={{ $credentials.baseUrl.trim() }}',
			url: BALANCE_PATH,
		},
		rules: failWhen('LAAFFIC', 'balance', ['status', 'code'], TEST_FAILURES),
	};
}

/** JSON gets the content type of the vendor pages, with its charset; other bodies stay as they are. */
function withJsonType(request: OutgoingRequest): OutgoingRequest {
	const isObject = typeof request.body === 'object' && outgoingKindOf(request) === 'bytes';
	return isObject && !Buffer.isBuffer(request.body) && !headerOf(request, 'content-type')
		? withHeaders(request, { 'Content-Type': LAAFFIC_JSON })
		: request;
}
