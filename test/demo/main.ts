/**
 * `npm run demo`: runs example workflows through n8n's own engine against the local sandbox, and tells
 * what was sent, what the vendors answered and what came out.
 */
import { loadEngine } from '../engine';
import { startSandbox } from '../sandbox';
import { callbotCampaign } from './callbotCampaign';
import { campaign } from './campaign';
import { laafficRecalls } from './laafficRecalls';
import { check, print } from './print';
import { tour } from './tour';

async function main(): Promise<void> {
	const sandbox = await startSandbox();
	try {
		print(`Sandbox in place of the three vendors: ${sandbox.url}`);
		const engine = await loadEngine();
		check([
			...(await tour(engine, sandbox)),
			...(await campaign(engine, sandbox)),
			...(await callbotCampaign(engine, sandbox)),
			...(await laafficRecalls(engine, sandbox)),
		]);
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
