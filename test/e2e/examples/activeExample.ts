import { setTimeout as sleep } from 'node:timers/promises';

import type { WorkflowJson } from '../../engine/types';
import type { Bench } from '../bench';
import type { Execution, SavedWorkflow } from '../n8n';
import { webhookHeader, withOtherCredentials } from './otherCredentials';

/** An example as n8n runs it in production. */
export class ActiveExample {
	private constructor(
		private readonly bench: Bench,
		private readonly workflow: SavedWorkflow,
		/** Where it listens. */
		readonly url: string,
	) {}

	/**
	 * @param path where its trigger listens, such as webhook/new-lead
	 * @param modelUrl where the chat model of an agent is
	 */
	static async start(
		bench: Bench,
		example: WorkflowJson,
		path: string,
		modelUrl = '',
	): Promise<ActiveExample> {
		const complete = await withOtherCredentials(bench.n8n, example, modelUrl);
		const workflow = await bench.create(complete);
		await bench.n8n.rest.activate(workflow);
		const active = new ActiveExample(bench, workflow, `${bench.n8n.url}/${path}`);
		// n8n answers 404 for a moment; without proof of who asks, nothing is started here.
		while ((await active.post({}, '')) === 404) await sleep(50);
		return active;
	}

	/** Posts JSON to a webhook, with the key that the Webhook nodes ask for; gives the status. */
	async post(body: object, key: string = webhookHeader.value): Promise<number> {
		const response = await fetch(this.url, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', [webhookHeader.name]: key },
			body: JSON.stringify(body),
		});
		await response.text();
		return response.status;
	}

	/** Waits for an execution, counted from 1, to finish, fail or wait. */
	async execution(serial: number): Promise<Execution> {
		return await this.bench.n8n.rest.settled(await this.#id(serial));
	}

	/** Waits for an execution to be over; `limitMs` is in milliseconds. */
	async finished(serial: number, limitMs?: number): Promise<Execution> {
		return await this.bench.n8n.rest.executionWhen(await this.#id(serial), isOver, limitMs);
	}

	async stop(): Promise<void> {
		await this.bench.n8n.rest.deactivate(this.workflow);
	}

	async #id(serial: number): Promise<string> {
		for (let tries = 0; tries < 200; tries++) {
			const newestFirst = await this.bench.n8n.rest.executions(this.workflow.id);
			const wanted = newestFirst.at(-serial);
			if (wanted) return wanted.id;
			await sleep(50);
		}
		throw new Error(`"${this.workflow.name}" was not executed ${serial} times`);
	}
}

/** Whether an execution has ended, and does not only wait. */
export const isOver = ({ status }: Pick<Execution, 'status'>) =>
	!['new', 'running', 'waiting'].includes(status);
