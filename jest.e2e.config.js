/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test/e2e'],
	testMatch: ['**/*.e2e.ts'],
	// n8n 1.x deals with workers that were killed in a way of its own, has another editor, and is no
	// longer the one whose memory would be looked at.
	testPathIgnorePatterns:
		process.env.N8N_E2E_VERSION === 'lts' ? ['/(queue|longRun|browser\\w+)\\.e2e\\.ts$'] : [],
	transform: { '^.+\\.ts$': ['ts-jest', { diagnostics: false }] },
	globalSetup: '<rootDir>/test/e2e/n8n/globalSetup.ts',
	// Each test may start n8n and wait for executions.
	testTimeout: 120_000,
	// An n8n takes a processor of its own while it starts.
	maxWorkers: 1,
};
