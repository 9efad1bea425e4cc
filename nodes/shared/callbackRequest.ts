import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { exactJson } from './exactJson';
import { isRecord } from './recordFields';

/** What a good callback is answered with where the vendor documents nothing else. */
export const ACCEPTED: IWebhookResponseData = { webhookResponse: 'success' };

/** As much as n8n takes at first: where its limit was raised for other workflows, this one stays. */
const MAX_BYTES = 16 * 1024 * 1024;

/** A callback that is not accepted: who sent it gets the status and the reason, and nothing starts. */
export class RefusedCallback extends Error {
	/** @param reason goes back to the sender, so it never holds anything of the credential */
	constructor(
		readonly status: 400 | 401 | 403 | 409 | 413,
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
	readRawBody?: () => Promise<void>;
	ip?: string;
	rawHeaders?: string[];
}

/**
 * Has n8n read the bytes of a request. For a node of a version above 1 it does so by itself only where
 * it knows the content type. What cannot be read is left empty, which proves nothing.
 */
export async function readBody(context: IWebhookFunctions): Promise<void> {
	const request = context.getRequestObject() as N8nRequest;
	if (request.rawBody === undefined) await request.readRawBody?.().catch(() => undefined);
}

/**
 * The delivery that n8n has received.
 *
 * @throws RefusedCallback for one that is too large
 */
export function callbackRequestOf(context: IWebhookFunctions): CallbackRequest {
	const { rawBody, ip = '', rawHeaders = [] } = context.getRequestObject() as N8nRequest;
	if (Buffer.isBuffer(rawBody) && rawBody.length > MAX_BYTES) {
		throw new RefusedCallback(413, 'the body is larger than 16 MiB');
	}
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
 * Refuses a callback in whose signed headers something is missing, or that holds an & in them: what is
 * signed joins its parts by &, so that a part could be passed off as another.
 *
 * @throws RefusedCallback
 */
export function refuseOddHeaders(request: CallbackRequest, signed: string[]): void {
	for (const name of signed) {
		const value = request.header(name);
		if (value === '') {
			throw new RefusedCallback(401, `the header ${name} is missing, or stands there twice`);
		}
		if (value.includes('&')) throw new RefusedCallback(401, `the header ${name} holds an &`);
	}
}

/**
 * The JSON object in a body, whatever its content type says.
 *
 * @throws RefusedCallback when it is none, or none that can be handed on safely
 */
export function callbackBody({ body }: CallbackRequest): IDataObject {
	const value = parsed(body);
	if (value instanceof RangeError) throw new RefusedCallback(400, `the body is ${value.message}`);
	if (!isRecord(value)) throw new RefusedCallback(400, 'the body is no JSON object in UTF-8');
	// Whoever copies it field by field would give the copy another prototype.
	if (holdsPrototype(value)) throw new RefusedCallback(400, 'the body holds the key __proto__');
	return value;
}

/** The JSON in a body; undefined for none, and the error for what is nested too deeply. */
function parsed(body: Buffer): unknown {
	try {
		return exactJson(new TextDecoder('utf-8', { fatal: true }).decode(body));
	} catch (error) {
		return error instanceof RangeError ? error : undefined;
	}
}

function holdsPrototype(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return Object.hasOwn(value, '__proto__') || Object.values(value).some(holdsPrototype);
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
