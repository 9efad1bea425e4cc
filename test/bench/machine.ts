import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

import { findPackageDir } from '../packageFiles';

/** The machine and the versions that figures depend on, as one sentence. */
export function machineFacts(): string {
	const [{ model }] = cpus();
	const gigabytes = Math.round(totalmem() / 1024 ** 3);
	return `${cpus().length} cores (${model.trim()}), ${gigabytes} GB of memory, Node ${process.versions.node}, n8n-core ${versionOf('n8n-core')}, axios ${versionOf('axios')}`;
}

function versionOf(name: string): string {
	const file = join(findPackageDir(), 'node_modules', name, 'package.json');
	return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
