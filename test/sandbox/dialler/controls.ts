import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import { bytes, notUnderstood } from '../controlRequest';
import { readParams } from '../params';
import type { Dialler } from './index';

const runFields = z.object({ speed: z.number().positive() }).strict();
const turnFields = z.object({ seconds: z.number().min(0) }).strict();

/** The people's side of the dialler, beside the other controls. */
export function addDiallerControls(app: FastifyInstance, dialler: Dialler): void {
	app.post('/_sandbox/dialler', (request, reply) => {
		const read = readParams(runFields, bytes(request.body));
		if (read.problem) return notUnderstood(reply, read.problem.text);
		dialler.run(read.params.speed);
		return reply.send({ running: true, speed: read.params.speed });
	});

	app.delete('/_sandbox/dialler', () => {
		dialler.stop();
		return { running: false };
	});

	app.post('/_sandbox/turn', async (request, reply) => {
		const read = readParams(turnFields, bytes(request.body));
		if (read.problem) return notUnderstood(reply, read.problem.text);
		await dialler.turn(Math.round(read.params.seconds * 1000));
		return reply.send({ turned: read.params.seconds, deliveries: dialler.deliveries.length });
	});

	app.get('/_sandbox/deliveries', () => dialler.deliveries);
}
