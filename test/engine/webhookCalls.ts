/** Deliveries to the fixture's trigger, for the harness's own tests. */
import type { WorkflowJson } from './index';

/** A trigger, and a node that shows what it put out. */
export function hookWorkflow(parameters: object, extra: object): WorkflowJson {
	return {
		nodes: [
			{ name: 'Hook', type: 'n8n-nodes-fixture.hookTrigger', parameters, ...extra },
			{ name: 'After', type: 'n8n-nodes-base.noOp' },
		],
		connections: { Hook: { main: [[{ node: 'After', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	};
}

export interface Delivery {
	/** What the trigger is to do; see `HookTrigger.node.js`. */
	act?: string;
	/** Content type. */
	type?: string;
	encoding?: string;
	body?: string | Buffer;
	signal?: AbortSignal;
}

/** Sends one delivery. */
export async function post(url: string, { act, type, encoding, body, signal }: Delivery = {}) {
	const headers = new Headers();
	if (act) headers.set('x-act', act);
	if (type) headers.set('content-type', type);
	if (encoding) headers.set('content-encoding', encoding);
	// As bytes: for a text `fetch` would choose a content type.
	const bytes = body === undefined ? undefined : Buffer.from(body);
	const response = await fetch(url, { method: 'POST', headers, body: bytes, signal });
	const text = await response.text();
	return { status: response.status, text, type: response.headers.get('content-type') };
}
