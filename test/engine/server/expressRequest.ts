/** What nodes use of the request that n8n hands them, on top of Node's own. */
import { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createGunzip, createInflate } from 'node:zlib';
// Adds content type and encoding just as n8n's server does, which n8n-core itself does not export.
import { parseIncomingMessage } from '@n8n/backend-network';

/** Repeated names become a list; the nested names of Express's "extended" parser do not. */
function parseQuery(search: URLSearchParams): Record<string, string | string[]> {
	const names = [...new Set(search.keys())];
	return Object.fromEntries(
		names.map((name) => {
			const values = search.getAll(name);
			return [name, values.length === 1 ? values[0] : values];
		}),
	);
}

/**
 * The request that a node gets from `this.getRequestObject()`. The types of n8n add `rawBody`,
 * `contentType` and `encoding` to Node's own class.
 */
export class ExpressRequest extends IncomingMessage {
	params: Record<string, string> = {};
	query: Record<string, string | string[]> = {};
	/** Undefined until `parseBody` found something to parse, as with Express 5. */
	body?: unknown;
	/** Proxies are not trusted, so there are never forwarded addresses. */
	readonly ips: string[] = [];
	originalUrl = '';
	path = '';

	/** Completes what can be told once the headers are there. */
	prepare(): void {
		const { pathname, searchParams } = new URL(this.url ?? '/', 'http://localhost');
		this.originalUrl = this.url ?? '/';
		this.path = pathname;
		this.query = parseQuery(searchParams);
		parseIncomingMessage(this);
	}

	get ip(): string | undefined {
		return this.socket.remoteAddress;
	}

	get protocol(): string {
		return 'http';
	}

	get host(): string | undefined {
		return this.headers.host;
	}

	get hostname(): string | undefined {
		return this.headers.host?.replace(/:\d+$/, '');
	}

	get(name: string): string | string[] | undefined {
		return this.headers[name.toLowerCase()];
	}

	header(name: string): string | string[] | undefined {
		return this.get(name);
	}

	/** Reads the body once; decompresses it according to its headers. */
	override async readRawBody(): Promise<void> {
		// Typed as if it always were there.
		if (this.rawBody) return;
		const chunks: Buffer[] = [];
		for await (const chunk of this.decompressed()) chunks.push(chunk as Buffer);
		this.rawBody = Buffer.concat(chunks);
	}

	private decompressed(): Readable {
		const compression = this.headers['content-encoding'];
		if (compression === 'gzip') return this.pipe(createGunzip());
		if (compression === 'deflate') return this.pipe(createInflate());
		return this;
	}
}
