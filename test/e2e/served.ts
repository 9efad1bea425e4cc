import type { OutgoingHttpHeaders } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import type { WorkflowJson } from '../engine/types';
import { postCallback } from '../nodes/triggers';
import type { Bench } from './bench';
import type { Execution, N8n, SavedWorkflow } from './n8n';

const limitMs = 30_000;

/** An active workflow that requests from outside start. */
export class ServedWorkflow {
	private constructor(
		private readonly n8n: N8n,
		readonly workflow: SavedWorkflow,
		/** The production address of its first node. */
		readonly url: string,
	) {}

	/** @param path of the webhook of its first node, behind /webhook/ */
	static async create(bench: Bench, workflow: WorkflowJson, path: string): Promise<ServedWorkflow> {
		const saved = await bench.create(workflow);
		const served = new ServedWorkflow(bench.n8n, saved, `${bench.n8n.url}/webhook/${path}`);
		await served.activate();
		return served;
	}

	/** Switches it on again. */
	async activate(): Promise<void> {
		await this.n8n.rest.activate(this.workflow);
	}

	/** Switches it off. */
	async deactivate(): Promise<void> {
		await this.n8n.rest.deactivate(this.workflow);
	}

	/**
	 * Posts a body; again for as long as n8n has not yet begun to serve the address.
	 *
	 * @param query behind the address, with its question mark
	 */
	async post(
		body: string,
		headers: OutgoingHttpHeaders = {},
		query = '',
	): Promise<{ status: number; text: string }> {
		const deadline = Date.now() + limitMs;
		for (;;) {
			const answer = await postCallback(this.url + query, headers, body);
			if (answer.status !== 404) return answer;
			if (Date.now() > deadline) throw new Error(`n8n does not serve ${this.url}`);
			await sleep(50);
		}
	}

	/**
	 * All its executions, oldest first, none of them running any more.
	 *
	 * @param atLeast how many to wait for; n8n answers a request before it starts the execution
	 */
	async executions(atLeast = 0): Promise<Execution[]> {
		const deadline = Date.now() + limitMs;
		let found = await this.n8n.rest.executions(this.workflow.id);
		while (found.length < atLeast) {
			if (Date.now() > deadline) {
				throw new Error(`n8n has started ${found.length} executions, not ${atLeast}`);
			}
			await sleep(50);
			found = await this.n8n.rest.executions(this.workflow.id);
		}
		const ids = found.map(({ id }) => id).sort((a, b) => Number(a) - Number(b));
		return await Promise.all(ids.map((id) => this.n8n.rest.settled(id)));
	}
}
