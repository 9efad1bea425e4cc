import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import type { JournalEntry } from './types';
import type { VendorAnswer } from './vendor';

const halfOf = (whole: { length: number }) => Math.ceil(whole.length / 2);

/**
 * The way back to the client, for answers whole and broken. Writes past fastify, which knows
 * neither broken answers nor the vendors' spelling of header names.
 */
export class AnswerLine {
	constructor(
		private readonly response: ServerResponse,
		private readonly entry: JournalEntry,
		private readonly now: () => number,
	) {}

	send(answer: VendorAnswer): void {
		this.writeHead(answer, answer.body);
		this.response.end(answer.wire ?? answer.body);
	}

	/** Promises the length of the whole body, sends half of it and hangs up. */
	sendCutBody(answer: VendorAnswer): void {
		const { body, wire } = answer;
		const half = body.slice(0, halfOf(body));
		this.writeHead(answer, half);
		const sent = wire?.subarray(0, halfOf(wire)) ?? half;
		this.response.write(sent, () => this.response.destroy());
	}

	/** Hangs up in the middle of a header. */
	sendCutHeaders(): void {
		const { socket } = this.response;
		socket?.write('HTTP/1.1 200 OK\r\nContent-Type: applic', () => socket.destroy());
	}

	/** Hangs up without a word. */
	reset(): void {
		this.response.socket?.resetAndDestroy();
	}

	/**
	 * Waits, but not for a client that is gone.
	 *
	 * @param delayMs milliseconds
	 * @returns whether the client is still there
	 */
	async wait(delayMs: number): Promise<boolean> {
		const gone = new AbortController();
		this.response.once('close', () => gone.abort());
		await sleep(delayMs, undefined, { signal: gone.signal }).catch(() => undefined);
		return !gone.signal.aborted;
	}

	private writeHead(answer: VendorAnswer, sent: string): void {
		const length = { 'Content-Length': String(Buffer.byteLength(answer.wire ?? answer.body)) };
		const date = { Date: new Date(this.now()).toUTCString() };
		this.response.writeHead(answer.status, { ...date, ...answer.headers, ...length });
		this.entry.status = answer.status;
		this.entry.answer = sent;
	}
}
