import type {
	IDataObject,
	IExecuteFunctions,
	IHttpRequestMethods,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';

import { gzip } from '../../credentials/compression';
import { toldAdvice } from './advice';
import { VendorFailure } from './failures';
import { isBeforeConnecting, mayConnectLater, networkCodeOf } from './networkErrors';

/** Where requests come from: a run of the node, or a list that the editor fills. */
export type VendorContext = IExecuteFunctions | ILoadOptionsFunctions;

/** One vendor, as far as sending a request to it goes. */
export interface VendorConnection {
	/** Name that the user knows it by. */
	vendor: string;
	credentialType: string;
	/** Checked address without a trailing slash. */
	baseUrl: string;
	/** Values of the credential that must never be shown, also when the vendor repeats them. */
	secrets: string[];
	timeoutMs: number;
}

export interface VendorRequest {
	method: IHttpRequestMethods;
	/** Path below the base URL, with a slash in front. */
	path: string;
	body?: IDataObject;
	headers?: Record<string, string>;
	/** Whether the body travels as gzip, where the vendor documents that it may. */
	compress?: boolean;
	/** Whether it only reads, so that a failure has changed nothing. */
	reads?: boolean;
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

/**
 * Sends one signed request, once, and returns whatever came back.
 *
 * HTTP errors are not thrown here, because n8n would answer a 401 by sending the request again, and
 * redirects are not followed, because they would carry the signature to another host.
 *
 * @throws VendorFailure when no complete answer arrived
 */
export async function sendOnce(
	context: VendorContext,
	{ vendor, credentialType, baseUrl, timeoutMs }: VendorConnection,
	request: VendorRequest,
): Promise<VendorAnswer> {
	try {
		const response = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			credentialType,
			{
				timeout: timeoutMs,
				method: request.method,
				url: `${baseUrl}${request.path}`,
				...(await contentOf(request)),
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
		throw connectionFailure(vendor, baseUrl, error, request);
	}
}

/** Body and headers as they are handed to n8n, which has the credential sign them. */
async function contentOf({
	body,
	headers,
	compress,
}: VendorRequest): Promise<Pick<IHttpRequestOptions, 'body' | 'headers'>> {
	const all = { Accept: 'application/json', ...headers };
	if (body === undefined) return { headers: all };
	const text = JSON.stringify(body);
	const json = { 'Content-Type': 'application/json', ...all };
	// As bytes: text would be parsed once more by axios, which looks whether it is JSON.
	if (!compress) return { body: Buffer.from(text), headers: json };
	return { body: await gzip(text), headers: { ...json, 'Content-Encoding': 'gzip' } };
}

function connectionFailure(
	vendor: string,
	baseUrl: string,
	error: unknown,
	request: VendorRequest,
): VendorFailure {
	const code = networkCodeOf(error);
	const host = new URL(baseUrl).host;
	const passing = mayConnectLater(code) ? {} : undefined;
	if (isBeforeConnecting(code)) {
		return new VendorFailure(`${vendor} could not be reached at ${host}: ${code}`, {
			vendor,
			advice:
				'Nothing was sent. Check the base URL or region of the credential, its http or https, and the network and certificates of n8n.',
			passing,
		});
	}
	if (code === 'ERR_CANCELED') {
		return new VendorFailure(`The execution was canceled before ${vendor} answered`, {
			vendor,
			advice: toldAdvice({ unclear: '' }, request),
		});
	}
	const timedOut = code === 'ECONNABORTED' || code === 'ETIMEDOUT';
	const reason = timedOut
		? `${vendor} did not answer within the time limit`
		: `The connection to ${vendor} broke before its answer was complete`;
	return new VendorFailure(code ? `${reason}: ${code}` : reason, {
		vendor,
		advice: toldAdvice({ unclear: '' }, request),
		passing,
	});
}
