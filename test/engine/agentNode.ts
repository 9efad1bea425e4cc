/** A stand-in for the AI Agent node: no language model, one tool call with a given input. */
import { NodeConnectionTypes } from 'n8n-workflow';
import type { EngineRequest, IDataObject, INodeType } from 'n8n-workflow';

/** The part of a LangChain tool that an agent uses. */
interface ConnectedTool {
	name: string;
	description: string;
	schema: { shape: Record<string, unknown> };
	metadata: { sourceNodeName: string };
	invoke(input: IDataObject): Promise<unknown>;
}

/** Calls its single tool, by an engine request or directly, and puts out what it saw. */
export const agentNode: INodeType = {
	description: {
		name: 'agent',
		displayName: 'Test Agent',
		group: ['transform'],
		version: 1,
		description: 'Calls one tool',
		defaults: { name: 'Agent' },
		inputs: [NodeConnectionTypes.Main, { type: NodeConnectionTypes.AiTool, required: true }],
		outputs: [NodeConnectionTypes.Main],
		properties: [
			{ displayName: 'Input', name: 'input', type: 'json', default: {} },
			{ displayName: 'Direct', name: 'direct', type: 'boolean', default: false },
		],
	},
	async execute(response) {
		// Real agents build the model's tool list this way, on every turn: it fails for bad keys.
		const tools = (await this.getInputConnectionData(
			NodeConnectionTypes.AiTool,
			0,
		)) as ConnectedTool[];
		const [tool] = tools;
		if (!tool) throw new Error('No tool is connected');
		const { name, description } = tool;
		const seen = { name, description, parameters: Object.keys(tool.schema.shape) };
		const input = this.getNodeParameter('input', 0, {}, { rawExpressions: true }) as IDataObject;

		if (this.getNodeParameter('direct', 0) as boolean) {
			return [[{ json: { tool: seen, answer: await tool.invoke(input) } as IDataObject }]];
		}
		if (response && response.actionResponses.length > 0) return [[{ json: { tool: seen } }]];

		const call: EngineRequest = {
			actions: [
				{
					actionType: 'ExecutionNodeAction',
					nodeName: tool.metadata.sourceNodeName,
					input,
					type: NodeConnectionTypes.AiTool,
					id: 'call-1',
					metadata: { itemIndex: 0 },
				},
			],
			metadata: {},
		};
		return call;
	},
};
