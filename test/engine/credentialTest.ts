/** Tests a credential the way n8n's server does for a `test` request. */
import { ExecuteContext, RoutingNode } from 'n8n-core';
import { Workflow, createRunExecutionData } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialsDecrypted,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeType,
	INodeTypes,
} from 'n8n-workflow';
import { createAdditionalData } from './additionalData';
import { HarnessCredentialsHelper } from './credentialsHelper';
import type { EngineParts } from './execute';
import type { CredentialTestResult } from './types';
import { prepareWorkflow } from './workflowJson';

type Rule = NonNullable<ICredentialTestRequest['rules']>[number];

const failed = (message: string): CredentialTestResult => ({ status: 'Error', message });

/** A value at a dotted path, as lodash's `get` finds it. */
function valueAt(data: IDataObject, path: string): unknown {
	const keys = path.replace(/\[(\w+)\]/g, '.$1').split('.');
	return keys.reduce<unknown>(
		(value, key) => (value as Record<string, unknown> | null | undefined)?.[key],
		data,
	);
}

interface HttpFailure {
	message: string;
	cause?: { code?: string; response?: { status: number; statusText?: string } };
}

function explainFailure(error: HttpFailure, rules: Rule[]): CredentialTestResult {
	const { response, code } = error.cause ?? {};
	if (!response) return failed(code ?? error.message);
	for (const rule of rules) {
		if (rule.type === 'responseCode' && rule.properties.value === response.status) {
			return failed(rule.properties.message);
		}
	}
	return failed(response.statusText || `Received HTTP status code: ${response.status}`);
}

function explainSuccess(body: IDataObject, rules: Rule[]): CredentialTestResult {
	for (const rule of rules) {
		if (rule.type !== 'responseSuccessBody') continue;
		if (valueAt(body, rule.properties.key) === rule.properties.value) {
			return failed(rule.properties.message);
		}
	}
	return { status: 'OK', message: 'Connection successful!' };
}

/** A copy of the No Operation node that sends `test.request` and needs this credential. */
function temporaryType(base: INodeType, name: string, test: ICredentialTestRequest): INodeType {
	return {
		description: {
			...base.description,
			credentials: [{ name, required: true }],
			properties: [
				{
					displayName: 'Temp',
					name: 'temp',
					type: 'string',
					routing: { request: test.request },
					default: '',
				},
			],
		},
	};
}

async function send(
	parts: EngineParts,
	nodeType: INodeType,
	helper: HarnessCredentialsHelper,
	credential: ICredentialsDecrypted,
): Promise<INodeExecutionData[][] | undefined> {
	const json = { nodes: [{ name: 'Temp-Node', type: 'n8n-nodes-base.noOp' }], connections: {} };
	const base = prepareWorkflow(json, parts.nodeTypes, {}, parts.timezone);
	const node = base.nodes[0] as INode;
	node.credentials = { [credential.type]: { id: credential.id, name: credential.name } };
	const nodeTypes: INodeTypes = {
		getByName: () => nodeType,
		getByNameAndVersion: () => nodeType,
		getKnownTypes: () => ({}),
	};
	const mode = 'internal';
	const context = new ExecuteContext(
		new Workflow({ ...base, nodeTypes }),
		node,
		createAdditionalData(helper, { executionId: 'credential-test', mode, workflow: base }),
		mode,
		createRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);
	return await new RoutingNode(context, nodeType, credential).runNode();
}

/** Runs the `test` request of a credential type with the given data. */
export async function testCredential(
	parts: EngineParts,
	name: string,
	data: ICredentialDataDecryptedObject,
): Promise<CredentialTestResult> {
	const { test } = parts.credentialTypes.getByName(name);
	if (!test) return failed('No testing function found for this credential.');
	const helper = new HarnessCredentialsHelper(parts.credentialTypes, { [name]: data });
	const credential = { id: name, name, type: name, data: helper.withDefaults(name, data) };
	const noOp = parts.nodeTypes.getByNameAndVersion('n8n-nodes-base.noOp');
	const rules: Rule[] = test.rules ?? [];
	try {
		const output = await send(parts, temporaryType(noOp, name, test), helper, credential);
		return explainSuccess(output?.[0]?.[0]?.json ?? {}, rules);
	} catch (error) {
		return explainFailure(error as HttpFailure, rules);
	}
}
