/** A tiny HTTP server for the harness's own tests: records requests, answers by path. */
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
	method: string;
	path: string;
	headers: IncomingHttpHeaders;
	body: string;
}

export interface FixtureServer {
	url: string;
	seen: SeenRequest[];
	/** The recorded paths, in order of arrival. */
	paths(): string[];
	close(): Promise<void>;
}

const ANSWERS: Record<string, unknown> = {
	'/list': [{ id: 1 }, { id: 2 }],
	'/bad-body': { result: { code: 7 } },
};

/**
 * Starts the server on a free port. `/status/<n>` answers that status, `/hang` never answers,
 * `/flaky` fails once. A base URL that ends in `/as/<path>` answers everything as that path.
 */
export async function startFixtureServer(): Promise<FixtureServer> {
	const seen: SeenRequest[] = [];
	let flaky = true;
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const { method = '', url = '', headers } = request;
			seen.push({ method, path: url, headers, body: Buffer.concat(chunks).toString('utf8') });
			const path = url.replace(/^\/as(\/.*)\/test$/, '$1');
			if (path === '/hang') return;
			const fixed = /^\/status\/(\d+)$/.exec(path)?.[1];
			let status = fixed ? Number(fixed) : 200;
			if (path === '/flaky' && flaky) {
				flaky = false;
				status = 500;
			}
			response.writeHead(status, { 'content-type': 'application/json' });
			response.end(JSON.stringify(ANSWERS[path] ?? { path, status }));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		seen,
		paths: () => seen.map(({ path }) => path),
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
