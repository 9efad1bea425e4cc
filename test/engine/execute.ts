/** Runs a workflow through n8n-core's WorkflowExecute. */
import { WorkflowExecute } from 'n8n-core';
import { Workflow, createRunExecutionData } from 'n8n-workflow';
import type { ExecutionError, INode, IRun, IWorkflowBase, WorkflowExecuteMode } from 'n8n-workflow';
import { createAdditionalData } from './additionalData';
import type { HarnessCredentialTypes } from './credentialTypes';
import { HarnessCredentialsHelper } from './credentialsHelper';
import { withLogs } from './logs';
import type { LogEntry } from './logs';
import type { HarnessNodeTypes } from './nodeTypes';
import type { RunError, RunOptions, RunResult, WorkflowJson } from './types';
import { prepareWorkflow } from './workflowJson';

/** What every run of one engine shares. */
export interface EngineParts {
	nodeTypes: HarnessNodeTypes;
	credentialTypes: HarnessCredentialTypes;
	timezone: string;
	/** The same parts with the package's code loaded anew, as after a restart of n8n. */
	reload(): Promise<EngineParts>;
}

/** The record of a workflow that the engine refused to start, as the server would store it. */
export function refused(error: unknown, mode: WorkflowExecuteMode): IRun {
	const data = createRunExecutionData({
		resultData: { runData: {}, error: error as ExecutionError },
	});
	const now = new Date();
	return { data, mode, startedAt: now, stoppedAt: now, storedAt: 'db', status: 'error' };
}

/** What a run is for a test. */
export function toResult(run: IRun, logs: LogEntry[]): RunResult {
	const { runData, error } = run.data.resultData;
	return {
		status: run.status,
		...(error ? { error: error as unknown as RunError } : {}),
		run,
		logs,
		outputOf: (nodeName, outputIndex = 0) =>
			(runData[nodeName] ?? []).flatMap((task) => task.data?.main?.[outputIndex] ?? []),
	};
}

async function start(
	parts: EngineParts,
	base: IWorkflowBase,
	mode: WorkflowExecuteMode,
	options: RunOptions,
	startNodeName?: string,
): Promise<IRun> {
	const { nodeTypes, credentialTypes } = parts;
	const helper = new HarnessCredentialsHelper(credentialTypes, options.credentials ?? {});
	const executionId = options.executionId ?? 'execution-1';
	const additionalData = createAdditionalData(helper, { executionId, mode, workflow: base });
	const workflow = new Workflow({ ...base, nodeTypes });
	const startNode: INode | undefined = startNodeName
		? (workflow.getNode(startNodeName) ?? undefined)
		: undefined;

	let execution: ReturnType<WorkflowExecute['run']>;
	try {
		const { pinData } = base;
		execution = new WorkflowExecute(additionalData, mode).run({ workflow, startNode, pinData });
	} catch (error) {
		return refused(error, mode);
	}
	const cancel = () => execution.cancel();
	if (options.signal?.aborted) cancel();
	options.signal?.addEventListener('abort', cancel, { once: true });
	try {
		return await execution;
	} finally {
		options.signal?.removeEventListener('abort', cancel);
	}
}

/** Runs `json` to its end, from its trigger or from the named node. */
export async function execute(
	parts: EngineParts,
	json: WorkflowJson,
	options: RunOptions = {},
	startNodeName?: string,
): Promise<RunResult> {
	const base = prepareWorkflow(json, parts.nodeTypes, options, parts.timezone);
	const hasPinData = Object.keys(base.pinData ?? {}).length > 0;
	const mode = options.mode ?? (hasPinData ? 'manual' : 'trigger');
	const logs: LogEntry[] = [];
	const run = await withLogs(
		logs,
		async () => await start(parts, base, mode, options, startNodeName),
	);
	return toResult(run, logs);
}
