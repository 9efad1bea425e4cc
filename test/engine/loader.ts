/** Loads the built package the way n8n loads a community package. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PackageDirectoryLoader } from 'n8n-core';

import { readPackageJson } from '../packageFiles';
import { freshClasses } from './freshClasses';

/**
 * Loads all nodes and credentials that the package's `n8n` block lists. With `fresh` its code runs
 * anew, as in a new process, instead of coming from the cache of modules.
 */
export async function loadPackage(
	packageDir: string,
	{ fresh = false } = {},
): Promise<PackageDirectoryLoader> {
	const n8n = readPackageJson(packageDir)?.n8n;
	const files = [...(n8n?.nodes ?? []), ...(n8n?.credentials ?? [])];
	const missing = files.filter((file) => !existsSync(join(packageDir, file)));
	if (missing.length > 0) {
		// n8n-core would report only the first one, and without the remedy.
		throw new Error(`Not built: ${missing.join(', ')} is missing. Run "npm run build" first.`);
	}
	const loader = new PackageDirectoryLoader(packageDir);
	// Not part of n8n-core's public types, but the only place where it creates a class.
	if (fresh) Object.assign(loader, { loadClass: freshClasses(packageDir) });
	await loader.loadAll();
	return loader;
}
