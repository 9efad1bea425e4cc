import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

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
	/** Where its editor and its webhooks are; a free one unless given. */
	port?: number;
	/** Added to the environment, or in the place of what is there. */
	env?: Record<string, string>;
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

/** One n8n process; its address and its folder stay the same over restarts. */
export class N8nProcess {
	private child?: ChildProcess;
	/** Where in the log file the present run begins. */
	private logStart = 0;

	private constructor(
		private readonly options: ProcessOptions,
		private readonly port: number,
		private readonly brokerPort: number,
	) {}

	/** Starts a process and waits until it is ready. */
	static async start(options: ProcessOptions): Promise<N8nProcess> {
		const process = new N8nProcess(options, options.port ?? (await freePort()), await freePort());
		await process.begin();
		return process;
	}

	/** Such as http://127.0.0.1:5678, without a slash at the end. */
	get url(): string {
		return `http://127.0.0.1:${this.port}`;
	}

	get pid(): number {
		if (this.child?.pid === undefined) throw new Error('n8n does not run');
		return this.child.pid;
	}

	/** What it has written since its last start. */
	log(): string {
		return readFileSync(this.logFile).subarray(this.logStart).toString('utf8');
	}

	/** Ends it, at the latest after 40 s; 'SIGKILL' as a crash would. */
	async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
		const { child } = this;
		if (!child || hasEnded(child)) return;
		const ended = once(child, 'exit');
		child.kill(signal);
		// n8n itself waits up to 30 s for executions that still run.
		const patience = setTimeout(() => child.kill('SIGKILL'), 40_000);
		await ended;
		clearTimeout(patience);
	}

	/** Ends it and starts it again. */
	async restart(signal?: NodeJS.Signals): Promise<void> {
		await this.stop(signal);
		await this.begin();
	}

	private get logFile(): string {
		return join(this.options.userFolder, `n8n-${this.port}.log`);
	}

	private async begin(): Promise<void> {
		const { userFolder, command = 'start', args = [], env } = this.options;
		const log = openSync(this.logFile, 'a');
		this.logStart = fstatSync(log).size;
		this.child = spawn(
			version.node,
			['--require', join(__dirname, 'guard.cjs'), version.script, command, ...args],
			{
				cwd: userFolder,
				env: environment(userFolder, { port: this.port, brokerPort: this.brokerPort }, env),
				stdio: ['ignore', log, log, 'ipc'],
			},
		);
		closeSync(log);
		// A test that forgot to stop it must not keep jest from ending; the guard then does.
		this.child.unref();
		this.child.channel?.unref();
		await this.ready(this.child, readyLine[command]);
	}

	private async ready(child: ChildProcess, line: RegExp): Promise<void> {
		const { command = 'start', startLimitMs = 90_000 } = this.options;
		const deadline = Date.now() + startLimitMs;
		while (!line.test(this.log())) {
			if (hasEnded(child)) throw new Error(`n8n ${command} ended at its start:\n${this.log()}`);
			if (Date.now() > deadline) {
				await this.stop('SIGKILL');
				throw new Error(`n8n ${command} was not ready in time:\n${this.log()}`);
			}
			await sleep(100);
		}
	}
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
	return exitCode !== null || signalCode !== null;
}
