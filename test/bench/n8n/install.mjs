// `node install.mjs current|lts <folder>`: installs an n8n unless the cache has it and packs this package
// into the folder. The last line of the output is JSON that tells where things are.
import { dirname } from 'node:path';

import { installFirecrawl, installN8n } from '../../e2e/runtime/install.mjs';
import { pack } from '../../e2e/runtime/pack.mjs';

const [version, folder] = process.argv.slice(2);
const { node, script } = installN8n(version);
const installed = {
	node,
	script,
	nodeModules: dirname(dirname(dirname(script))),
	tarball: pack(folder),
	firecrawl: installFirecrawl(),
};
process.stdout.write(`${JSON.stringify(installed)}\n`);
