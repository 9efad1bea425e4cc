import { LoadOptionsContext } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type INode,
	type INodeListSearchResult,
} from 'n8n-workflow';

import { createAdditionalData } from '../engine/additionalData';
import { HarnessCredentialsHelper } from '../engine/credentialsHelper';
import { prepareWorkflow } from '../engine/workflowJson';
import type { Bench } from './bench';

type EngineParts = ConstructorParameters<typeof HarnessCredentialsHelper>[0];
type NodeTypes = Parameters<typeof prepareWorkflow>[1];

interface Searched {
	/** Name of the node; NXLink when it is left out. */
	node?: 'nxLink' | 'nxCallbot' | 'laaffic';
	filter?: string;
	paginationToken?: string;
	/** Replaces single fields of the credential. */
	credential?: ICredentialDataDecryptedObject;
}

/** Calls a list search of a built node as the editor does when its list is opened. */
export async function searchList(
	bench: Bench,
	method: string,
	{ node: nodeName = 'nxLink', filter, paginationToken, credential }: Searched = {},
): Promise<INodeListSearchResult> {
	const type = `n8n-nodes-outbound-calling.${nodeName}`;
	const credentialType = `${nodeName}Api`;
	const nodeTypes = bench.engine.nodeTypes as NodeTypes;
	const credentials = {
		[credentialType]: { ...bench.credentials[credentialType], ...credential },
	};
	const json = { nodes: [{ name: 'Node', type }], connections: {} };
	const base = prepareWorkflow(json, nodeTypes, { credentials }, 'UTC');
	const node: INode = base.nodes[0];
	const helper = new HarnessCredentialsHelper(
		bench.engine.credentialTypes as EngineParts,
		credentials,
	);
	const context = new LoadOptionsContext(
		new Workflow({ ...base, nodeTypes }),
		node,
		createAdditionalData(helper, { executionId: 'list-1', mode: 'internal', workflow: base }),
		'',
	);
	const search = nodeTypes.getByNameAndVersion(type).methods?.listSearch?.[method];
	if (!search) throw new Error(`The node has no list search "${method}"`);
	return await search.call(context, filter, paginationToken);
}
