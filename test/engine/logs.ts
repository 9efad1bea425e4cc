/** Collects what nodes and engine log, per run, instead of printing it. */
import { AsyncLocalStorage } from 'node:async_hooks';
// The logger that nodes see as `this.logger` comes from n8n's dependency container. n8n-core
// exports neither, so both are taken from the packages that n8n-core itself depends on.
import { Logger } from '@n8n/backend-common';
import { Container } from '@n8n/di';
import { LoggerProxy } from 'n8n-workflow';

/** One captured log entry. */
export interface LogEntry {
	level: string;
	message: string;
	meta?: unknown;
}

// A store per asynchronous context: entries of runs that overlap do not mix.
const current = new AsyncLocalStorage<LogEntry[]>();

/** Replaces the output of n8n's logger by the capture; safe to call more than once. */
export function captureLogs(): void {
	const logger = Container.get(Logger);
	const write = (level: string) => (message: string, meta?: unknown) => {
		current.getStore()?.push({ level, message, ...(meta === undefined ? {} : { meta }) });
	};
	Object.assign(logger, {
		error: write('error'),
		warn: write('warn'),
		info: write('info'),
		debug: write('debug'),
		scoped: () => logger,
	});
	LoggerProxy.init(logger);
}

/** Runs `work`; every entry logged by it, also later from its promises, lands in `logs`. */
export async function withLogs<T>(logs: LogEntry[], work: () => Promise<T>): Promise<T> {
	return await current.run(logs, work);
}
