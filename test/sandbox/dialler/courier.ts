import { gzipSync } from 'node:zlib';

import { usualContentType, type Callback, type CallbackSwitches, type Delivery } from './callback';
import { postTo } from './transport';

/** No page of these vendors tells; NXCloud's WebCall repeats its records every minute. */
const retryAfterMs = 60_000;
const accepted = 200;

interface Posted {
	callback: Callback;
	url: string;
	text: string;
	attempt: number;
	/** When it falls due, on the clock of the dialler; milliseconds since 1970. */
	at: number;
}

/** Takes callbacks to their receivers, one after the other. */
export class Courier {
	/** Every sending, oldest first. */
	readonly deliveries: Delivery[] = [];
	#posted: Posted[] = [];
	#closed = false;

	/** @param now present moment for the time headers, which receivers hold against their own clock */
	constructor(
		private readonly switches: CallbackSwitches,
		private readonly now: () => number,
	) {}

	/** Takes a callback that falls due at a moment. */
	post(callback: Callback, at: number): void {
		const { url, value } = callback;
		if (!url) return;
		this.#posted.push({ callback, url, text: JSON.stringify(value), attempt: 1, at });
	}

	/** The next moment after a given one at which something falls due, Infinity when none. */
	nextAfter(clock: number): number {
		return Math.min(...this.#posted.map(({ at }) => at).filter((at) => at > clock), Infinity);
	}

	/**
	 * Delivers what has fallen due.
	 *
	 * @returns whether there was anything
	 */
	async deliver(clock: number): Promise<boolean> {
		const due = this.#posted.filter(({ at }) => at <= clock);
		this.#posted = this.#posted.filter(({ at }) => at > clock);
		if (this.switches.reordered) due.reverse();
		for (const posted of due) {
			const done = await this.#attempt(posted);
			if (done || posted.attempt > this.switches.retries) continue;
			const { attempt } = posted;
			this.#posted.push({ ...posted, attempt: attempt + 1, at: clock + retryAfterMs });
		}
		return due.length > 0;
	}

	/** Delivers nothing any more. */
	close(): void {
		this.#closed = true;
	}

	/** Sends a callback, as often as the switches say; one acceptance is enough. */
	async #attempt(posted: Posted): Promise<boolean> {
		let done = false;
		for (let copy = 0; copy <= this.switches.duplicates && !this.#closed; copy++) {
			const delivery = await this.#send(posted);
			done ||= delivery.status === accepted;
		}
		return done;
	}

	async #send({ callback, url, text, attempt }: Posted): Promise<Delivery> {
		const { vendor, event } = callback;
		const headers = this.#headers(callback, text);
		const delivery: Delivery = { vendor, event, url, attempt, headers, body: text };
		this.deliveries.push(delivery);
		const body = this.switches.gzip ? gzipSync(text) : Buffer.from(text);
		return Object.assign(delivery, await postTo(url, headers, body));
	}

	#headers(callback: Callback, text: string): Record<string, string> {
		const { switches } = this;
		const contentType =
			switches.contentType === usualContentType
				? (callback.contentType ?? usualContentType)
				: switches.contentType;
		return {
			...(contentType !== undefined && { 'Content-Type': contentType }),
			...(switches.gzip && { 'Content-Encoding': 'gzip' }),
			...callback.sign({
				text: switches.wrongSignature ? `${text} ` : text,
				moment: this.now() - switches.staleSeconds * 1000,
				switches,
			}),
		};
	}
}
