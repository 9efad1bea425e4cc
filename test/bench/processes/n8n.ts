/** A real n8n with this package, and what its owner does in it. */
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Credentials } from '../../e2e/bench';
import type { Execution, ExecutionSummary, N8n } from '../../e2e/n8n';
import type { WorkflowJson } from '../../engine/types';
import { installed, type VersionName } from '../n8n/installed';
import { serveRequests } from './serveRequests';

export interface N8nSetup {
	version: VersionName;
	/** Settings of n8n beside its usual ones. */
	env?: Record<string, string>;
	/** Data of the credentials that it holds, by credential type. */
	credentials: Record<string, ICredentialDataDecryptedObject>;
}

/** What a node of an execution did. */
export interface NodeRun {
	ms: number;
	/** How many items it put out, by their status or the vendor's code. */
	outcomes: Record<string, number>;
}

let n8n: N8n;
let credentials: Credentials;

/** The driver of the end-to-end tests reads where n8n is while it is loaded. */
async function driver(version: VersionName) {
	const { node, script, tarball, folder } = installed(version);
	Object.assign(process.env, {
		N8N_E2E_VERSION: version,
		N8N_E2E_NODE: node,
		N8N_E2E_SCRIPT: script,
		N8N_E2E_TARBALL: tarball,
		N8N_E2E_FOLDER: folder,
	});
	return { ...(await import('../../e2e/bench')), ...(await import('../../e2e/n8n')) };
}

const limitMs = 300_000;

/** Waits for an execution, over connections that n8n closes when it had no time for them. */
async function settled(id: string): Promise<Execution> {
	const deadline = Date.now() + limitMs;
	for (;;) {
		try {
			return await n8n.rest.settled(id, limitMs);
		} catch (error) {
			// What `fetch` throws when it was not answered.
			if (!(error instanceof TypeError) || Date.now() > deadline) throw error;
		}
	}
}

function outcomesOf(items: IDataObject[]): NodeRun['outcomes'] {
	const counts: NodeRun['outcomes'] = {};
	for (const { status, code } of items) {
		const outcome = String(status ?? code);
		counts[outcome] = (counts[outcome] ?? 0) + 1;
	}
	return counts;
}

async function create(workflow: WorkflowJson) {
	const { withCredentials } = await import('../../e2e/bench');
	return await n8n.rest.createWorkflow(withCredentials(workflow, credentials));
}

serveRequests({
	/** Starts it; gives its address. */
	async start({ version, env, credentials: data }: N8nSetup): Promise<string> {
		const { emptyUserFolder, installPackage, saveCredentials, startN8n } = await driver(version);
		const userFolder = emptyUserFolder();
		installPackage(userFolder);
		n8n = await startN8n({ userFolder, env });
		credentials = await saveCredentials(n8n, data);
		return n8n.url;
	},

	/** Imports a workflow and switches it on. */
	activate: async (workflow: WorkflowJson) => {
		await n8n.rest.activate(await create(workflow));
	},

	/** Runs a workflow by hand; gives what each of its nodes did. */
	async run(workflow: WorkflowJson): Promise<Record<string, NodeRun>> {
		const saved = await create(workflow);
		const id = await n8n.rest.run(saved);
		const execution = await settled(id);
		if (execution.error) throw new Error(execution.error.message);
		const runs = workflow.nodes.map(({ name }) => {
			const ms = execution.runsOf(name).reduce((sum, run) => sum + run.executionTime, 0);
			return [name, { ms, outcomes: outcomesOf(execution.jsonOf(name)) }];
		});
		return Object.fromEntries(runs) as Record<string, NodeRun>;
	},

	/** Waits until no execution runs any more. */
	async idle(): Promise<void> {
		const filter = encodeURIComponent(JSON.stringify({ status: ['new', 'running'] }));
		const path = `/rest/executions?limit=1&filter=${filter}`;
		const running = async () =>
			(await n8n.rest.session.request<{ results: ExecutionSummary[] }>('GET', path)).results.length;
		while ((await running()) > 0) await sleep(50);
	},

	stop: async () => await n8n.stop(),
});
