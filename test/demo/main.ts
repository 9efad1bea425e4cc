/**
 * `npm run demo`: runs example workflows through n8n's own engine against the local sandbox, and tells
 * what was sent, what the vendors answered and what came out.
 */
import { startSandbox } from '../sandbox';
import { runDemo } from './demo';

async function main(): Promise<void> {
	const sandbox = await startSandbox();
	try {
		await runDemo(sandbox);
	} finally {
		await sandbox.close();
	}
}

main().catch((error: unknown) => {
	process.stderr.write(
		`The demo failed: ${error instanceof Error ? error.message : String(error)}\n`,
	);
	process.exitCode = 1;
});
