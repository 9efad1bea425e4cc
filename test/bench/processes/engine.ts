/** n8n's engine with the built package. */
import { loadEngine, type CredentialStore, type WorkflowJson } from '../../engine';
import { addRowsNode } from './rowsNode';
import { serveRequests } from './serveRequests';

export interface RunRequest {
	workflow: WorkflowJson;
	credentials: CredentialStore;
	/** The node whose output counts, and of how many items it must be. */
	result: string;
	items: number;
}

/** What one run took. */
export interface RunCost {
	milliseconds: number;
	/** The most memory that the process has ever held, in bytes. */
	peakMemory: number;
}

/** The most memory that this process has ever held, in bytes. */
export const peakMemory = () => process.resourceUsage().maxRSS * 1024;

async function main(): Promise<void> {
	addRowsNode();
	const engine = await loadEngine();
	serveRequests({
		peakMemory,
		async run({ workflow, credentials, result, items }: RunRequest): Promise<RunCost> {
			const begin = performance.now();
			const run = await engine.runWorkflow(workflow, { credentials });
			const milliseconds = performance.now() - begin;
			const output = run.outputOf(result);
			const rejected = output.filter(({ json }) => json.status === 'rejected').length;
			if (run.status !== 'success' || output.length !== items || rejected > 0) {
				throw new Error(
					`${output.length} of ${items} items, ${rejected} rejected: ${run.error?.message}`,
				);
			}
			return { milliseconds, peakMemory: peakMemory() };
		},
	});
}

void main();
