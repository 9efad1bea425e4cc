import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import type { Controlled } from './control';
import { bytes, notUnderstood } from './controlRequest';
import { integer, readParams } from './params';

/** An address; empty text takes it away. */
const address = z.union([z.string().url(), z.literal('')]).optional();

/** What the consoles of the vendors hold. That of Callbot has none: its tasks bring their addresses. */
const consoleFields = z
	.object({
		nxLink: z
			.object({
				callCallbackUrl: address,
				taskCallbackUrl: address,
				recordPushUrl: address,
				recordPushToken: z.string().optional(),
			})
			.strict()
			.default({}),
		laaffic: z.object({ pushUrl: address }).strict().default({}),
	})
	.strict();

const recordFields = z.object({ count: integer.min(1) }).strict();

/** What people set in the consoles of the vendors: where callbacks go whose task names no address. */
export function addConsoleControls(
	app: FastifyInstance,
	{ state, dialler }: Pick<Controlled, 'state' | 'dialler'>,
): void {
	app.get('/_sandbox/console', () => shown(state));

	app.post('/_sandbox/console', (request, reply) => {
		const read = readParams(consoleFields, bytes(request.body));
		if (read.problem) return notUnderstood(reply, read.problem.text);
		Object.assign(state.nxLink, read.params.nxLink);
		Object.assign(state.laaffic, read.params.laaffic);
		return reply.send(shown(state));
	});

	// The dialler makes no call center calls, so that their records have to be asked for.
	app.post('/_sandbox/records', async (request, reply) => {
		const read = readParams(recordFields, bytes(request.body));
		if (read.problem) return notUnderstood(reply, read.problem.text);
		state.nxLink.addCdrs(read.params.count);
		await dialler.pushRecords(state.nxLink.cdrs.slice(-read.params.count));
		return reply.send({ pushed: read.params.count, deliveries: dialler.deliveries.length });
	});
}

function shown({ nxLink, laaffic }: Controlled['state']) {
	const { callCallbackUrl = '', taskCallbackUrl = '' } = nxLink;
	const { recordPushUrl = '', recordPushToken = '' } = nxLink;
	const { pushUrl = '' } = laaffic;
	return {
		nxLink: { callCallbackUrl, taskCallbackUrl, recordPushUrl, recordPushToken },
		laaffic: { pushUrl },
	};
}
