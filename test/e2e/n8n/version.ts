/** The n8n that this run tests in, as run.mjs chose and installed it. */
export interface N8nVersion {
	/** "current" (2.x) or "lts" (1.x). */
	name: string;
	/** The Node binary that runs it. */
	node: string;
	/** Its start script. */
	script: string;
	/** The packed package. */
	tarball: string;
	/** For everything that the run writes; removed at its end. */
	folder: string;
}

function setting(name: string): string {
	const value = process.env[name];
	if (value) return value;
	throw new Error(`${name} is not set: start the end-to-end tests with "npm run test:e2e"`);
}

export const version: N8nVersion = {
	name: setting('N8N_E2E_VERSION'),
	node: setting('N8N_E2E_NODE'),
	script: setting('N8N_E2E_SCRIPT'),
	tarball: setting('N8N_E2E_TARBALL'),
	folder: setting('N8N_E2E_FOLDER'),
};

/** n8n 1.x, whose REST API differs in places. */
export const isLts = version.name === 'lts';
