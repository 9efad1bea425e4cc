/** Nodes that the harness provides besides the package's own. */
import { NodeConnectionTypes, NodeOperationError, jsonParse } from 'n8n-workflow';
import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	INodeType,
	INodeTypeDescription,
	IRequestOptions,
} from 'n8n-workflow';
import { agentNode } from './agentNode';

/** Internal name of the request node: only nodes of this type may use any credential type. */
export const HTTP_REQUEST_TYPE = 'n8n-nodes-base.httpRequest';

function describe(name: string, properties: INodeProperties[] = []): INodeTypeDescription {
	return {
		name,
		displayName: name,
		group: ['transform'],
		version: 1,
		description: `Test node ${name}`,
		defaults: { name },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties,
	};
}

const json = (name: string): INodeProperties => ({
	displayName: name,
	name,
	type: 'json',
	default: {},
});

const manualTrigger: INodeType = {
	description: { ...describe('manualTrigger'), group: ['trigger'], inputs: [] },
	async trigger() {
		const emit = () => this.emit([this.helpers.returnJsonArray([{}])]);
		return { manualTriggerFunction: async () => emit() };
	},
};

const noOp: INodeType = {
	description: describe('noOp'),
	async execute() {
		return [this.getInputData()];
	},
};

/** Text on the canvas, which takes no part in a run. */
const stickyNote: INodeType = {
	description: { ...describe('stickyNote'), inputs: [], outputs: [] },
};

const stopAndError: INodeType = {
	description: {
		...describe('stopAndError', [
			{ displayName: 'Message', name: 'errorMessage', type: 'string', default: '' },
		]),
		outputs: [],
	},
	async execute() {
		throw new NodeOperationError(
			this.getNode(),
			this.getNodeParameter('errorMessage', 0) as string,
		);
	},
};

/** Whether a value is an item of the engine (and not plain data that happens to be an object). */
function isItem(value: IDataObject | INodeExecutionData): value is INodeExecutionData {
	const itemKeys = ['json', 'binary', 'pairedItem', 'error'];
	return (
		typeof value.json === 'object' &&
		value.json !== null &&
		Object.keys(value).every((key) => itemKeys.includes(key))
	);
}

/** Wraps plain data as an item. */
export function toItem(entry: IDataObject | INodeExecutionData): INodeExecutionData {
	return isItem(entry) ? entry : { json: entry };
}

const items: INodeType = {
	description: describe('items', [json('items')]),
	async execute() {
		// Raw: text that starts with "=" is data here, not an expression.
		const raw = this.getNodeParameter('items', 0, [], { rawExpressions: true });
		const list = (typeof raw === 'string' ? jsonParse(raw) : raw) as Array<
			IDataObject | INodeExecutionData
		>;
		return [list.map(toItem)];
	},
};

/** Parameters are JSON, in which bytes are what Buffer makes of itself; a binary file is bytes. */
function bodyOf(body: unknown): unknown {
	const { type, data } = (body ?? {}) as { type?: unknown; data?: number[] };
	return type === 'Buffer' && Array.isArray(data) ? Buffer.from(data) : body;
}

async function requestOne(this: IExecuteFunctions, index: number): Promise<INodeExecutionData> {
	const type = this.getNodeParameter('nodeCredentialType', index) as string;
	const given = this.getNodeParameter('options', index) as unknown as IRequestOptions;
	// The HTTP Request node hands header names over in lower case.
	const headers = Object.fromEntries(
		Object.entries(given.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
	);
	const options = { ...given, headers, resolveWithFullResponse: true, simple: false };
	if ('body' in given) options.body = bodyOf(given.body) as IRequestOptions['body'];
	const response = (await this.helpers.requestWithAuthentication.call(
		this,
		type,
		options,
		undefined,
		index,
	)) as IDataObject;
	const { statusCode, headers: answered, body } = response;
	return { json: { statusCode, headers: answered, body }, pairedItem: { item: index } };
}

/** Treats credentials as n8n's HTTP Request node does with a predefined credential type. */
const request: INodeType = {
	description: describe('httpRequest', [
		{ displayName: 'Type', name: 'nodeCredentialType', type: 'string', default: '' },
		json('options'),
	]),
	async execute() {
		const results: INodeExecutionData[] = [];
		for (const index of this.getInputData().keys()) {
			results.push(await requestOne.call(this, index));
		}
		return [results];
	},
};

/** All nodes of the harness by the type names that workflows use. */
export const testNodes: Record<string, INodeType> = {
	'n8n-nodes-base.manualTrigger': manualTrigger,
	'n8n-nodes-base.noOp': noOp,
	'n8n-nodes-base.stickyNote': stickyNote,
	'n8n-nodes-base.stopAndError': stopAndError,
	[HTTP_REQUEST_TYPE]: request,
	'test.request': request,
	'test.items': items,
	'test.agent': agentNode,
};
