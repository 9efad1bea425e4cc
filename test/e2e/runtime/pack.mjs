import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** Puts the package, as npm would publish it, into a folder; gives the path of its file. */
export function pack(folder) {
	const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
	const output = execFileSync('npm', args, {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const [{ filename }] = JSON.parse(output);
	return join(folder, filename);
}
