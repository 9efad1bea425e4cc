import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

type Reply = { answer: unknown } | { error: string };

/** A script of this folder in a process of its own, which does what it is asked, one after the other. */
export class BenchProcess {
	private constructor(private readonly child: ChildProcess) {}

	/**
	 * Starts a script that calls `serveRequests`.
	 *
	 * @param script its name without an ending
	 * @param execArgv options of Node besides those that this process was given, such as --cpu-prof
	 */
	static async start(script: string, execArgv: string[] = []): Promise<BenchProcess> {
		const options = [...process.execArgv, ...execArgv];
		const child = fork(join(__dirname, script), { execArgv: options, serialization: 'advanced' });
		const started = new BenchProcess(child);
		await started.reply();
		return started;
	}

	/** Sends a request and waits for its answer. Throws what the other process threw. */
	async ask<Answer>(name: string, argument?: unknown): Promise<Answer> {
		this.child.send({ name, argument });
		return (await this.reply()) as Answer;
	}

	/** Ends the process. */
	async stop(): Promise<void> {
		const ended = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
		this.child.disconnect();
		await ended;
	}

	private async reply(): Promise<unknown> {
		const reply = await new Promise<Reply>((resolve) => {
			const gone = (code: number | null) => resolve({ error: `a process ended with ${code}` });
			this.child.once('exit', gone);
			this.child.once('message', (message) => {
				this.child.off('exit', gone);
				resolve(message as Reply);
			});
		});
		if ('error' in reply) throw new Error(reply.error);
		return reply.answer;
	}
}

/** Starts processes, works with them, and ends them whatever happens. */
export async function withProcesses<Result>(
	scripts: string[],
	work: (...processes: BenchProcess[]) => Promise<Result>,
): Promise<Result> {
	const processes: BenchProcess[] = [];
	try {
		for (const script of scripts) processes.push(await BenchProcess.start(script));
		return await work(...processes);
	} finally {
		await Promise.all(processes.map(async (each) => await each.stop()));
	}
}
