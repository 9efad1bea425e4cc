import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { Installed } from '../n8n/installed';
import type { Load } from './load';

/** Nodes and credentials that are compared. */
export interface Compared {
	name: string;
	/** The files that n8n loads. */
	entries: string[];
	/** All that is installed for them, in bytes and as a number of files. */
	bytes: number;
	files: number;
}

/** All files in a folder, with the folders in it. */
function filesIn(folder: string): string[] {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	return names.map((name) => join(folder, name)).filter((file) => statSync(file).isFile());
}

function compared(name: string, entries: string[], files: string[]): Compared {
	const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
	return { name, entries, bytes, files: files.length };
}

/** A community package as it is installed. */
function packageIn(name: string, folder: string): Compared {
	const { n8n } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
		n8n: { nodes: string[]; credentials: string[] };
	};
	const entries = [...n8n.nodes, ...n8n.credentials].map((file) => join(folder, file));
	return compared(name, entries, filesIn(folder));
}

/** The nodes of one vendor in n8n's own package, with their credential. */
function nodesOfN8n({ nodeModules }: Installed, vendor: string): Compared {
	const dist = join(nodeModules, 'n8n-nodes-base', 'dist');
	const nodes = filesIn(join(dist, 'nodes', vendor));
	const credentials = filesIn(join(dist, 'credentials')).filter((file) =>
		file.startsWith(join(dist, 'credentials', `${vendor}Api.credentials.`)),
	);
	const files = [...nodes, ...credentials];
	const entries = files.filter((file) => /\.(node|credentials)\.js$/.test(file));
	return compared(`${vendor} of n8n-nodes-base`, entries, files);
}

/** This package, and those that it is compared with. */
export function packages(installed: Installed): { ours: Compared; others: Compared[] } {
	const folder = join(installed.folder, 'package');
	mkdirSync(folder);
	execFileSync('tar', ['xzf', installed.tarball, '-C', folder, '--strip-components=1']);
	return {
		ours: packageIn('this package', folder),
		others: [
			packageIn('@mendable/n8n-nodes-firecrawl', installed.firecrawl),
			...['Twilio', 'Vonage', 'Plivo'].map((vendor) => nodesOfN8n(installed, vendor)),
		],
	};
}

/** Loads them in a process of its own, on the Node of n8n. */
export function load({ node, nodeModules }: Installed, { entries }: Compared): Load {
	const output = execFileSync(node, [join(__dirname, 'load.js'), nodeModules, ...entries], {
		encoding: 'utf8',
		// Where n8n lets packages find its own modules.
		env: { ...process.env, NODE_PATH: nodeModules },
	});
	return JSON.parse(output) as Load;
}
