type Handler = (argument: never) => unknown;

interface Request {
	name: string;
	argument: unknown;
}

/**
 * Answers the requests of the benchmark in this process until the benchmark lets go of it. The first
 * answer tells that the process is ready.
 */
export function serveRequests(handlers: Record<string, Handler>): void {
	const send = (reply: object) => process.send?.(reply);
	process.on('message', (message) => {
		const { name, argument } = message as Request;
		void Promise.resolve()
			.then(() => handlers[name](argument as never))
			.then(
				(answer) => send({ answer }),
				(error: unknown) => send({ error: error instanceof Error ? error.stack : String(error) }),
			);
	});
	process.once('disconnect', () => process.exit(0));
	send({ answer: 'ready' });
}
