import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findPackageDir } from '../../packageFiles';

export type VersionName = 'current' | 'lts';

/** A real n8n and what it is measured with. */
export interface Installed {
	/** The Node that runs it. */
	node: string;
	/** Its start script. */
	script: string;
	/** The folder of its own packages. */
	nodeModules: string;
	/** This package as npm would publish it. */
	tarball: string;
	/** The folder of `@mendable/n8n-nodes-firecrawl`. */
	firecrawl: string;
	/** For everything that is written; removed when this process ends. */
	folder: string;
}

/** Installs an n8n, the first time in about four minutes. */
export function installed(version: VersionName): Installed {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-bench-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
	const script = join(findPackageDir(), 'test', 'bench', 'n8n', 'install.mjs');
	const output = execFileSync(process.execPath, [script, version, folder], { encoding: 'utf8' });
	const [line] = output.trim().split('\n').slice(-1);
	return { ...(JSON.parse(line) as Omit<Installed, 'folder'>), folder };
}
