import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How to start a process and how to know that it is ready. */
export interface Launch {
	/** The program, such as a path of Node. */
	file: string;
	args: string[];
	cwd: string;
	env: Record<string, string>;
	/** Where its output goes; runs follow one another in it. */
	logFile: string;
	/** What it logs once it is ready. */
	readyLine: RegExp;
	/** How long it may take until then, in milliseconds. */
	startLimitMs: number;
	/** How long it may take to end, in milliseconds. */
	stopLimitMs: number;
	/** Whether it learns by a channel when the process that started it is gone. */
	channel?: boolean;
}

/** A child process that writes a log; may be started again after it has ended. */
export class LoggedChild {
	private child?: ChildProcess;
	/** Where in the log file the present run begins. */
	private logStart = 0;

	constructor(private readonly launch: Launch) {}

	get pid(): number {
		if (this.child?.pid === undefined) throw new Error(`${this.name} does not run`);
		return this.child.pid;
	}

	/** What it has written since its last start. */
	log(): string {
		return readFileSync(this.launch.logFile).subarray(this.logStart).toString('utf8');
	}

	/** Starts it and waits until it is ready. */
	async start(): Promise<void> {
		const { file, args, cwd, env, logFile, channel } = this.launch;
		const log = openSync(logFile, 'a');
		this.logStart = fstatSync(log).size;
		const stdio: StdioOptions = channel ? ['ignore', log, log, 'ipc'] : ['ignore', log, log];
		const child = spawn(file, args, { cwd, env, stdio });
		this.child = child;
		closeSync(log);
		// A test that forgot to stop it must not keep jest from ending.
		child.unref();
		child.channel?.unref();
		await this.ready(child);
	}

	/** Ends it, at the latest after its time; 'SIGKILL' as a crash would. */
	async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
		const { child } = this;
		if (!child || hasEnded(child)) return;
		const ended = once(child, 'exit');
		child.kill(signal);
		const patience = setTimeout(() => child.kill('SIGKILL'), this.launch.stopLimitMs);
		await ended;
		clearTimeout(patience);
	}

	private get name(): string {
		return basename(this.launch.logFile, '.log');
	}

	private async ready(child: ChildProcess): Promise<void> {
		const deadline = Date.now() + this.launch.startLimitMs;
		while (!this.launch.readyLine.test(this.log())) {
			if (hasEnded(child)) throw new Error(`${this.name} ended at its start:\n${this.log()}`);
			if (Date.now() > deadline) {
				await this.stop('SIGKILL');
				throw new Error(`${this.name} was not ready in time:\n${this.log()}`);
			}
			await sleep(100);
		}
	}
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
	return exitCode !== null || signalCode !== null;
}
