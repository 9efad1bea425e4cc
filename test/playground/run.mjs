/**
 * `npm run n8n [-- lts] [--fresh]`: an n8n in the browser with this package, the sandbox of the vendors
 * and the example workflows. It keeps what was made in it; --fresh begins anew.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { cacheFolder } from '../e2e/runtime/cache.mjs';
import { installN8n, versions } from '../e2e/runtime/install.mjs';
import { pack, root } from '../e2e/runtime/pack.mjs';

async function main(args) {
	const [version = 'current', ...others] = args.filter((arg) => arg !== '--fresh');
	if (!versions.includes(version) || others.length > 0) {
		throw new Error(`Usage: npm run n8n -- [${versions.join('|')}] [--fresh]`);
	}
	const { node, script } = installN8n(version);
	const userFolder = join(cacheFolder(), `playground-${version}`);
	if (args.includes('--fresh')) rmSync(userFolder, { recursive: true, force: true });
	mkdirSync(userFolder, { recursive: true });

	const packed = mkdtempSync(join(tmpdir(), 'n8n-playground-'));
	process.once('exit', () => rmSync(packed, { recursive: true, force: true }));
	Object.assign(process.env, {
		N8N_E2E_VERSION: version,
		N8N_E2E_NODE: node,
		N8N_E2E_SCRIPT: script,
		N8N_E2E_TARBALL: pack(packed),
	});
	// The driver of n8n reads these settings while it is loaded.
	const { play } = createRequire(import.meta.url)(join(root, 'build/test/playground'));
	await play({ userFolder, examples: join(root, 'examples') });
}

main(process.argv.slice(2)).catch((error) => {
	process.stderr.write(`${error.message}\n`);
	process.exit(1);
});
