// Folders that one test run makes for all later ones: each named by the lock file it came from.
import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Outside the checkout, so that a fresh clone need not install two n8n again. */
export function cacheFolder() {
	const { N8N_E2E_CACHE, XDG_CACHE_HOME } = process.env;
	return (
		N8N_E2E_CACHE || join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'n8n-nodes-outbound-calling')
	);
}

function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

/** Removes what interrupted installs left, which may be gigabytes. */
function removeLeftovers(cache) {
	for (const name of readdirSync(cache)) {
		const [, pid] = /\.partial-(\d+)$/.exec(name) ?? [];
		if (pid && !isRunning(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true });
	}
}

/**
 * The folder with what the lock file of `runtime/<name>` lists. `install(folder)` fills it the first time,
 * under another name: a folder that an interrupted install left is never taken for a whole one.
 */
export function cached(name, install) {
	const lock = readFileSync(join(here, name, 'package-lock.json'));
	const hash = createHash('sha256').update(lock).digest('hex').slice(0, 16);
	const cache = cacheFolder();
	const folder = join(cache, `${name}-${hash}`);
	if (existsSync(folder)) return folder;

	mkdirSync(cache, { recursive: true });
	removeLeftovers(cache);
	const partial = `${folder}.partial-${process.pid}`;
	try {
		cpSync(join(here, name), partial, { recursive: true });
		install(partial);
		// Somebody else may have finished the same install meanwhile.
		if (!existsSync(folder)) renameSync(partial, folder);
	} finally {
		rmSync(partial, { recursive: true, force: true });
	}
	return folder;
}
