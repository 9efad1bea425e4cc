import { setTimeout as sleep } from 'node:timers/promises';

import type { WorkflowJson } from '../../engine/types';
import type { Sandbox } from '../../sandbox';
import { Bench } from '../bench';
import { hasSettled, type ExecutionSummary, type SavedWorkflow } from '../n8n';
import { startQueueMode, type QueueMode } from './queueMode';

/** Waits until something is so, however long that takes: jest's own limit ends it. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
	while (!(await isSo())) await sleep(10);
}

/** An n8n in queue mode beside a sandbox of the vendors that runs in this process. */
export class QueueBench {
	private constructor(
		readonly n8n: QueueMode,
		private readonly bench: Bench,
	) {}

	static async start(): Promise<QueueBench> {
		const n8n = await startQueueMode();
		try {
			return new QueueBench(n8n, await Bench.around(n8n.main));
		} catch (error) {
			await n8n.stop();
			throw error;
		}
	}

	get sandbox(): Sandbox {
		return this.bench.sandbox;
	}

	/** Imports a workflow and publishes it. */
	async publish(workflow: WorkflowJson): Promise<SavedWorkflow> {
		const saved = await this.bench.create(workflow);
		return await this.n8n.main.rest.activate(saved);
	}

	/** The address of a published webhook. */
	addressOf(path: string): string {
		return `${this.n8n.webhook.url}/webhook/${path}`;
	}

	/**
	 * Posts to a webhook that was just published. Until the webhook process knows of it, n8n answers
	 * 404 and starts nothing.
	 *
	 * @returns the status of the first other answer
	 */
	async post(path: string, body: object): Promise<number> {
		for (;;) {
			const { status } = await fetch(this.addressOf(path), {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify(body),
			});
			if (status !== 404) return status;
			await sleep(100);
		}
	}

	/** Posts to the webhook of a published workflow; gives the id of the execution that it starts. */
	async start({ id }: Pick<SavedWorkflow, 'id'>, path: string, body: object): Promise<string> {
		await this.post(path, body);
		const [newest] = await this.n8n.main.rest.executions(id);
		return newest.id;
	}

	/** Waits until all executions of a workflow have ended; gives them, newest first. */
	async allSettled({ id }: SavedWorkflow): Promise<ExecutionSummary[]> {
		for (;;) {
			const executions = await this.n8n.main.rest.executions(id);
			if (executions.every(hasSettled)) return executions;
			await sleep(500);
		}
	}

	async stop(): Promise<void> {
		await this.n8n.stop();
		await this.sandbox.close();
	}
}
