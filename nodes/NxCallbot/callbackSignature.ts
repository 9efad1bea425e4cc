import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { fieldOf, requireFields } from '../../credentials/credentialChecks';
import { signNxCallbot } from '../../credentials/signing/nxCallbot';
import {
	RefusedCallback,
	refuseOddHeaders,
	refuseStale,
	type CallbackRequest,
} from '../shared/callbackRequest';
import { maximumAgeOf } from '../shared/callbackTrigger';
import { sameText } from '../shared/sameText';

/** What signatures are checked with. With an empty secret, anyone could sign. */
const SIGNING_FIELDS = { uuid: 'UUID', secretKey: 'Secret Key' };

const SIGNED_HEADERS = ['requestID', 'uuid', 'createTs', 'sign'];
const SHA256_LENGTH = 64;

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
	refuseOddHeaders(request, SIGNED_HEADERS);
	const credentials = await context.getCredentials('nxCallbotApi');
	requireFields('NXCloud Callbot', credentials, SIGNING_FIELDS);
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
	const time = /^\d{10}$/.test(createTs) ? Number(createTs) * 1000 : NaN;
	refuseStale(time, maximumAgeOf(context));
}

/** Refuses a trigger that could accept nothing for want of a secret. */
export async function refuseMissingSecret(context: IHookFunctions): Promise<void> {
	requireFields('NXCloud Callbot', await context.getCredentials('nxCallbotApi'), SIGNING_FIELDS);
}
