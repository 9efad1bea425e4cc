import { randomUUID } from 'node:crypto';
import type { IExecuteFunctions } from 'n8n-workflow';

import { stableId } from './stableId';

/**
 * An id for a task that the user gave none. It stays the same when n8n retries the node within this
 * execution, and is another one in each run of a loop and in each execution.
 *
 * @param purpose keeps the ids of different vendors apart
 */
export function ownTaskId(context: IExecuteFunctions, itemIndex: number, purpose: string): string {
	const execution = context.getExecutionId() || randomUUID();
	const run = String(context.getWorkflowDataProxy(itemIndex).$runIndex);
	return stableId(purpose, execution, context.getNode().id, run, String(itemIndex));
}
