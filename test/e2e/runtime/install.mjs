// Installs the n8n versions that the end-to-end tests run, each with the Node it needs.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

import { cached } from './cache.mjs';

/** Runs npm on the given Node; `prefix` is the folder of that Node's headers. */
function npm(args, { cwd, prefix }) {
	const env = { ...process.env, PATH: `${join(prefix, 'bin')}${delimiter}${process.env.PATH}` };
	// Else a native module is built against the headers of another Node.
	if (existsSync(join(prefix, 'include', 'node'))) env.npm_config_nodedir = prefix;
	const { status, stderr } = spawnSync('npm', [...args, '--no-audit', '--no-fund'], {
		cwd,
		env,
		encoding: 'utf8',
		stdio: ['ignore', 'ignore', 'pipe'],
		maxBuffer: 64 * 1024 * 1024,
	});
	if (status === 0) return;
	const reason =
		stderr.split('\n').find((line) => /^npm (error|ERR!) \S/.test(line)) ?? 'npm failed';
	throw new Error(
		`What n8n is tested with could not be installed: "npm ${args.join(' ')}" failed (${reason.trim()}). ` +
			'This needs the npm registry once; later runs use the cache.',
	);
}

const ownNode = dirname(dirname(process.execPath));

/** The prefix of Node 24: its bin folder and its headers. */
function node24() {
	const folder = cached('node24', (cwd) => npm(['ci'], { cwd, prefix: ownNode }));
	const platforms = join(folder, 'node_modules', 'node', 'node_modules');
	const platform = readdirSync(platforms).find((name) => /^node-(linux|darwin|win)/.test(name));
	return join(platforms, platform);
}

const prefixes = { current: node24, lts: () => ownNode };

/** The names of the n8n versions; each has its folder with a lock file here. */
export const versions = Object.keys(prefixes);

/** Installs another package with nodes unless the cache has it; gives its folder. */
export function installFirecrawl() {
	const args = ['ci', '--ignore-scripts', '--legacy-peer-deps'];
	const folder = cached('firecrawl', (cwd) => npm(args, { cwd, prefix: ownNode }));
	return join(folder, 'node_modules', '@mendable', 'n8n-nodes-firecrawl');
}

/** Installs one n8n unless the cache has it; gives its start script and the Node to run it with. */
export function installN8n(version) {
	const prefix = prefixes[version]();
	const folder = cached(version, (cwd) => {
		process.stdout.write(`Installing n8n "${version}" into the cache, about four minutes ...\n`);
		// Several optional native modules have scripts that fail or download; n8n runs without them.
		npm(['ci', '--ignore-scripts', '--legacy-peer-deps'], { cwd, prefix });
		npm(['rebuild', 'sqlite3'], { cwd, prefix });
	});
	return {
		node: join(prefix, 'bin', 'node'),
		script: join(folder, 'node_modules', 'n8n', 'bin', 'n8n'),
	};
}
