import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

import axios from 'axios';

/** An answer on its way from the vendor to the node. */
export interface PassingAnswer {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	body: string;
}

export interface Proxy {
	url: string;
	/** What becomes of the answers; as they are at first. */
	alter: (answer: PassingAnswer) => PassingAnswer;
	close(): Promise<void>;
}

/** Headers that belong to one connection or to the length of the body, which changes. */
const OF_THE_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding', 'content-length'];

/** A server between the node and the sandbox that hands requests on and may change the answers. */
export async function startProxy(target: string): Promise<Proxy> {
	const server = createServer((request, response) => {
		void (async () => {
			const answer = await axios.request<string>({
				url: `${target}${request.url ?? ''}`,
				method: request.method,
				headers: passedOn(request.headers),
				data: await buffer(request),
				responseType: 'text',
				transformResponse: (text: string) => text,
				validateStatus: () => true,
				proxy: false,
			});
			const passing = {
				status: answer.status,
				headers: passedOn(answer.headers),
				body: answer.data,
			};
			const { status, headers, body } = proxy.alter(passing);
			response.writeHead(status, { ...headers, connection: 'close' }).end(body);
		})();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const proxy: Proxy = {
		url: `http://127.0.0.1:${port}`,
		alter: (answer) => answer,
		close: async () => await new Promise((resolve) => server.close(() => resolve())),
	};
	return proxy;
}

function passedOn(headers: IncomingHttpHeaders | object): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers)
			.filter(([name]) => !OF_THE_CONNECTION.includes(name.toLowerCase()))
			.map(([name, value]) => [name.toLowerCase(), String(value)]),
	);
}
