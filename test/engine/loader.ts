/** Finds the built package and loads it the way n8n loads a community package. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { PackageDirectoryLoader } from 'n8n-core';
import { freshClasses } from './freshClasses';

const PROJECT_NAME = 'n8n-nodes-outbound-calling';

interface PackageJson {
	name?: string;
	n8n?: { nodes?: string[]; credentials?: string[] };
}

function readPackageJson(folder: string): PackageJson | undefined {
	const file = join(folder, 'package.json');
	if (!existsSync(file)) return undefined;
	return JSON.parse(readFileSync(file, 'utf8')) as PackageJson;
}

/**
 * The nearest folder at or above `start` with this project's package.json. Searching works from
 * the TypeScript sources and from their compiled copy, which lie at different depths.
 */
export function findPackageDir(start: string = __dirname): string {
	const { root } = parse(start);
	for (let folder = start; folder !== root; folder = dirname(folder)) {
		if (readPackageJson(folder)?.name === PROJECT_NAME) return folder;
	}
	throw new Error(`No package.json of "${PROJECT_NAME}" in ${start} or above it`);
}

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
