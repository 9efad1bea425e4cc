/**
 * Runs the code of a package anew, without the cache of modules: a variable of a module must not
 * survive what stands for a restart of n8n. Jest does not let go of its modules otherwise.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, parse, sep } from 'node:path';

type Exports = Record<string, new () => unknown>;
type Require = (id: string) => unknown;
type ModuleCode = (
	exports: Exports,
	require: Require,
	module: { exports: Exports },
	filename: string,
	folder: string,
) => void;

function compile(file: string): ModuleCode {
	const code = `${readFileSync(file, 'utf8')}\n//# sourceURL=${file}`;
	const names = ['exports', 'require', 'module', '__filename', '__dirname'];
	return new Function(...names, code) as ModuleCode;
}

/** Returns what creates the class of a file; files of the package share their modules. */
export function freshClasses(packageDir: string): (sourcePath: string) => unknown {
	const modules = new Map<string, { exports: Exports }>();
	const isOwn = (file: string) =>
		file.startsWith(packageDir + sep) && !file.includes(`${sep}node_modules${sep}`);

	const load = (file: string): Exports => {
		const known = modules.get(file);
		if (known) return known.exports;
		const module = { exports: {} };
		modules.set(file, module);
		const outer = createRequire(file);
		const inner: Require = (id) => {
			const target = outer.resolve(id);
			return isOwn(target) && target.endsWith('.js') ? load(target) : outer(id);
		};
		compile(file)(module.exports, inner, module, file, dirname(file));
		return module.exports;
	};

	return (sourcePath) => {
		const file = join(packageDir, sourcePath);
		const [className = ''] = parse(file).name.split('.');
		return new (load(file)[className])();
	};
}
