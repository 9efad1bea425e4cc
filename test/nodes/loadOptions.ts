import { LoadOptionsContext } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type INode,
	type INodeListSearchResult,
	type INodeParameters,
} from 'n8n-workflow';

import { createAdditionalData } from '../engine/additionalData';
import { HarnessCredentialsHelper } from '../engine/credentialsHelper';
import { prepareWorkflow } from '../engine/workflowJson';
import type { Bench } from './bench';

type EngineParts = ConstructorParameters<typeof HarnessCredentialsHelper>[0];
type NodeTypes = Parameters<typeof prepareWorkflow>[1];

interface Searched {
	/** Default: nxLink. */
	node?: 'nxLink' | 'nxCallbot' | 'laaffic';
	/** What is filled in so far. */
	parameters?: INodeParameters;
	filter?: string;
	paginationToken?: string;
	/** Replaces single fields of the credential. */
	credential?: ICredentialDataDecryptedObject;
	timezone?: string;
}

/** Calls a list search of a built node as the editor does when its list is opened. */
export async function searchList(
	bench: Bench,
	method: string,
	{
		node: name = 'nxLink',
		parameters = {},
		filter,
		paginationToken,
		credential,
		timezone = 'UTC',
	}: Searched = {},
): Promise<INodeListSearchResult> {
	const type = `n8n-nodes-outbound-calling.${name}`;
	const nodeTypes = bench.engine.nodeTypes as NodeTypes;
	const credentialType = `${name}Api`;
	const credentials = {
		[credentialType]: { ...bench.credentials[credentialType], ...credential },
	};
	const json = { nodes: [{ name: 'Node', type, parameters }], connections: {} };
	const base = prepareWorkflow(json, nodeTypes, { credentials }, timezone);
	const node: INode = base.nodes[0];
	const helper = new HarnessCredentialsHelper(
		bench.engine.credentialTypes as EngineParts,
		credentials,
	);
	const additionalData = createAdditionalData(helper, {
		executionId: 'list-1',
		mode: 'internal',
		workflow: base,
	});
	const context = new LoadOptionsContext(
		new Workflow({ ...base, nodeTypes }),
		node,
		{ ...additionalData, currentNodeParameters: parameters },
		'',
	);
	const search = nodeTypes.getByNameAndVersion(type).methods?.listSearch?.[method];
	if (!search) throw new Error(`The node has no list search "${method}"`);
	return await search.call(context, filter, paginationToken);
}
