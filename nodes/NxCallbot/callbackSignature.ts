import type { IWebhookFunctions } from 'n8n-workflow';

import { fieldOf, requireFields } from '../../credentials/credentialChecks';
import { signNxCallbot } from '../../credentials/signing/nxCallbot';
import { RefusedCallback, refuseStale, type CallbackRequest } from '../shared/callbackRequest';
import { sameText } from '../shared/sameText';
import { wholeNumber } from '../shared/values';

const SIGNED_HEADERS = ['requestID', 'uuid', 'createTs', 'sign'];
const SHA256_LENGTH = 64;
const DEFAULT_AGE_SECONDS = 300;

/**
 * Refuses a callback that is not NXCloud's; all of them are signed. Which algorithm the console is set to
 * is not told by the callback, but by the length of its signature.
 *
 * Source: vendor pages "Callbot API callCallback" and "Callbot API authorization"; that the signature
 * covers the bytes of the body is inferred from "the same method".
 *
 * @throws RefusedCallback
 */
export async function verifyCallback(
	context: IWebhookFunctions,
	request: CallbackRequest,
): Promise<void> {
	const missing = SIGNED_HEADERS.find((name) => request.header(name) === '');
	if (missing !== undefined) throw new RefusedCallback(401, `the header ${missing} is missing`);
	const credentials = await context.getCredentials('nxCallbotApi');
	// With an empty secret, anyone could sign.
	requireFields('NXCloud Callbot', credentials, { uuid: 'UUID', secretKey: 'Secret Key' });
	const uuid = fieldOf(credentials, 'uuid');
	const sign = request.header('sign').toUpperCase();
	const createTs = request.header('createTs');
	const expected = signNxCallbot({
		uuid,
		secretKey: fieldOf(credentials, 'secretKey'),
		requestID: request.header('requestID'),
		createTs,
		body: request.body,
		algorithm: sign.length === SHA256_LENGTH ? 'SHA256' : 'MD5',
	});
	if (!sameText(request.header('uuid'), uuid) || !sameText(sign, expected)) {
		throw new RefusedCallback(401, 'the signature is wrong');
	}
	const { toleranceSeconds = DEFAULT_AGE_SECONDS } = context.getNodeParameter('options', {}) as {
		toleranceSeconds?: unknown;
	};
	const age = wholeNumber(toleranceSeconds, 'Maximum Age (Seconds)', { min: 1 });
	refuseStale(/^\d{10}$/.test(createTs) ? Number(createTs) * 1000 : NaN, age);
}
