import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';

const limitMs = 10_000;

export interface Received {
	status: number;
	answer: string;
}

/**
 * Posts a body with no more headers than given and those that HTTP demands. No redirect is followed.
 *
 * @returns what was answered, undefined when no whole answer came within ten seconds
 */
export async function postTo(
	url: string,
	headers: Record<string, string>,
	body: Buffer,
): Promise<Received | undefined> {
	try {
		const { request } = new URL(url).protocol === 'https:' ? https : http;
		// A connection of its own for each: one that is kept may be closed just as it is used again.
		const options = { method: 'POST', headers, agent: false, signal: AbortSignal.timeout(limitMs) };
		const sent = request(url, options);
		// Once there is an answer, its own end tells what became of it.
		sent.on('error', () => undefined).end(body);
		const [answer] = (await once(sent, 'response')) as [IncomingMessage];
		return { status: answer.statusCode ?? 0, answer: await text(answer) };
	} catch {
		return undefined;
	}
}
