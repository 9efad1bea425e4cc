/**
 * `node load.js <folder of n8n's packages> <files>`: loads classes of nodes and credentials as n8n does
 * when it starts, and prints what that took. n8n itself has loaded n8n-workflow and zod long before.
 */
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

import type { ICredentialType, INodeType } from 'n8n-workflow';

/** What loading took, and what was loaded. */
export interface Load {
	ms: number;
	/** Of the resources of all nodes; each trigger is one. */
	operations: number;
}

type Loaded = INodeType | ICredentialType;

const [nodeModules, ...files] = process.argv.slice(2);
const requireInN8n = createRequire(join(nodeModules, 'n8n', 'package.json'));
requireInN8n('n8n-workflow');
requireInN8n('zod');

function operationsOf(loaded: Loaded): number {
	if (!('description' in loaded)) return 0;
	const { group, properties } = loaded.description;
	if (group.includes('trigger')) return 1;
	const lists = properties.filter(({ name }) => name === 'operation');
	return lists.reduce((sum, { options = [] }) => sum + options.length, 0);
}

const begin = performance.now();
const loaded = files.map((file) => {
	const exported = requireInN8n(file) as Record<string, new () => Loaded>;
	// n8n, too, takes the class that is named as the file.
	const [className] = basename(file).split('.');
	return new exported[className]();
});
const ms = performance.now() - begin;
const operations = loaded.reduce((sum, each) => sum + operationsOf(each), 0);
process.stdout.write(JSON.stringify({ ms, operations } satisfies Load));
