/** Runs one node, or one tool, inside the smallest workflow that holds it. */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { execute } from './execute';
import type { EngineParts } from './execute';
import type {
	NodeResult,
	RunError,
	RunNodeOptions,
	RunOptions,
	RunToolOptions,
	SingleNode,
	ToolResult,
	WorkflowJson,
	WorkflowNodeJson,
} from './types';

const START = 'Start';
const AGENT = 'Agent';

function startNode(items: Array<IDataObject | INodeExecutionData>): WorkflowNodeJson {
	return { name: START, type: 'test.items', parameters: { items } };
}

/** Credentials given with the node win over those given for the run. */
function mergeCredentials(node: SingleNode, options: RunOptions): RunOptions {
	return { ...options, credentials: { ...options.credentials, ...node.credentials } };
}

/** Runs Start -> node. */
export async function runNode(
	parts: EngineParts,
	node: SingleNode,
	options: RunNodeOptions = {},
): Promise<NodeResult> {
	const name = node.name ?? 'Node';
	const json: WorkflowJson = {
		nodes: [startNode(options.items ?? [{}]), { ...node, name }],
		connections: { [START]: { main: [[{ node: name, type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	};
	const result = await execute(parts, json, mergeCredentials(node, options), START);
	return { ...result, items: result.outputOf(name), errorItems: result.outputOf(name, 1) };
}

/** Runs Start -> Agent, with the node connected to the agent as its tool. */
export async function runTool(
	parts: EngineParts,
	node: SingleNode,
	toolInput: IDataObject,
	options: RunToolOptions = {},
): Promise<ToolResult> {
	const name = node.name ?? 'Tool Node';
	const type = node.type.endsWith('Tool') ? node.type : `${node.type}Tool`;
	const agent = { input: toolInput, direct: options.direct ?? false };
	const json: WorkflowJson = {
		nodes: [
			startNode([{}]),
			{ name: AGENT, type: 'test.agent', parameters: agent },
			{ ...node, name, type },
		],
		connections: {
			[START]: { main: [[{ node: AGENT, type: 'main', index: 0 }]] },
			[name]: { ai_tool: [[{ node: AGENT, type: 'ai_tool', index: 0 }]] },
		},
		settings: { executionOrder: 'v1' },
	};
	const result = await execute(parts, json, mergeCredentials(node, options), START);
	const tasks = result.run.data.resultData.runData[name] ?? [];
	// An agent goes on after a failed tool, so the run itself may have succeeded.
	const toolError = tasks.at(-1)?.error as unknown as RunError | undefined;
	const error = toolError ?? result.error;
	const seen = result.outputOf(AGENT)[0]?.json;
	return {
		...result,
		...(error ? { error } : {}),
		items: tasks.flatMap((task) => task.data?.ai_tool?.[0] ?? []),
		errorItems: tasks.flatMap((task) => task.data?.ai_tool?.[1] ?? []),
		...(seen ? { tool: seen.tool as ToolResult['tool'], answer: seen.answer } : {}),
	};
}
