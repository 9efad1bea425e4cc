import { UserError, type IDataObject, type IHttpRequestOptions } from 'n8n-workflow';

/**
 * What `authenticate` may be given. Nodes and the credential test pass `url` and `body`; the HTTP
 * Request node passes `uri` and, for forms, `form` or `formData`.
 */
export type OutgoingRequest = IHttpRequestOptions & {
	uri?: string;
	form?: unknown;
	formData?: unknown;
	followRedirect?: boolean;
	followAllRedirects?: boolean;
};

export type OutgoingBody =
	| { kind: 'none' | 'form' | 'multipart' | 'stream' }
	| { kind: 'bytes'; content: string | Uint8Array };

type Headers = Record<string, unknown>;

const FORM = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';

/** The value of a header, whatever its case; header names typed by a user arrive in lower case. */
export function headerOf(request: OutgoingRequest, name: string): string | undefined {
	for (const [key, value] of Object.entries((request.headers ?? {}) as Headers)) {
		if (!isSameName(key, name)) continue;
		return value === undefined || value === null || value === '' ? undefined : String(value);
	}
	return undefined;
}

/**
 * A copy of the request with these headers, in this case and in no second spelling; an undefined one
 * is taken away. The request that was given stays as it is: after HTTP 401, n8n signs it once more.
 */
export function withHeaders(
	request: OutgoingRequest,
	headers: Record<string, string | undefined>,
): OutgoingRequest {
	const all: IDataObject = {};
	const names = Object.keys(headers);
	for (const [name, value] of Object.entries((request.headers ?? {}) as IDataObject)) {
		if (!names.some((other) => isSameName(other, name))) all[name] = value;
	}
	for (const name of names) if (headers[name] !== undefined) all[name] = headers[name];
	return changed(request, { headers: all });
}

/** For nodes, and in the words of the HTTP Request node. */
const NO_REDIRECTS = {
	disableFollowRedirect: true,
	maxRedirects: 0,
	followRedirect: false,
	followAllRedirects: false,
};

/**
 * A copy whose answer is taken as it comes: a redirect would carry key and signature to whatever host it
 * names, and make a GET of a POST.
 */
export function withoutRedirects(request: OutgoingRequest): OutgoingRequest {
	return changed(request, NO_REDIRECTS);
}

/** A copy. V8 takes several times as long to spread two objects into one. */
function changed(request: OutgoingRequest, changes: Partial<OutgoingRequest>): OutgoingRequest {
	return Object.assign({}, request, changes);
}

function isSameName(one: string, other: string): boolean {
	return one.length === other.length && one.toLowerCase() === other.toLowerCase();
}

/** An address that is written as it is sent; to parse it takes longer than to sign a short body. */
const PLAIN_ADDRESS = /^https?:\/\/[\w.:-]+(\/[\w/-]*)$/;

/** The path of the request, without host and query. */
export function pathOf(request: OutgoingRequest): string {
	const target = request.url || request.uri || '';
	const plain = PLAIN_ADDRESS.exec(target);
	if (plain) return plain[1];
	try {
		return new URL(target, request.baseURL ?? 'http://localhost').pathname;
	} catch {
		return target;
	}
}

/** What will travel as the body, as n8n and axios tell bodies apart. */
export function outgoingKindOf(request: OutgoingRequest): OutgoingBody['kind'] {
	const contentType = contentTypeOf(request);
	const { body } = request as { body?: unknown };
	if (request.formData !== undefined || contentType.startsWith(MULTIPART) || isFormData(body)) {
		return 'multipart';
	}
	if (
		request.form !== undefined ||
		contentType.startsWith(FORM) ||
		body instanceof URLSearchParams
	) {
		return 'form';
	}
	// With these methods n8n sends forms, which were told above, but no other body.
	const method = (request.method ?? 'GET').toUpperCase();
	if (method === 'GET' || method === 'HEAD') return 'none';
	if (body === undefined || body === null || body === '') return 'none';
	return !(body instanceof Uint8Array) && isStream(body) ? 'stream' : 'bytes';
}

/**
 * The bytes that will travel as the body. n8n and axios serialise after signing, so an object has
 * to become text here, and text gets the form that axios would give it.
 *
 * @throws UserError when a JSON content type goes with text that is no JSON: axios would quote it
 */
export function outgoingBodyOf(request: OutgoingRequest): OutgoingBody {
	const kind = outgoingKindOf(request);
	if (kind !== 'bytes') return { kind };
	const { body } = request as { body?: unknown };
	if (body instanceof Uint8Array) return { kind, content: asBuffer(body) };
	if (typeof body === 'string') return { kind, content: textAsSent(body, contentTypeOf(request)) };
	return { kind, content: JSON.stringify(body) };
}

function contentTypeOf(request: OutgoingRequest): string {
	return headerOf(request, 'content-type')?.toLowerCase() ?? '';
}

/** A copy that carries exactly this body, or none. */
export function withBody(
	request: OutgoingRequest,
	content: string | Uint8Array | undefined,
): OutgoingRequest {
	const copy = changed(request, { body: content as IHttpRequestOptions['body'] });
	if (content === undefined) delete copy.body;
	// Without a content type, axios sends a text body as a form.
	return content === undefined || headerOf(request, 'content-type')
		? copy
		: withHeaders(copy, { 'Content-Type': 'application/json' });
}

/** Axios trims JSON text and puts anything else that is declared as JSON into quotes. */
function textAsSent(text: string, contentType: string): string {
	if (contentType !== '' && !contentType.includes('application/json')) return text;
	if (!isJson(text)) {
		throw new UserError('The body is not valid JSON, so it cannot be signed as it would travel', {
			description: 'Correct the JSON, or choose another content type for the raw body.',
		});
	}
	return text.trim();
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

/** Axios would send all of the memory behind a view that is no Buffer. */
function asBuffer(bytes: Uint8Array): Buffer {
	return Buffer.isBuffer(bytes)
		? bytes
		: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function isFormData(body: unknown): boolean {
	return hasMethods(body, 'append', 'getHeaders');
}

function isStream(body: unknown): boolean {
	return hasMethods(body, 'pipe', 'on');
}

function hasMethods(value: unknown, ...names: string[]): boolean {
	return (
		typeof value === 'object' &&
		value !== null &&
		names.every((name) => typeof (value as Record<string, unknown>)[name] === 'function')
	);
}
