/** One execution as a test sees it, through all its waits. */
import type { WorkflowExecuteMode } from 'n8n-workflow';
import type { LogEntry } from '../logs';
import type { RunResult } from '../types';

/** An execution that the server started. */
export class ServedExecution {
	/** What its nodes logged, over all its runs. */
	readonly logs: LogEntry[] = [];
	private current: Promise<RunResult> = Promise.reject(new Error('The execution did not start'));
	private latest?: RunResult;

	constructor(
		readonly id: string,
		readonly mode: WorkflowExecuteMode,
	) {
		// Replaced before anyone can ask for it.
		this.current.catch(() => {});
	}

	/** 'running', or the status of the last run: 'waiting', 'success', 'error' … */
	get status(): string {
		return this.latest?.status ?? 'running';
	}

	/** Resolves when the execution has finished or waits (again). */
	async result(): Promise<RunResult> {
		return await this.current;
	}

	/** Notes that the execution runs from now on. */
	track(run: Promise<RunResult>): void {
		this.latest = undefined;
		this.current = run.then((result) => {
			this.latest = result;
			return result;
		});
	}
}
