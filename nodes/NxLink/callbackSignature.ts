import type {
	ICredentialDataDecryptedObject,
	IHookFunctions,
	INodeProperties,
	IWebhookFunctions,
} from 'n8n-workflow';

import { fieldOf, requireFields } from '../../credentials/credentialChecks';
import { signNxLink } from '../../credentials/signing/nxLink';
import { wantedOf } from '../shared/callbackEvents';
import {
	RefusedCallback,
	refuseOddHeaders,
	refuseStale,
	type CallbackRequest,
} from '../shared/callbackRequest';
import { maximumAgeOf } from '../shared/callbackTrigger';
import { RefusedInput } from '../shared/failures';
import { sameText } from '../shared/sameText';
import { oneOf } from '../shared/values';

/** What signatures are checked with. With an empty secret, anyone could sign. */
const SIGNING_FIELDS = { accessKey: 'Access Key', accessSecret: 'Access Secret' };

const SIGNED_HEADERS = ['accessKey', 'action', 'bizType', 'ts', 'sign'];

/** How callbacks are told from forged ones. */
export const verificationField: INodeProperties = {
	displayName: 'Callback Verification',
	name: 'verification',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Off',
			value: 'off',
			description: 'Accept everything. Whoever knows the address can then make up outcomes.',
		},
		{
			name: 'Require',
			value: 'require',
			description:
				'Refuse callbacks without a right signature, or a right token for the call center',
		},
		{
			name: 'Verify If Signed',
			value: 'ifSigned',
			description: 'Check what is signed, and accept what is not',
		},
	],
	default: 'require',
	description:
		'NXLink signs the callbacks of AI Agents only when its customer has that switched on: ask NXLink to do so for your account',
};

/** The same for a task that is waited for. */
export const taskVerificationOption: INodeProperties = {
	...verificationField,
	description: 'How the callback that ends Wait Until Finished is checked',
};

/**
 * Refuses a callback that is not NXLink's.
 *
 * @param mode what the parameter Callback Verification holds
 * @throws RefusedCallback
 */
export async function verifyCallback(
	context: IWebhookFunctions,
	request: CallbackRequest,
	mode: unknown = context.getNodeParameter('verification', 'require'),
): Promise<void> {
	if (mode === 'off') return;
	const credentials = await context.getCredentials('nxLinkApi');
	const age = maximumAgeOf(context);
	if (request.headers.sign !== undefined) return refuseForged(request, credentials, age);
	if (request.headers.token !== undefined) return refuseWrongToken(request, credentials, mode);
	if (mode !== 'ifSigned') throw new RefusedCallback(401, 'the callback is not signed');
}

/**
 * Checks the signature over the bytes of the body. Sources: vendor pages "AI Agent Task - Call Record
 * Callback", which lists the headers, and the one generic page on verifying callbacks, by which
 * `algorithm` says sha256 or anything else for MD5; without that header, the length of `sign` tells it.
 */
function refuseForged(
	request: CallbackRequest,
	credentials: ICredentialDataDecryptedObject,
	age: number,
): void {
	refuseOddHeaders(request, SIGNED_HEADERS);
	requireFields('NXLink', credentials, SIGNING_FIELDS);
	const sign = request.header('sign').toLowerCase();
	const declared = request.header('algorithm').toLowerCase();
	const sha256 = declared === '' ? sign.length === 64 : declared === 'sha256';
	const accessKey = fieldOf(credentials, 'accessKey');
	const expected = signNxLink({
		accessKey,
		accessSecret: fieldOf(credentials, 'accessSecret'),
		action: request.header('action'),
		bizType: request.header('bizType'),
		ts: request.header('ts'),
		body: request.body,
		algorithm: sha256 ? 'sha256' : 'md5',
	});
	if (!sameText(request.header('accessKey'), accessKey) || !sameText(sign, expected)) {
		throw new RefusedCallback(401, 'the signature is wrong');
	}
	const ts = request.header('ts');
	refuseStale(/^\d{13}$/.test(ts) ? Number(ts) : NaN, age);
}

/** Callbacks of the call center carry a token that was agreed on, and nothing else. */
function refuseWrongToken(
	request: CallbackRequest,
	credentials: ICredentialDataDecryptedObject,
	mode: unknown,
): void {
	const expected = fieldOf(credentials, 'callbackToken');
	if (expected === '' && mode === 'ifSigned') return;
	if (expected !== '' && sameText(request.header('token'), expected)) return;
	throw new RefusedCallback(401, 'the token is wrong');
}

/** Refuses a choice that there is not, by which no callback could be accepted. Throws RefusedInput. */
export function refuseUnknownMode(mode: unknown): void {
	oneOf(mode, 'Callback Verification', ['off', 'require', 'ifSigned']);
}

/** Refuses a trigger that could accept nothing for want of a secret or a token. Throws RefusedInput. */
export async function refuseMissingProof(context: IHookFunctions): Promise<void> {
	const { selected: events } = wantedOf(context);
	const verification = context.getNodeParameter('verification', 'require');
	refuseUnknownMode(verification);
	if (verification !== 'require') return;
	const credentials = await context.getCredentials('nxLinkApi');
	if (events.some((event) => event !== 'callCenterRecord')) {
		requireFields('NXLink', credentials, SIGNING_FIELDS);
	}
	if (!events.includes('callCenterRecord')) return;
	if (fieldOf(credentials, 'callbackToken') !== '') return;
	throw new RefusedInput(
		'Call Center Callback Token of the credential',
		'is empty, so no call center record could be accepted',
		'Fill in the token that NXLink sends with call center records, or set Callback Verification to Verify If Signed.',
	);
}
