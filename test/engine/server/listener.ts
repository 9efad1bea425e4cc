/** The HTTP server under the webhooks. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { withLogs } from '../logs';
import type { LogEntry } from '../logs';
import { ExpressRequest } from './expressRequest';
import { ExpressResponse } from './expressResponse';
import { handleRequest } from './requestHandler';
import type { WebhookManager } from './requestHandler';

/** Listens on this machine only. */
export interface Listener {
	port: number;
	/** Who answers, by the first part of the path; none until the workflow is active. */
	managers: Record<string, WebhookManager>;
	close(): Promise<void>;
}

/** Starts to listen, on a free port unless one is given. */
export async function listen(logs: LogEntry[], port = 0): Promise<Listener> {
	const classes = { IncomingMessage: ExpressRequest, ServerResponse: ExpressResponse };
	const server = createServer(classes, (request, response) => {
		const handle = async () => await handleRequest(listener.managers, request, response);
		void withLogs(logs, handle);
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	const listener: Listener = {
		port: (server.address() as AddressInfo).port,
		managers: {},
		close: async () => {
			const closed = new Promise((resolve) => server.close(resolve));
			// Also those that nobody answers: a sender must not keep the test from ending.
			server.closeAllConnections();
			await closed;
		},
	};
	return listener;
}
