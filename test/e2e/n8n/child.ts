import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { LoggedChild } from '../loggedChild';
import { environment } from './environment';
import { version } from './version';

/** Which n8n process to run, and on what. */
export interface ProcessOptions {
	/** Its N8N_USER_FOLDER; must exist. */
	userFolder: string;
	/** "start" unless given. */
	command?: 'start' | 'worker' | 'webhook';
	/** Further arguments of the command. */
	args?: string[];
	/** Added to the environment, or in the place of what is there. */
	env?: Record<string, string>;
	/** Where its editor and its webhooks are; a free one unless given. */
	port?: number;
	/** How long it may take until it is ready, in milliseconds; default 90 seconds. */
	startLimitMs?: number;
}

/** What each command logs once it is ready. */
const readyLine = {
	start: /Editor is now accessible via/,
	worker: /n8n worker is now ready/,
	webhook: /Webhook listener waiting for requests/,
};

/** A TCP port that is free at the moment. */
export async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}

/** n8n itself waits up to 30 s for executions that still run. */
const stopLimitMs = 40_000;

/** One n8n process; its address and its folder stay the same over restarts. */
export class N8nProcess {
	private readonly child: LoggedChild;

	private constructor(
		{ userFolder, command = 'start', args = [], env, startLimitMs = 90_000 }: ProcessOptions,
		private readonly port: number,
		brokerPort: number,
	) {
		this.child = new LoggedChild({
			file: version.node,
			args: ['--require', join(__dirname, 'guard.cjs'), version.script, command, ...args],
			cwd: userFolder,
			env: environment(userFolder, { port, brokerPort }, env),
			logFile: join(userFolder, `n8n-${command}-${port}.log`),
			readyLine: readyLine[command],
			startLimitMs,
			stopLimitMs,
			channel: true,
		});
	}

	/** Starts a process and waits until it is ready. */
	static async start(options: ProcessOptions): Promise<N8nProcess> {
		const port = options.port ?? (await freePort());
		const process = new N8nProcess(options, port, await freePort());
		await process.child.start();
		return process;
	}

	/** Such as http://127.0.0.1:5678, without a slash at the end. */
	get url(): string {
		return `http://127.0.0.1:${this.port}`;
	}

	get pid(): number {
		return this.child.pid;
	}

	/** What it has written since its last start. */
	log(): string {
		return this.child.log();
	}

	/** Ends it, at the latest after 40 s; 'SIGKILL' as a crash would. */
	async stop(signal?: NodeJS.Signals): Promise<void> {
		await this.child.stop(signal);
	}

	/** Ends it and starts it again. */
	async restart(signal?: NodeJS.Signals): Promise<void> {
		await this.stop(signal);
		await this.child.start();
	}
}
