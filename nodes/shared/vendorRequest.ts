import type { IDataObject, IExecuteFunctions, IHttpRequestMethods } from 'n8n-workflow';

import { RefusedInput, VendorFailure } from './failures';
import { requestOptionsOf } from './requestOptions';

/** One vendor, as far as sending a request to it goes. */
export interface VendorConnection {
	/** Name that the user knows it by. */
	vendor: string;
	credentialType: string;
	/** Checked address without a trailing slash. */
	baseUrl: string;
	/** Values of the credential that must never be shown, also when the vendor repeats them. */
	secrets: string[];
}

export interface VendorAnswer {
	httpStatus: number;
	headers: Record<string, unknown>;
	text: string;
}

interface FullResponse {
	statusCode: number;
	headers: Record<string, unknown>;
	body: Buffer;
}

const CHECK_BEFORE_REPEATING =
	'The request may have been carried out all the same. Look into the console of the vendor before you run it again.';

/** Errors that come before a connection stands, so nothing can have been carried out. */
const NOT_CONNECTED = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ERR_INVALID_URL',
]);

/**
 * The address of a credential, checked.
 *
 * @throws RefusedInput when it is empty or no http(s) address
 */
export function checkedBaseUrl(baseUrl: unknown): string {
	const parameter = 'Base URL of the credential';
	const address = typeof baseUrl === 'string' ? baseUrl.trim() : '';
	if (address === '')
		throw new RefusedInput(
			parameter,
			'is empty',
			'Open the credential of this node and fill it in.',
		);
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) {
		throw new RefusedInput(
			parameter,
			'is not an address such as https://api.example.com',
			'Open the credential of this node and correct it. It starts with https:// and has no query.',
		);
	}
	return address.replace(/\/+$/, '');
}

/**
 * Sends one signed request, once, and returns whatever came back.
 *
 * HTTP errors are not thrown here, because n8n would answer a 401 by sending the request again, and
 * redirects are not followed, because they would carry the signature to another host.
 *
 * @throws VendorFailure when no complete answer arrived
 */
export async function sendOnce(
	context: IExecuteFunctions,
	{ vendor, credentialType, baseUrl }: VendorConnection,
	request: { method: IHttpRequestMethods; path: string; body?: IDataObject },
): Promise<VendorAnswer> {
	try {
		const response = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			credentialType,
			{
				timeout: requestOptionsOf(context).timeoutMs,
				method: request.method,
				url: `${baseUrl}${request.path}`,
				body: request.body,
				headers: { Accept: 'application/json' },
				encoding: 'arraybuffer',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
			},
		)) as FullResponse;
		return {
			httpStatus: response.statusCode,
			headers: response.headers,
			text: response.body.toString('utf8'),
		};
	} catch (error) {
		throw connectionFailure(vendor, baseUrl, error);
	}
}

/**
 * The JSON object in an answer.
 *
 * @throws VendorFailure for a redirect, an empty answer, HTML or other text, and JSON of another shape
 */
export function jsonOf(vendor: string, answer: VendorAnswer): IDataObject {
	const { httpStatus, headers, text } = answer;
	const fail = (reason: string, advice: string) =>
		new VendorFailure(reason, { vendor, httpStatus, advice });

	if (httpStatus >= 300 && httpStatus < 400) {
		throw fail(
			`${vendor} redirects to ${hostOf(headers.location)}, which was not followed`,
			'Check the base URL or region of the credential.',
		);
	}
	if (text.trim() === '') {
		throw fail(`${vendor} gave an empty answer`, CHECK_BEFORE_REPEATING);
	}
	const parsed = parsedJson(text);
	if (parsed === undefined) {
		const what = /^\s*</.test(text) ? 'a web page' : 'text';
		throw fail(
			`${vendor} answered with ${what} instead of JSON`,
			httpStatus >= 500
				? `A gateway in between failed. ${CHECK_BEFORE_REPEATING}`
				: `Check the base URL or region of the credential. ${CHECK_BEFORE_REPEATING}`,
		);
	}
	if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
		throw fail(`${vendor} answered with JSON of an unknown form`, CHECK_BEFORE_REPEATING);
	}
	return parsed as IDataObject;
}

function parsedJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

/** Words of the vendor as they may be shown: without secrets and signatures that it repeats. */
export function shownWords({ secrets }: VendorConnection, words: string): string {
	return secrets
		.reduce((text, secret) => text.replaceAll(secret, '[hidden]'), words)
		.replace(/(sign(?:ature)?\W{1,4})[0-9a-f]{32,64}/gi, '$1[hidden]');
}

function connectionFailure(vendor: string, baseUrl: string, error: unknown): VendorFailure {
	const code = networkCodeOf(error);
	const host = new URL(baseUrl).host;
	if (NOT_CONNECTED.has(code)) {
		return new VendorFailure(`${vendor} could not be reached at ${host}: ${code}`, {
			vendor,
			advice:
				'Nothing was sent. Check the base URL or region of the credential and the network of n8n.',
		});
	}
	const reason =
		code === 'ECONNABORTED' || code === 'ETIMEDOUT'
			? `${vendor} did not answer within the time limit`
			: `The connection to ${vendor} broke before its answer was complete`;
	return new VendorFailure(code ? `${reason}: ${code}` : reason, {
		vendor,
		advice: CHECK_BEFORE_REPEATING,
	});
}

/** n8n wraps the error of axios; its code is on one of the layers. */
function networkCodeOf(error: unknown): string {
	for (let layer = error, depth = 0; depth < 5 && layer instanceof Error; depth++) {
		if ('code' in layer && typeof layer.code === 'string') return layer.code;
		layer = layer.cause;
	}
	return '';
}

function hostOf(location: unknown): string {
	return typeof location === 'string' && URL.canParse(location)
		? new URL(location).host
		: 'another address';
}
