import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { isRecord } from './recordFields';

/** What a good callback is answered with where the vendor documents nothing else. */
export const ACCEPTED: IWebhookResponseData = { webhookResponse: 'success' };

/** A callback that is not accepted: who sent it gets the status and the reason, and nothing starts. */
export class RefusedCallback extends Error {
	/** @param reason goes back to the sender, so it never holds anything of the credential */
	constructor(
		readonly status: 400 | 401 | 403 | 409,
		readonly reason: string,
	) {
		super(reason);
		this.name = 'RefusedCallback';
	}
}

/** A delivery of a vendor as it arrived. */
export interface CallbackRequest {
	/** The bytes of the body, after gzip; what is signed. */
	body: Buffer;
	/** Address of the sender, as n8n sees it. */
	ip: string;
	query: Record<string, unknown>;
	headers: Record<string, unknown>;
	/** The value of a header in any case; empty when it is absent or stands there twice. */
	header(name: string): string;
}

interface N8nRequest {
	rawBody?: unknown;
	ip?: string;
	rawHeaders?: string[];
}

/** The delivery that n8n has received. */
export function callbackRequestOf(context: IWebhookFunctions): CallbackRequest {
	const { rawBody, ip = '', rawHeaders = [] } = context.getRequestObject() as N8nRequest;
	const headers = context.getHeaderData() as Record<string, unknown>;
	const counts = new Map<string, number>();
	for (const [index, name] of rawHeaders.entries()) {
		if (index % 2 === 0) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
	}
	return {
		body: Buffer.isBuffer(rawBody) ? rawBody : Buffer.alloc(0),
		ip,
		query: context.getQueryData() as Record<string, unknown>,
		headers,
		header(name) {
			const value = headers[name.toLowerCase()];
			// Of a header that stands there twice, nobody knows which one the sender has signed.
			const single = (counts.get(name.toLowerCase()) ?? 1) === 1;
			return single && typeof value === 'string' ? value.trim() : '';
		},
	};
}

/**
 * The JSON object in a body, whatever its content type says.
 *
 * @throws RefusedCallback when it is none
 */
export function callbackBody({ body }: CallbackRequest): IDataObject {
	let value: unknown;
	try {
		value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
	} catch {
		value = undefined;
	}
	if (isRecord(value)) return value;
	throw new RefusedCallback(400, 'the body is no JSON object in UTF-8');
}

/**
 * Answers a callback that is refused, or that cannot be taken for a fault on this side, such as a
 * credential that is gone. Nothing is thrown on: n8n would send the sender more than it should know, and
 * would end an execution that waits.
 */
export function answerRefusal(context: IWebhookFunctions, error: unknown): IWebhookResponseData {
	const refused = error instanceof RefusedCallback ? error : undefined;
	if (!refused) {
		const reason = error instanceof Error ? error.message : String(error);
		context.logger.error(`${context.getNode().name} could not take a callback: ${reason}`);
	}
	const { status = 500, reason = 'the callback could not be taken' } = refused ?? {};
	context.getResponseObject().status(status).json({ error: reason });
	return { noWebhookResponse: true };
}

/**
 * Refuses a callback whose time is too far from the clock of n8n: a copy that someone sends again.
 *
 * @param time in the header, in milliseconds since 1970; NaN is refused as well
 */
export function refuseStale(time: number, toleranceSeconds: number): void {
	if (Math.abs(Date.now() - time) <= toleranceSeconds * 1000) return;
	throw new RefusedCallback(401, 'the time of the callback is too far from the clock of n8n');
}
