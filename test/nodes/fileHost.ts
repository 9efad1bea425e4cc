import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FileHost {
	url: string;
	/** What came, oldest first. */
	requests: Array<{ method?: string; path?: string; headers: IncomingMessage['headers'] }>;
	/** How the next requests are answered. */
	answer: (response: ServerResponse, request: IncomingMessage) => void;
	close(): Promise<void>;
}

/** A host of files that belongs to someone else than the vendor. */
export async function startFileHost(): Promise<FileHost> {
	const server = createServer((request, response) => {
		const { method, url, headers } = request;
		host.requests.push({ method, path: url, headers });
		response.setHeader('Connection', 'close');
		host.answer(response, request);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const host: FileHost = {
		url: `http://127.0.0.1:${port}`,
		requests: [],
		answer: (response) => response.end(),
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
	return host;
}
