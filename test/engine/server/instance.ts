/** What the parts of one running n8n share: everything but the database is gone after a restart. */
import { Workflow } from 'n8n-workflow';
import type {
	IPinData,
	IWorkflowBase,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { createAdditionalData } from '../additionalData';
import { HarnessCredentialsHelper } from '../credentialsHelper';
import type { EngineParts } from '../execute';
import type { CredentialStore } from '../types';
import type { Database } from './database';

/** One start of n8n. */
export class Instance {
	constructor(
		readonly parts: EngineParts,
		readonly database: Database,
		private readonly credentials: CredentialStore,
		private readonly baseUrl: string,
	) {}

	/**
	 * The object that nodes work on. It wraps the given static data instead of copying it, as n8n
	 * does: that is why a second one for the same data forgets which changes are to be saved.
	 */
	createWorkflow(data: IWorkflowBase, pinData?: IPinData): Workflow {
		const { id, name, nodes, connections, staticData, settings } = data;
		const { nodeTypes } = this.parts;
		const stored = { id, name, nodes, connections, staticData, settings };
		return new Workflow({ ...stored, active: true, pinData, nodeTypes });
	}

	createAdditionalData(
		workflow: IWorkflowBase,
		mode: WorkflowExecuteMode,
		executionId?: string,
	): IWorkflowExecuteAdditionalData {
		const helper = new HarnessCredentialsHelper(this.parts.credentialTypes, this.credentials);
		const { baseUrl } = this;
		return createAdditionalData(helper, { executionId, mode, workflow, baseUrl });
	}

	/** Saves the static data if a node changed it. */
	saveStaticData({ staticData }: Workflow): void {
		if (staticData.__dataChanged !== true) return;
		this.database.writeStaticData(staticData);
		staticData.__dataChanged = false;
	}
}
