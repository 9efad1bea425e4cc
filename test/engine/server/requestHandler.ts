/** Leads requests to the two kinds of webhooks, and sends what they answer. */
import { getHtmlSandboxCSP } from 'n8n-core';
import { LoggerProxy } from 'n8n-workflow';
import { notFound, sendError, toError } from './errors';
import type { Answer } from './executeWebhook';
import type { ExpressRequest } from './expressRequest';
import type { ExpressResponse } from './expressResponse';

const METHODS = ['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT'];

/** Something that answers webhook calls. */
export type WebhookManager = (
	request: ExpressRequest,
	response: ExpressResponse,
	path: string[],
) => Promise<Answer>;

function send(response: ExpressResponse, answer: Answer): void {
	if (!answer) return;
	const { body, status, executionStarted } = answer;
	response.status(status);
	if (executionStarted) response.set('Content-Security-Policy', getHtmlSandboxCSP());
	if (typeof body === 'string') response.send(body);
	else response.json(body);
}

/** Handles one request; `managers` are found by the first part of the path. */
export async function handleRequest(
	managers: Record<string, WebhookManager>,
	request: ExpressRequest,
	response: ExpressResponse,
): Promise<void> {
	const { method = '' } = request;
	try {
		request.prepare();
		const [, endpoint = '', ...path] = request.path.split('/').map(decodeURIComponent);
		const manager = managers[endpoint];
		if (!manager || path.length === 0) throw notFound(`Cannot ${method} ${request.path}`);
		if (!METHODS.includes(method)) throw new Error(`The method ${method} is not supported.`);
		send(response, await manager(request, response, path));
	} catch (thrown) {
		const error = toError(thrown);
		const what = `${method} ${request.path}: ${error.message}`;
		LoggerProxy.error(`Error in handling webhook request ${what}`, { error });
		if (!response.headersSent) sendError(response, error);
	}
}
