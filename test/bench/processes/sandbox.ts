/** The sandbox of the vendors, the same for both sides of a comparison. */
import { credentialsOf } from '../../demo/credentials';
import { startSandbox } from '../../sandbox';
import { createTaskBody } from '../../sandbox/testTasks';
import { TASK } from '../contacts';
import { serveRequests } from './serveRequests';

export interface SandboxAddress {
	url: string;
	/** Data of the credentials that it accepts, by credential type. */
	credentials: ReturnType<typeof credentialsOf>;
}

async function main(): Promise<void> {
	const sandbox = await startSandbox();
	serveRequests({
		address: (): SandboxAddress => ({ url: sandbox.url, credentials: credentialsOf(sandbox) }),
		/** An account with one task that has no contacts. */
		emptyTask: () => {
			sandbox.reset();
			const task = sandbox.state.nxLink.addTask({ ...createTaskBody, ...TASK, callList: [] });
			task.taskId = TASK.taskId;
		},
		/** An account with one task that has as many calls. */
		calls: (count: number) => {
			sandbox.reset();
			sandbox.state.nxLink.addCalls(TASK.taskId, count);
		},
	});
}

void main();
