import { installPackage, removePackage, startN8n, type N8n } from '../e2e/n8n';
import { startSandbox, type Sandbox } from '../sandbox';
import { fill } from './fill';
import { welcome } from './welcome';

/** Always the same, so that credentials and webhook addresses of earlier starts stay right. */
const n8nPort = 5678;
const sandboxPort = 8899;

/** How many times as fast as real time tasks are dialled: a call takes seconds, as people wait for it. */
const dialSpeed = 10;

/**
 * Starts n8n and the sandbox, and tells people how to use them; both run until Ctrl+C.
 *
 * @param userFolder folder of n8n, which keeps what people make in it
 * @param examples folder of the workflows to import
 */
export async function play(folders: { userFolder: string; examples: string }): Promise<void> {
	const { userFolder, examples } = folders;
	process.stdout.write('Starting n8n; the first time it takes half a minute ...\n');
	const sandbox = await startSandbox({ port: sandboxPort });
	const running: { n8n?: N8n } = {};
	endOnSignals(async () => await end(sandbox, running.n8n));

	// What n8n has of an earlier start may be an earlier state of the package.
	removePackage(userFolder);
	installPackage(userFolder);
	const n8n = await startN8n({ userFolder, port: n8nPort });
	running.n8n = n8n;
	await fill(n8n.rest, sandbox, examples);
	sandbox.dialler.run(dialSpeed);
	process.stdout.write(welcome({ url: n8n.url, sandbox: sandbox.url, userFolder, dialSpeed }));
}

async function end(sandbox: Sandbox, n8n?: N8n): Promise<void> {
	process.stdout.write('\nEnding n8n and the sandbox ...\n');
	await n8n?.stop();
	await sandbox.close();
	process.exit();
}

/** The second signal ends the process at once; n8n notices that and ends, too. */
function endOnSignals(stop: () => Promise<void>): void {
	const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
	const once = () => {
		for (const signal of signals) process.off(signal, once);
		void stop();
	};
	for (const signal of signals) process.on(signal, once);
}
