// Bundles the package into one file. n8n reads everything that a package requires while it starts, and
// 230 small files take it four times as long to find and open as one. The code keeps its lines and its
// names, so that stack traces and reviews of the published package can be read.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';

import { build } from 'esbuild';

const BUNDLE = 'dist/bundle.js';
const { n8n } = JSON.parse(readFileSync('package.json', 'utf8'));
const entries = [...n8n.nodes, ...n8n.credentials];
/** n8n expects a class of this name in a file. */
const className = (file) => basename(file).split('.')[0];
const source = (file) => `./${relative('dist', file).replace(/\.js$/, '')}`;

await build({
	stdin: {
		contents: entries
			.map((file) => `export { ${className(file)} } from '${source(file)}';`)
			.join('\n'),
		resolveDir: '.',
	},
	bundle: true,
	platform: 'node',
	format: 'cjs',
	packages: 'external',
	tsconfig: 'tsconfig.json',
	outfile: BUNDLE,
});

for (const file of entries) {
	const path = relative(dirname(file), BUNDLE);
	const name = className(file);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, `module.exports = { ${name}: require('${path}').${name} };\n`);
}
