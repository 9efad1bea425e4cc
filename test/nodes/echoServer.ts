import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface EchoServer {
	url: string;
	/** Values of the `sign` headers that came. */
	signatures: string[];
	close(): Promise<void>;
}

/** A vendor that repeats what it was sent: the answer is made from the headers of the request. */
export async function startEchoServer(
	answerTo: (headers: IncomingHttpHeaders) => object,
): Promise<EchoServer> {
	const signatures: string[] = [];
	const server = createServer((request, response) => {
		signatures.push(String(request.headers.sign));
		request.resume().on('end', () => {
			response.writeHead(200, { 'Content-Type': 'application/json', Connection: 'close' });
			response.end(JSON.stringify(answerTo(request.headers)));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		signatures,
		close: async () => await new Promise((resolve) => server.close(() => resolve())),
	};
}
