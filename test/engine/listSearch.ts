/** Fills the list of a resource locator the way n8n's editor asks the server to. */
import { LoadOptionsContext } from 'n8n-core';
import { UnexpectedError, Workflow, type INode, type INodeListSearchResult } from 'n8n-workflow';
import { createAdditionalData } from './additionalData';
import { HarnessCredentialsHelper } from './credentialsHelper';
import type { EngineParts } from './execute';
import type { CredentialStore } from './types';
import { prepareWorkflow } from './workflowJson';

/** One page of a list search of a node type. */
export async function searchList(
	{ nodeTypes, credentialTypes, timezone }: EngineParts,
	type: string,
	method: string,
	credentials: CredentialStore,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const search = nodeTypes.getByNameAndVersion(type).methods?.listSearch?.[method];
	if (!search) throw new UnexpectedError(`${type} has no list search "${method}"`);
	const json = { nodes: [{ name: 'Node', type }], connections: {} };
	const base = prepareWorkflow(json, nodeTypes, credentials, timezone);
	const node = base.nodes[0] as INode;
	node.credentials = Object.fromEntries(
		Object.keys(credentials).map((name) => [name, { id: name, name }]),
	);
	const context = new LoadOptionsContext(
		new Workflow({ ...base, nodeTypes }),
		node,
		createAdditionalData(new HarnessCredentialsHelper(credentialTypes, credentials), {
			executionId: 'list-search',
			mode: 'internal',
			workflow: base,
		}),
		'',
	);
	return await search.call(context, filter, paginationToken);
}
