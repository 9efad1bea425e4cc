/** Errors that n8n's server answers with a status of their own, and how it words them. */
import { UserError } from 'n8n-workflow';
import type { ExpressResponse } from './expressResponse';

/** An error whose status the caller of a webhook sees. */
export class ResponseError extends Error {
	constructor(
		message: string,
		readonly status: number,
		readonly hint?: string,
	) {
		super(message);
	}
}

/** Whatever was thrown, as an error. */
export function toError(thrown: unknown): Error {
	return thrown instanceof Error ? thrown : new Error(String(thrown));
}

export const notFound = (message: string, hint?: string) => new ResponseError(message, 404, hint);

export const conflict = (message: string) => new ResponseError(message, 409);

/**
 * Answers with an error. n8n adds the stack trace unless NODE_ENV is "production" or "test": then
 * the caller would see it. Here it never does.
 */
export function sendError(response: ExpressResponse, error: Error): void {
	const { message } = error;
	if (error instanceof ResponseError) {
		const { status, hint } = error;
		response.status(status).json({ code: status, message, ...(hint ? { hint } : {}) });
		return;
	}
	response.status(error instanceof UserError ? 400 : 500).json({ code: 0, message });
}
