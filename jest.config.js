/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	// Types are checked once for the whole project, by the lint script.
	transform: { '^.+\\.ts$': ['ts-jest', { diagnostics: false }] },
	testTimeout: 180_000,
	// Most tests wait for answers of the sandbox rather than for the processor.
	maxWorkers: '100%',
};
