/**
 * `npm run test:e2e [-- current|lts] [patterns]`: packs the package, installs the n8n versions that it is
 * tested in, and runs the end-to-end tests once in each.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { installN8n, versions } from './runtime/install.mjs';
import { pack, root } from './runtime/pack.mjs';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');

/** Runs the tests in one n8n and gives what jest counted. */
function runTests(version, tarball, patterns, folder) {
	const { node, script } = installN8n(version);
	const results = join(folder, `${version}.json`);
	const args = ['--config', 'jest.e2e.config.js', '--json', '--outputFile', results, ...patterns];
	const { status, signal } = spawnSync(process.execPath, [jest, ...args], {
		cwd: root,
		stdio: 'inherit',
		env: {
			...process.env,
			N8N_E2E_VERSION: version,
			N8N_E2E_NODE: node,
			N8N_E2E_SCRIPT: script,
			N8N_E2E_TARBALL: tarball,
			N8N_E2E_FOLDER: folder,
		},
	});
	if (signal) throw new Error(`The tests in n8n ${version} were ended by ${signal}`);
	return { passed: status === 0, line: `n8n ${version}: ${counts(results)}` };
}

function counts(file) {
	try {
		const results = JSON.parse(readFileSync(file, 'utf8'));
		const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = results;
		return [
			`${numPassedTests} tests passed, ${numFailedTests} failed, ${numPendingTests} skipped`,
			...(numRuntimeErrorTestSuites ? [`${numRuntimeErrorTestSuites} files did not run`] : []),
		].join(', ');
	} catch {
		return 'the tests did not run';
	}
}

function main([first, ...rest]) {
	const chosen = versions.includes(first) ? [first] : versions;
	const patterns = versions.includes(first) || first === undefined ? rest : [first, ...rest];
	const folder = mkdtempSync(join(tmpdir(), 'n8n-e2e-'));
	try {
		const tarball = pack(folder);
		const outcomes = chosen.map((version) => runTests(version, tarball, patterns, folder));
		process.stdout.write(`${outcomes.map(({ line }) => line).join('\n')}\n`);
		if (!outcomes.every(({ passed }) => passed)) process.exitCode = 1;
	} catch (error) {
		process.stderr.write(`${error.message}\n`);
		process.exitCode = 1;
	} finally {
		// An n8n that a test left behind may still be writing while it ends.
		rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
	}
}

// Ctrl-C reaches jest, too; this process outlives it to remove the folder.
process.on('SIGINT', () => {});
main(process.argv.slice(2));
