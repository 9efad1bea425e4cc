/** Starts executions and continues waiting ones, as n8n's workflow runner does in its main process. */
import { WorkflowExecute, establishExecutionContext } from 'n8n-core';
import { UnexpectedError } from 'n8n-workflow';
import type {
	ExecutionStatus,
	IRun,
	IRunExecutionData,
	IWorkflowBase,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { refused, toResult } from '../execute';
import { withLogs } from '../logs';
import { ServedExecution } from './execution';
import type { Instance } from './instance';

/** What an execution needs to run. */
export interface RunData {
	mode: WorkflowExecuteMode;
	workflowData: IWorkflowBase;
	executionData: IRunExecutionData;
}

/** An error anywhere in the data counts, even where the engine itself saw none. */
function finalStatus(run: IRun): ExecutionStatus {
	if (run.waitTill) return 'waiting';
	if (run.status === 'canceled') return 'canceled';
	return run.status === 'error' || run.data.resultData.error ? 'error' : 'success';
}

/** Runs executions for one start of n8n. */
export class Runner {
	private readonly cancelRunning = new Map<string, () => void>();

	constructor(
		private readonly instance: Instance,
		/** All executions so far, by id; kept for the test, not for n8n. */
		private readonly executions: Map<string, ServedExecution>,
	) {}

	/** Starts a new execution. */
	async start(data: RunData): Promise<ServedExecution> {
		await this.establishContext(data);
		const { database } = this.instance;
		data.workflowData.staticData = database.readStaticData() ?? {};
		const id = database.createExecution(data.mode, data.executionData);
		const execution = new ServedExecution(id, data.mode);
		this.executions.set(id, execution);
		this.run(execution, data, false);
		return execution;
	}

	/** Continues a waiting execution; refuses when another call was faster. */
	async resume(id: string, data: RunData, loadStaticData: boolean): Promise<ServedExecution> {
		await this.establishContext(data);
		const { database } = this.instance;
		const execution = this.executions.get(id);
		if (!execution || !database.claimExecution(id, data.executionData)) {
			throw new UnexpectedError(`Execution is already being resumed (ID: ${id})`);
		}
		if (loadStaticData) data.workflowData.staticData = database.readStaticData() ?? {};
		this.run(execution, data, true);
		return execution;
	}

	/** Waits until nothing runs. */
	async settled(): Promise<void> {
		while (this.cancelRunning.size > 0) {
			const running = [...this.cancelRunning.keys()];
			await Promise.all(running.map(async (id) => await this.executions.get(id)?.result()));
		}
	}

	/** Cancels everything that runs. */
	async cancel(): Promise<void> {
		for (const cancel of this.cancelRunning.values()) cancel();
		await this.settled();
	}

	private async establishContext({ workflowData, executionData, mode }: RunData): Promise<void> {
		// The second workflow object for this static data: what `webhook()` changed in it before is
		// no longer marked as changed, and so will not be saved.
		const workflow = this.instance.createWorkflow(workflowData);
		await establishExecutionContext(workflow, executionData, {}, mode);
	}

	private run(execution: ServedExecution, data: RunData, isResumed: boolean): void {
		const { id, logs } = execution;
		const additionalData = this.instance.createAdditionalData(data.workflowData, data.mode, id);
		if (isResumed) additionalData.restartExecutionId = id;
		this.cancelRunning.set(id, () => {});
		const run = withLogs(logs, async () => await this.process(id, data, additionalData));
		const finish = () => this.cancelRunning.delete(id);
		execution.track(run.finally(finish).then((result) => toResult(result, logs)));
	}

	private async process(
		id: string,
		{ mode, workflowData, executionData }: RunData,
		additionalData: IWorkflowExecuteAdditionalData,
	): Promise<IRun> {
		const save = (run: IRun) => {
			run.status = finalStatus(run);
			const { status, data, finished } = run;
			this.instance.database.updateExecution(id, { status, data, finished });
		};
		additionalData.hooks?.addHandler('workflowExecuteAfter', (run, staticData) => {
			const changed: unknown = staticData;
			if (mode !== 'manual' && changed) this.instance.database.writeStaticData(staticData);
			save(run);
		});
		try {
			const pinData = mode === 'manual' ? workflowData.pinData : undefined;
			const workflow = this.instance.createWorkflow(workflowData, pinData);
			const execute = new WorkflowExecute(additionalData, mode, executionData);
			const execution = execute.processRunExecutionData(workflow);
			this.cancelRunning.set(id, () => execution.cancel());
			return await execution;
		} catch (error) {
			const run = refused(error, mode);
			save(run);
			return run;
		}
	}
}
