/** Turns exported workflow JSON into what the engine runs. */
import type {
	IConnections,
	INode,
	INodeCredentials,
	IPinData,
	IWorkflowBase,
	IWorkflowSettings,
} from 'n8n-workflow';
import type { HarnessNodeTypes } from './nodeTypes';
import { HTTP_REQUEST_TYPE } from './testNodes';
import type { CredentialStore, RunOptions, WorkflowJson } from './types';

/** The credentials of a node, by type: what its JSON names or its type asks for, if given. */
function credentialsOf(node: INode, nodeTypes: HarnessNodeTypes, store: CredentialStore) {
	const { description } = nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	const chosen = node.parameters.nodeCredentialType;
	const types = [
		...Object.keys(node.credentials ?? {}),
		...(description.credentials ?? []).map(({ name }) => name),
		...(typeof chosen === 'string' ? [chosen] : []),
	];
	const given = types.filter((type) => type in store);
	if (given.length === 0) return undefined;
	const credentials: INodeCredentials = {};
	for (const type of given) credentials[type] = { id: type, name: type };
	return credentials;
}

/**
 * The type that runs in place of the named one. A node of a type that the harness does not have
 * (a spreadsheet, a form …) is fine as long as it is pinned: then n8n does not run it either.
 */
function runnableType(node: INode, base: IWorkflowBase, nodeTypes: HarnessNodeTypes): string {
	if (node.type === 'test.request') return HTTP_REQUEST_TYPE;
	if (nodeTypes.has(node.type) || !base.pinData?.[node.name]) return node.type;
	const targets = Object.values(base.connections).flatMap((byType) =>
		(byType.main ?? []).flatMap((list) => (list ?? []).map((connection) => connection.node)),
	);
	const isStart = !targets.includes(node.name);
	return isStart ? 'n8n-nodes-base.manualTrigger' : 'n8n-nodes-base.noOp';
}

/** Builds the workflow for one run; the given JSON stays untouched. */
export function prepareWorkflow(
	json: WorkflowJson,
	nodeTypes: HarnessNodeTypes,
	options: RunOptions,
	instanceTimezone: string,
): IWorkflowBase {
	// Through JSON, as an import into n8n would: no shared objects, no undefined values.
	const copy = JSON.parse(JSON.stringify(json)) as {
		nodes: INode[];
		connections: IConnections;
		settings?: IWorkflowSettings;
		pinData?: IPinData;
	};
	const { timezone } = copy.settings ?? {};
	const own = timezone === 'DEFAULT' ? undefined : timezone;
	const base: IWorkflowBase = {
		id: 'workflow-1',
		name: json.name ?? 'Workflow',
		active: false,
		isArchived: false,
		createdAt: new Date(),
		updatedAt: new Date(),
		activeVersionId: null,
		nodes: [],
		connections: copy.connections,
		settings: { ...copy.settings, timezone: options.timezone ?? own ?? instanceTimezone },
		pinData: copy.pinData,
	};
	base.nodes = copy.nodes.map((given, index) => {
		const node: INode = {
			...given,
			id: given.id ?? `node-${index}`,
			typeVersion: given.typeVersion ?? 1,
			position: given.position ?? [index * 200, 0],
			parameters: given.parameters ?? {},
		};
		node.type = runnableType(node, base, nodeTypes);
		node.credentials = credentialsOf(node, nodeTypes, options.credentials ?? {});
		if (!node.credentials) delete node.credentials;
		return node;
	});
	return base;
}
