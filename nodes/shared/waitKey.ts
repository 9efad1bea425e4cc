import { createHmac } from 'node:crypto';

/**
 * What the address of a waiting execution carries, so that nobody can make one up: n8n 1.x numbers its
 * waiting executions and asks for no token. It also binds the address to what is waited for.
 *
 * @param secret of the vendor's credential; it cannot be told from the key
 * @param id of the contact or task, as the vendor's callback will have it
 */
export function waitKey(secret: string, id: string): string {
	return createHmac('sha256', secret).update(`n8n waits for ${id}`).digest('hex');
}

/** The address with its key behind the token that n8n may have put there. */
export function withWaitKey(resumeUrl: string, key: string): string {
	return `${resumeUrl}${resumeUrl.includes('?') ? '&' : '?'}key=${key}`;
}
