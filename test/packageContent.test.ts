import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { loadEngine } from './engine';

const ROOT = join(__dirname, '..');
/** Inside the project, so that the unpacked package finds n8n-workflow and zod as it does in n8n. */
const UNPACKED = join(ROOT, 'build', 'packed');

interface PackageJson {
	scripts: Record<string, string>;
	peerDependencies: Record<string, string>;
	n8n: { nodes: string[]; credentials: string[] };
	[key: string]: unknown;
}

function packageJson(folder: string): PackageJson {
	return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
}

describe('the packed package', () => {
	let files: string[];

	beforeAll(() => {
		rmSync(UNPACKED, { recursive: true, force: true });
		mkdirSync(UNPACKED, { recursive: true });
		const packed = execFileSync(
			'npm',
			['pack', '--json', '--ignore-scripts', '--pack-destination', UNPACKED],
			{ cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
		);
		const [{ filename, files: list }] = JSON.parse(packed) as Array<{
			filename: string;
			files: Array<{ path: string }>;
		}>;
		files = list.map(({ path }) => path);
		execFileSync('tar', ['xzf', filename], { cwd: UNPACKED });
	});

	test('holds what a user needs and nothing else', () => {
		const outside = files.filter((file) => !file.startsWith('dist/')).sort();
		expect(outside).toEqual(['LICENSE', 'README.md', 'index.js', 'package.json']);
		expect(files.filter((file) => !/\.(js|svg|node\.json)$/.test(file)).sort()).toEqual([
			'LICENSE',
			'README.md',
			'package.json',
		]);
		expect(files.filter((file) => file.includes('test'))).toEqual([]);
	});

	test('brings no dependencies, every file that it lists, and its code in one file', () => {
		const { n8n, peerDependencies, ...rest } = packageJson(join(UNPACKED, 'package'));
		expect(rest).not.toHaveProperty('dependencies');
		expect(rest).not.toHaveProperty('overrides');
		expect(peerDependencies).toEqual({ 'n8n-workflow': '*' });
		const named = [...n8n.nodes, ...n8n.credentials];
		for (const file of named) expect(files).toContain(file);
		const others = files.filter((file) => file.endsWith('.js') && !named.includes(file));
		expect(others.sort()).toEqual(['dist/bundle.js', 'index.js']);
	});

	test('loads as n8n loads it, with icons and codex', async () => {
		const { nodeTypes, credentialTypes } = await loadEngine({
			packageDir: join(UNPACKED, 'package'),
		});
		for (const name of ['nxLink', 'nxCallbot', 'laaffic']) {
			const type = `n8n-nodes-outbound-calling.${name}`;
			const { description } = nodeTypes.getByNameAndVersion(type, 1);
			expect(description.iconUrl).toEqual({
				light: expect.stringMatching(/\.svg$/),
				dark: expect.stringMatching(/\.dark\.svg$/),
			});
			expect(description.codex).toMatchObject({ categories: ['Communication', 'Sales'] });
		}
		for (const name of ['nxLinkApi', 'nxCallbotApi', 'laafficApi']) {
			expect(credentialTypes.getByName(name).name).toBe(name);
		}
	});
});

test('every npm command of the README exists', () => {
	const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
	const { scripts } = packageJson(ROOT);
	const named = [...readme.matchAll(/npm (?:run )?(demo|test|sandbox|build|lint)\b/g)];
	expect(named.map(([, script]) => script)).toEqual(
		expect.arrayContaining(['demo', 'test', 'sandbox']),
	);
	for (const [, script] of named) expect(scripts).toHaveProperty(script);
	for (const [, script] of readme.matchAll(/npm run ([\w:-]+)/g)) {
		expect(scripts).toHaveProperty(script);
	}
});
