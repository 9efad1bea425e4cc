/** The places in which the REST APIs of the two n8n versions differ. */
import type { SavedWorkflow } from './rest';
import { RestError } from './session';
import { isLts } from './version';

/** Body of a manual run: n8n 2.x runs the saved workflow, n8n 1.x the one that the editor sends. */
export function runRequest(workflow: SavedWorkflow, from: string): object {
	const start = { triggerToStartFrom: { name: from } };
	return isLts ? { ...start, workflowData: workflow } : start;
}

/** For the answer to a request for an execution: n8n 1.x fails until it has saved the data of a new one. */
export function notYetSaved(error: unknown): undefined {
	if (isLts && error instanceof RestError && error.status === 500) return undefined;
	throw error;
}
