import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { credentialsOf } from '../demo/credentials';
import type { WorkflowJson, WorkflowNodeJson } from '../engine/types';
import { startSandbox, type Sandbox } from '../sandbox';
import { PACKAGE, startN8n, type Execution, type N8n, type ProcessOptions } from './n8n';
import type { SavedCredential, SavedWorkflow } from './n8n';

/** What n8n holds, by credential type. */
export type Credentials = Record<string, SavedCredential>;

/** A real n8n beside a sandbox of the vendors that runs in this process. */
export class Bench {
	private constructor(
		readonly n8n: N8n,
		readonly sandbox: Sandbox,
		/** The sandbox's credentials as n8n has saved them, by credential type. */
		readonly credentials: Credentials,
	) {}

	static async start(options: Partial<ProcessOptions> = {}): Promise<Bench> {
		const n8n = await startN8n(options);
		try {
			return await Bench.around(n8n);
		} catch (error) {
			await n8n.stop();
			throw error;
		}
	}

	/** The same with an n8n that runs already. */
	static async around(n8n: N8n): Promise<Bench> {
		const sandbox = await startSandbox();
		try {
			return new Bench(n8n, sandbox, await saveCredentials(n8n, credentialsOf(sandbox)));
		} catch (error) {
			await sandbox.close();
			throw error;
		}
	}

	/** Imports a workflow and chooses the sandbox's credentials in its nodes. */
	async create(workflow: WorkflowJson): Promise<SavedWorkflow> {
		return await this.n8n.rest.createWorkflow(withCredentials(workflow, this.credentials));
	}

	/** Imports a workflow, runs it by hand, and waits until it has finished, failed or waits. */
	async run(workflow: WorkflowJson, from?: string): Promise<Execution> {
		return await this.n8n.rest.runAndWait(await this.create(workflow), from);
	}

	async stop(): Promise<void> {
		await this.n8n.stop();
		await this.sandbox.close();
	}
}

/** As n8n names the first credential of a type. */
const credentialNames: Record<string, string> = {
	nxLinkApi: 'NXLink account',
	nxCallbotApi: 'NXCloud Callbot account',
	laafficApi: 'LAAFFIC account',
};

/** Saves credentials in an n8n, each under the name that n8n proposes. */
export async function saveCredentials(
	{ rest }: Pick<N8n, 'rest'>,
	data: Record<string, ICredentialDataDecryptedObject>,
): Promise<Credentials> {
	const saved: Credentials = {};
	for (const [type, fields] of Object.entries(data)) {
		saved[type] = await rest.createCredential(type, fields, credentialNames[type]);
	}
	return saved;
}

/** The workflow with these credentials chosen in its nodes. */
export function withCredentials(workflow: WorkflowJson, credentials: Credentials): WorkflowJson {
	return { ...workflow, nodes: workflow.nodes.map((node) => withCredential(node, credentials)) };
}

/** The credential type that a node of the package, or an HTTP Request node, uses. */
function credentialType({ type, parameters }: WorkflowNodeJson): string | undefined {
	const [, vendor] = new RegExp(`^${PACKAGE}\\.(nxLink|nxCallbot|laaffic)`).exec(type) ?? [];
	if (vendor) return `${vendor}Api`;
	const { nodeCredentialType } = (parameters ?? {}) as { nodeCredentialType?: string };
	return nodeCredentialType;
}

function withCredential(node: WorkflowNodeJson, credentials: Credentials): WorkflowNodeJson {
	const type = credentialType(node);
	if (!type || !(type in credentials)) return node;
	const { id, name } = credentials[type];
	return { ...node, credentials: { [type]: { id, name } } };
}
