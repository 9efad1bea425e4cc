import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** What an agent asks its language model. */
export interface ChatRequest {
	messages: Array<{ role: string; content: unknown }>;
	tools: Array<{ function: { name: string } }>;
}

/** What the model answers: that it wants to use a tool. */
export interface ToolUse {
	name: string;
	arguments: object;
}

/** A local stand-in for OpenAI's chat completions: it has no mind of its own. */
export interface ChatModel {
	/** Such as http://127.0.0.1:8901/v1, as the Base URL of the credential. */
	url: string;
	/** Oldest first. */
	requests: ChatRequest[];
	/** What it answers next, one by one; made from the request. */
	plan: Array<(request: ChatRequest) => ToolUse>;
	close(): void;
}

/** Starts a model without a plan, which refuses every request. */
export async function startChatModel(): Promise<ChatModel> {
	const server = createServer((request, response) => {
		void (async () => {
			const asked = (await json(request)) as ChatRequest;
			model.requests.push(asked);
			const next = model.plan.shift();
			response.writeHead(next ? 200 : 400, { 'Content-Type': 'application/json' });
			response.end(
				JSON.stringify(next ? completion(next(asked)) : { error: { message: 'no plan' } }),
			);
		})();
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const url = `http://127.0.0.1:${port}/v1`;
	const model: ChatModel = { url, requests: [], plan: [], close: () => server.close() };
	return model;
}

function completion({ name, arguments: input }: ToolUse): object {
	const use = { name, arguments: JSON.stringify(input) };
	const tool_calls = [{ id: `call-${name}`, type: 'function', function: use }];
	return {
		id: 'completion-1',
		object: 'chat.completion',
		created: 1_774_400_000,
		model: 'gpt-4.1-mini',
		choices: [
			{
				index: 0,
				message: { role: 'assistant', content: null, tool_calls },
				finish_reason: 'tool_calls',
			},
		],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}
