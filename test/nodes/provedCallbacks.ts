import type { OutgoingHttpHeaders } from 'node:http';

import type { WebhookServer } from '../engine';
import type { Bench } from './bench';
import {
	postCallback,
	proofs,
	serveTrigger,
	signedHeaders,
	withSecret,
	type TriggerName,
} from './triggers';

export const SIGNING = ['nxLinkTrigger', 'nxCallbotTrigger'] as const;
export const TRIGGERS: TriggerName[] = [...SIGNING, 'laafficTrigger'];

/** What a call of each vendor has at least. */
const KNOWN = {
	nxLinkTrigger: '"contactId":"c-1","callId":"1"',
	nxCallbotTrigger: '"orderID":"c-1","callID":"1","callbackType":1,"finish":false',
	laafficTrigger: '"voiceId":"1"',
};

/** The body of a call with more fields, as text: JavaScript would change some. */
export const bodyOf = (trigger: TriggerName, more: string) => `{${KNOWN[trigger]},${more}}`;

/** An active workflow that takes any call. */
export async function serveCalls(
	bench: Bench,
	trigger: TriggerName,
	parameters = {},
): Promise<WebhookServer> {
	const event = trigger === 'laafficTrigger' ? 'callReport' : 'callEnded';
	const filters = { finalCallsOnly: false };
	return await serveTrigger(bench, trigger, { events: [event], filters, ...parameters });
}

/** Headers without the type of the content: n8n then leaves the body to the node. */
export function untyped(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
	return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'Content-Type'));
}

/**
 * Sends a body with what proves it, and expects no proof to come back.
 *
 * @param sent what travels, where that is not the body itself
 */
export async function postProved(
	bench: Bench,
	server: WebhookServer,
	trigger: TriggerName,
	body: string | Buffer,
	headers: OutgoingHttpHeaders = {},
	sent = body,
) {
	const proof = trigger === 'laafficTrigger' ? {} : untyped(signedHeaders(trigger, body));
	const url = trigger === 'laafficTrigger' ? withSecret(server.url()) : server.url();
	const answer = await postCallback(url, { ...proof, ...headers }, sent);
	for (const each of proofs(bench)) expect(answer.text).not.toContain(each);
	return answer;
}

/** The answer to what is refused. */
export const refusal = (status: number, error: string) => ({
	status,
	text: JSON.stringify({ error }),
});
