import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';

import type { WorkflowJson } from './engine/types';

const PROJECT_NAME = 'n8n-nodes-outbound-calling';

interface PackageJson {
	name?: string;
	n8n?: { nodes?: string[]; credentials?: string[] };
}

/** What a folder's package.json says; undefined without one. */
export function readPackageJson(folder: string): PackageJson | undefined {
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

/** A workflow of the examples folder. */
export function exampleWorkflow(file: string): WorkflowJson {
	return JSON.parse(readFileSync(join(findPackageDir(), 'examples', file), 'utf8')) as WorkflowJson;
}
