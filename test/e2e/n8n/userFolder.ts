import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { N8nProcess } from './child';
import { Session } from './session';
import { version } from './version';

export const PACKAGE = 'n8n-nodes-outbound-calling';

/** Where n8n keeps the community nodes of a user folder. */
const nodesFolder = (userFolder: string) => join(userFolder, '.n8n', 'nodes');

/** A folder in which n8n was never started. */
export function emptyUserFolder(): string {
	return mkdtempSync(join(version.folder, `${version.name}-`));
}

/** Installs the packed package as n8n's "Install a community node" does, but without the internet. */
export function installPackage(userFolder: string): void {
	const nodes = nodesFolder(userFolder);
	const folder = join(nodes, 'node_modules', PACKAGE);
	mkdirSync(folder, { recursive: true });
	execFileSync('tar', ['xzf', version.tarball, '-C', folder, '--strip-components=1']);

	const file = join(folder, 'package.json');
	const packageJson = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
	// n8n takes these out, so that its "npm install" there brings run-time dependencies only.
	delete packageJson.devDependencies;
	delete packageJson.peerDependencies;
	delete packageJson.optionalDependencies;
	writeFileSync(file, JSON.stringify(packageJson, null, 2));
	const dependencies = { [PACKAGE]: packageJson.version };
	const list = { name: 'installed-nodes', private: true, dependencies };
	writeFileSync(join(nodes, 'package.json'), JSON.stringify(list, null, 2));
}

/** Makes the folder that later starts copy: database migrated, owner set up, package installed. */
export async function prepareUserFolder(): Promise<string> {
	const userFolder = emptyUserFolder();
	installPackage(userFolder);
	const n8n = await N8nProcess.start({ userFolder });
	try {
		await Session.open(n8n.url);
	} finally {
		await n8n.stop();
	}
	return userFolder;
}

/** A copy of the folder that `prepareUserFolder` made for this run. */
export function copyUserFolder(): string {
	const prepared = process.env.N8N_E2E_PREPARED;
	if (!prepared) throw new Error('No prepared user folder: jest ran without its global setup');
	const userFolder = emptyUserFolder();
	cpSync(prepared, userFolder, { recursive: true });
	return userFolder;
}

/** Takes the package out of a user folder. */
export function removePackage(userFolder: string): void {
	rmSync(nodesFolder(userFolder), { recursive: true, force: true });
}
