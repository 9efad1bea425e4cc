import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

/** One request over a connection of its own, byte for byte as a test wants it. */
export class RawRequest {
	private constructor(
		private readonly socket: Socket,
		private readonly answered: Promise<string>,
	) {}

	/** Connects to the host of an address, and sends the head of a POST to it. */
	static async open(url: string, headers: Record<string, string>): Promise<RawRequest> {
		const { hostname, port, host, pathname, search } = new URL(url);
		const socket = connect(Number(port), hostname);
		await once(socket, 'connect');
		const chunks: Buffer[] = [];
		socket.on('data', (chunk: Buffer) => chunks.push(chunk));
		// A connection that is cut ends the answer as well.
		socket.on('error', () => undefined);
		const closed = new Promise((resolve) => socket.once('close', resolve));
		const answered = closed.then(() => Buffer.concat(chunks).toString());
		const lines = Object.entries({ Host: host, Connection: 'close', ...headers });
		const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
		const request = new RawRequest(socket, answered);
		request.write(`POST ${pathname}${search} HTTP/1.1\r\n${head}\r\n`);
		return request;
	}

	/** Sends more. */
	write(bytes: string | Buffer): void {
		if (this.socket.writable) this.socket.write(bytes);
	}

	/** The status that is answered, 0 when the connection ends without one; and the rest of the answer. */
	async answer(): Promise<{ status: number; text: string }> {
		const text = await this.answered;
		return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text };
	}

	/** Hangs up, as a sender does whose connection breaks. */
	async cut(): Promise<void> {
		this.socket.destroy();
		await this.answered;
	}
}
