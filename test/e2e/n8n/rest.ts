import { setTimeout as sleep } from 'node:timers/promises';

import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IDataObject,
	INodeListSearchResult,
	INodeParameters,
	INodePropertyOptions,
	INodeTypeDescription,
} from 'n8n-workflow';
import { ExecutionStatusList } from 'n8n-workflow';

import type { CredentialTestResult, WorkflowJson } from '../../engine/types';
import { notYetSaved, runRequest } from './dialect';
import { decode, hasSettled, isWhole, type Execution, type StoredExecution } from './execution';
import { switchTriggers } from './publication';
import { Session } from './session';

/** A credential that n8n holds. */
export interface SavedCredential {
	id: string;
	name: string;
	type: string;
}

/** A workflow that n8n holds. */
export interface SavedWorkflow extends WorkflowJson {
	id: string;
	versionId: string;
	active: boolean;
}

/** Which options of which field to load, as the editor asks for them. */
export interface FieldRequest {
	/** Full type name of the node. */
	type: string;
	typeVersion?: number;
	/** Method of the node's `methods`. */
	methodName: string;
	parameters: INodeParameters;
	credentials: Record<string, SavedCredential>;
	/** Search text; only for a list search. */
	filter?: string;
	/** From the answer before; only for a list search. */
	paginationToken?: unknown;
}

/** An execution as lists have it. */
export type ExecutionSummary = Omit<StoredExecution, 'data'>;

const PAGE_SIZE = 100;

/** What the owner of an n8n does in its editor. */
export class Rest {
	private constructor(readonly session: Session) {}

	static async open(url: string): Promise<Rest> {
		return new Rest(await Session.open(url));
	}

	/** All node types, as the nodes panel gets them. */
	async nodeTypes(): Promise<INodeTypeDescription[]> {
		return await this.session.request('GET', '/types/nodes.json');
	}

	/** All credential types. */
	async credentialTypes(): Promise<ICredentialType[]> {
		return await this.session.request('GET', '/types/credentials.json');
	}

	/** The credentials of the owner, without their secrets. */
	async credentials(): Promise<SavedCredential[]> {
		return await this.session.request('GET', '/rest/credentials');
	}

	async createCredential(
		type: string,
		data: ICredentialDataDecryptedObject,
		name = type,
	): Promise<SavedCredential> {
		return await this.session.request('POST', '/rest/credentials', { name, type, data });
	}

	/** What pressing "Test" or saving in the credential's window answers. */
	async testCredential(
		{ id, name, type }: SavedCredential,
		data: ICredentialDataDecryptedObject,
	): Promise<CredentialTestResult> {
		const credentials = { id, name, type, data };
		return await this.session.request('POST', '/rest/credentials/test', { credentials });
	}

	/** The workflows of the owner, without their nodes. */
	async workflows(): Promise<Array<Pick<SavedWorkflow, 'id' | 'name'>>> {
		return await this.session.request('GET', '/rest/workflows');
	}

	/** Imports a workflow; it is not active. */
	async createWorkflow(workflow: WorkflowJson): Promise<SavedWorkflow> {
		const { name = 'Workflow', nodes, connections, settings = {}, pinData = {} } = workflow;
		const placed = nodes.map((node, index) => ({
			id: `node-${index}`,
			typeVersion: 1,
			position: [index * 200, 0],
			parameters: {},
			...node,
		}));
		const body = { name, nodes: placed, connections, settings, pinData, active: false };
		return await this.session.request('POST', '/rest/workflows', body);
	}

	/** Runs a workflow by hand, from its trigger or from the one named; gives the execution's id. */
	async run(workflow: SavedWorkflow, from = workflow.nodes[0].name): Promise<string> {
		const path = `/rest/workflows/${workflow.id}/run`;
		const answer = await this.session.request<{ executionId?: string }>(
			'POST',
			path,
			runRequest(workflow, from),
		);
		if (answer.executionId) return answer.executionId;
		throw new Error(`n8n started no execution: ${JSON.stringify(answer)}`);
	}

	/** Runs a workflow by hand and waits until it has finished, failed or waits. */
	async runAndWait(workflow: SavedWorkflow, from?: string): Promise<Execution> {
		return await this.settled(await this.run(workflow, from));
	}

	async execution(id: string): Promise<Execution> {
		return decode(await this.session.request<StoredExecution>('GET', `/rest/executions/${id}`));
	}

	/** All executions of a workflow, newest first, without their data. */
	async executions(workflowId: string): Promise<ExecutionSummary[]> {
		// Without a status n8n sorts by the time of the start, over which its pages overlap.
		const filter = encodeURIComponent(JSON.stringify({ workflowId, status: ExecutionStatusList }));
		const path = `/rest/executions?filter=${filter}&limit=${PAGE_SIZE}`;
		const all: ExecutionSummary[] = [];
		for (let page = path; ; page = `${path}&lastId=${all[all.length - 1].id}`) {
			const { results } = await this.session.request<{ results: ExecutionSummary[] }>('GET', page);
			all.push(...results);
			if (results.length < PAGE_SIZE) return all;
		}
	}

	/** Runs a failed execution again, from what n8n has kept of it; waits until that has ended. */
	async retry(id: string): Promise<Execution> {
		const body = { loadWorkflow: false };
		const path = `/rest/executions/${id}/retry`;
		const retried = await this.session.request<ExecutionSummary>('POST', path, body);
		return await this.execution(retried.id);
	}

	/** Waits until an execution has finished, failed or waits. */
	async settled(id: string, limitMs = 60_000): Promise<Execution> {
		return await this.executionWhen(id, hasSettled, limitMs);
	}

	/** Waits until something is true of an execution. */
	async executionWhen(
		id: string,
		isSo: (execution: Execution) => boolean,
		limitMs = 60_000,
	): Promise<Execution> {
		const deadline = Date.now() + limitMs;
		for (;;) {
			const execution = await this.execution(id).catch(notYetSaved);
			if (execution && isWhole(execution) && isSo(execution)) return execution;
			if (Date.now() > deadline) {
				throw new Error(`Execution ${id} is still "${execution?.status}" after ${limitMs} ms`);
			}
			await sleep(100);
		}
	}

	/** Activates a workflow, until its triggers are on; n8n 2.x calls that publishing. */
	async activate({ id, versionId }: SavedWorkflow): Promise<SavedWorkflow> {
		return await switchTriggers(this.session, id, 'activate', { versionId });
	}

	async deactivate({ id }: SavedWorkflow): Promise<void> {
		await switchTriggers(this.session, id, 'deactivate', {});
	}

	/** The options of a dropdown that are loaded from the vendor. */
	async loadOptions(field: FieldRequest): Promise<INodePropertyOptions[]> {
		return await this.session.request('POST', '/rest/dynamic-node-parameters/options', ask(field));
	}

	/** One page of "From list". */
	async listSearch(field: FieldRequest): Promise<INodeListSearchResult> {
		const path = '/rest/dynamic-node-parameters/resource-locator-results';
		return await this.session.request('POST', path, ask(field));
	}
}

function ask(field: FieldRequest): IDataObject {
	const { type, typeVersion = 1, parameters, credentials, methodName, filter } = field;
	const named = Object.entries(credentials).map(([key, { id, name }]) => [key, { id, name }]);
	return {
		path: 'parameters.field',
		nodeTypeAndVersion: { name: type, version: typeVersion },
		methodName,
		currentNodeParameters: parameters,
		credentials: Object.fromEntries(named) as IDataObject,
		filter,
		paginationToken: field.paginationToken as IDataObject[string],
	};
}
