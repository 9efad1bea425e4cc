import type { IDataObject } from 'n8n-workflow';

import type { Engine, RunResult, WorkflowJson } from '../engine';
import type { Sandbox } from '../sandbox';
import { credentialsOf } from './credentials';

/**
 * Runs a workflow with the credentials of the sandbox.
 *
 * @param rows items that take the place of those pinned to its trigger
 * @throws Error with the words of the node that failed
 */
export async function runExample(
	engine: Engine,
	sandbox: Sandbox,
	workflow: WorkflowJson,
	rows?: IDataObject[],
): Promise<RunResult> {
	const [trigger] = workflow.nodes;
	const pinData = rows ? { [trigger.name]: rows.map((json) => ({ json })) } : workflow.pinData;
	return await engine.runWorkflow(
		{ ...workflow, pinData },
		{ credentials: credentialsOf(sandbox) },
	);
}

/** Ends the demo with the words of the node that failed, if one did. */
export function mustSucceed({ error }: RunResult): void {
	if (error) throw new Error(`${error.message}. ${error.description ?? ''}`);
}
