import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import { addConsoleControls } from './consoleControls';
import { addDiallerControls } from './dialler/controls';
import { bytes, notUnderstood } from './controlRequest';
import { filled, integer, readParams } from './params';
import { readableJournal } from './journal';
import type { Sandbox } from './index';
import type { Fault } from './types';

const faultFields: z.ZodType<Fault> = z
	.object({
		path: z.string().startsWith('/'),
		kind: z.enum([
			'status',
			'html',
			'empty',
			'body',
			'reset',
			'cutHeaders',
			'cutBody',
			'slow',
			'redirect',
		]),
		status: integer.min(200).max(599).optional(),
		body: z.string().optional(),
		headers: z.record(z.string()).optional(),
		location: z.string().optional(),
		delayMs: integer.min(0).optional(),
		when: z.enum(['before', 'after']).optional(),
		times: integer.min(1).optional(),
	})
	.strict();

const laafficDialFields = z.object({ taskId: integer, count: integer.min(0) });
const dialFields = z.object({ userTaskId: filled, count: integer.min(0) });

/** What the controls act on. */
export type Controlled = Pick<Sandbox, 'journal' | 'faults' | 'state' | 'dialler' | 'reset'>;

/** The people's side of the sandbox, under /_sandbox; not signed and not in the journal. */
export function addControls(app: FastifyInstance, sandbox: Controlled): void {
	app.get('/_sandbox/journal', () => readableJournal(sandbox.journal));
	app.get('/_sandbox/state', () => sandbox.state);

	app.post('/_sandbox/faults', (request, reply) => {
		const read = readParams(faultFields, bytes(request.body));
		if (read.problem) return notUnderstood(reply, read.problem.text);
		sandbox.faults.add(read.params);
		return reply.send({ added: read.params });
	});

	app.delete('/_sandbox/faults', () => {
		sandbox.faults.clear();
		return { cleared: true };
	});

	app.post('/_sandbox/reset', () => {
		sandbox.reset();
		return { reset: true };
	});

	app.post('/_sandbox/dial', (request, reply) => {
		const laaffic = readParams(laafficDialFields, bytes(request.body));
		if (!laaffic.problem) {
			const { taskId, count } = laaffic.params;
			const done = sandbox.state.laaffic.dial(taskId, count);
			if (done === undefined) return notUnderstood(reply, `no such task: ${taskId}`);
			return reply.send({ done });
		}
		const read = readParams(dialFields, bytes(request.body));
		if (read.problem) return notUnderstood(reply, read.problem.text);
		const { userTaskId, count } = read.params;
		const { nxLink, nxCallbot } = sandbox.state;
		const done = nxLink.dial(userTaskId, count) ?? nxCallbot.dial(userTaskId, count);
		if (done === undefined) return notUnderstood(reply, `no such task: ${userTaskId}`);
		return reply.send({ done });
	});

	addDiallerControls(app, sandbox.dialler);
	addConsoleControls(app, sandbox);

	app.all('/_sandbox/*', (request, reply) =>
		reply.code(404).send({ error: `no such control: ${request.method} ${request.url}` }),
	);
}
