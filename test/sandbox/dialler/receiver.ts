import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A callback as it arrived. */
export interface Arrival {
	path: string;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** Names as they came over the wire. */
	names: string[];
	body: Buffer;
}

/** A customer's server, for tests. */
export interface Receiver {
	/** Such as http://127.0.0.1:8901, without a slash at the end. */
	url: string;
	/** Oldest first. */
	arrivals: Arrival[];
	/** Answers the next arrival; undefined hangs up. */
	answer: (arrival: Arrival) => { status: number; headers?: object } | undefined;
	/** What arrived on a path, read as JSON. */
	read(path: string): Array<Record<string, unknown>>;
	/** Without arrivals, and accepting everything again. */
	reset(): void;
	close(): void;
}

const acceptAll: Receiver['answer'] = () => ({ status: 200 });

async function arrivalOf(request: IncomingMessage): Promise<Arrival> {
	return {
		path: request.url ?? '',
		headers: request.headers as Record<string, string>,
		names: request.rawHeaders.filter((_, index) => index % 2 === 0),
		body: await buffer(request),
	};
}

/** Starts a server that accepts callbacks and keeps them. */
export async function startReceiver(): Promise<Receiver> {
	const take = async (request: IncomingMessage, response: ServerResponse) => {
		const arrival = await arrivalOf(request);
		receiver.arrivals.push(arrival);
		const answer = receiver.answer(arrival);
		if (!answer) return response.socket?.destroy();
		response.writeHead(answer.status, { ...answer.headers });
		return response.end('success');
	};
	const server = createServer((request, response) => void take(request, response));
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const receiver: Receiver = {
		url: `http://127.0.0.1:${port}`,
		arrivals: [],
		answer: acceptAll,
		read: (path) =>
			receiver.arrivals
				.filter((arrival) => arrival.path === path)
				.map(({ body }) => JSON.parse(body.toString()) as Record<string, unknown>),
		reset: () => {
			receiver.arrivals = [];
			receiver.answer = acceptAll;
		},
		close: () => server.close(),
	};
	return receiver;
}
