/** What nodes use of Express's response, on top of Node's own. */
import { ServerResponse } from 'node:http';
import type { OutgoingHttpHeader } from 'node:http';
import type { ExpressRequest } from './expressRequest';

const WITHOUT_BODY = [204, 205, 304];

/** The response that a node gets from `this.getResponseObject()`. */
export class ExpressResponse extends ServerResponse<ExpressRequest> {
	/** Data of the request, as Express offers it; n8n keeps the workflow's id here. */
	readonly locals: Record<string, unknown> = {};

	status(code: number): this {
		this.statusCode = code;
		return this;
	}

	sendStatus(code: number): this {
		return this.status(code).type('text/plain').send(String(code));
	}

	/** Sets one header, or several from an object. */
	set(name: string | Record<string, OutgoingHttpHeader>, value?: OutgoingHttpHeader): this {
		const headers = typeof name === 'string' ? { [name]: value ?? '' } : name;
		for (const [key, entry] of Object.entries(headers)) this.setHeader(key, entry);
		return this;
	}

	header(name: string | Record<string, OutgoingHttpHeader>, value?: OutgoingHttpHeader): this {
		return this.set(name, value);
	}

	get(name: string): OutgoingHttpHeader | undefined {
		return this.getHeader(name);
	}

	type(contentType: string): this {
		const isText = contentType.startsWith('text/') || contentType === 'application/json';
		const charset = isText && !contentType.includes('charset') ? '; charset=utf-8' : '';
		return this.set('Content-Type', `${contentType}${charset}`);
	}

	json(value: unknown): this {
		if (!this.hasHeader('Content-Type')) this.type('application/json');
		return this.send(JSON.stringify(value));
	}

	/** Sends text as HTML, bytes as they are and anything else as JSON. */
	send(body?: unknown): this {
		if (Buffer.isBuffer(body)) return this.finish(body, 'application/octet-stream');
		if (typeof body === 'string') return this.finish(Buffer.from(body), 'text/html');
		if (body === undefined || body === null) return this.finish(Buffer.alloc(0));
		return this.json(body);
	}

	private finish(body: Buffer, contentType?: string): this {
		if (contentType && !this.hasHeader('Content-Type')) this.type(contentType);
		if (WITHOUT_BODY.includes(this.statusCode)) {
			this.removeHeader('Content-Type');
			this.end();
			return this;
		}
		this.setHeader('Content-Length', body.length);
		if (this.req.method === 'HEAD') this.end();
		else this.end(body);
		return this;
	}
}
