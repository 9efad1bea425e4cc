import type { FastifyReply } from 'fastify';

/** The body of a control as it came; empty when there is none. */
export function bytes(body: unknown): Buffer {
	return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}

/** HTTP 400 with a reason for people. */
export function notUnderstood(reply: FastifyReply, reason: string): FastifyReply {
	return reply.code(400).send({ error: reason });
}
