/** A real n8n in a process of its own, with this package installed as a user installs it. */
import { rmSync } from 'node:fs';

import { N8nProcess, type ProcessOptions } from './child';
import { Rest } from './rest';
import { copyUserFolder } from './userFolder';

export { N8nProcess, freePort, type ProcessOptions } from './child';
export { ENCRYPTION_KEY } from './environment';
export { hasSettled, type Execution } from './execution';
export {
	Rest,
	type ExecutionSummary,
	type FieldRequest,
	type SavedCredential,
	type SavedWorkflow,
} from './rest';
export { owner, RestError } from './session';
export {
	PACKAGE,
	copyUserFolder,
	emptyUserFolder,
	installPackage,
	removePackage,
} from './userFolder';
export { isLts, version } from './version';

/** A running n8n and what its owner can do in it. */
export interface N8n extends Pick<N8nProcess, 'url' | 'pid'> {
	rest: Rest;
	/** Ends n8n, 'SIGKILL' as a crash would, and starts it again; address and data stay. */
	restart(signal?: NodeJS.Signals): Promise<void>;
	/** Ends n8n and removes its user folder, unless the caller gave it. */
	stop(): Promise<void>;
	/** What n8n has written since its last start. */
	log(): string;
}

/** Starts n8n; unless a user folder is given, on a copy of the prepared one. */
export async function startN8n(options: Partial<ProcessOptions> = {}): Promise<N8n> {
	const userFolder = options.userFolder ?? copyUserFolder();
	const process = await N8nProcess.start({ ...options, userFolder });
	const rest = await Rest.open(process.url);
	return {
		url: process.url,
		rest,
		get pid() {
			return process.pid;
		},
		restart: async (signal) => await process.restart(signal),
		log: () => process.log(),
		stop: async () => {
			await process.stop();
			if (!options.userFolder) rmSync(userFolder, { recursive: true, force: true });
		},
	};
}
