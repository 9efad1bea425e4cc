/** Both sides of the rows that import contacts. */
import type { INodeParameters } from 'n8n-workflow';

import type { RunCost, RunRequest } from '../processes/engine';
import type { BenchProcess } from '../processes/process';
import type { SandboxAddress } from '../processes/sandbox';
import { additionOf } from '../workflows';

/** A sandbox and an engine that imports into it. */
export class Imports {
	private constructor(
		readonly address: SandboxAddress,
		private readonly sandbox: BenchProcess,
	) {}

	static async into(sandbox: BenchProcess): Promise<Imports> {
		return new Imports(await sandbox.ask<SandboxAddress>('address'), sandbox);
	}

	/** Lets work be done in an account with an empty task. */
	async intoEmptyTask<Answer>(work: () => Promise<Answer>): Promise<Answer> {
		await this.sandbox.ask('emptyTask');
		return await work();
	}

	/** One import by the node. */
	async run(engine: BenchProcess, count: number, more?: INodeParameters): Promise<RunCost> {
		const { credentials } = this.address;
		const request: RunRequest = {
			workflow: additionOf(count, more),
			credentials,
			result: 'Add',
			items: count,
		};
		return await this.intoEmptyTask(async () => await engine.ask<RunCost>('run', request));
	}

	/** The same in milliseconds. */
	async time(engine: BenchProcess, count: number, more?: INodeParameters): Promise<number> {
		return (await this.run(engine, count, more)).milliseconds;
	}
}
