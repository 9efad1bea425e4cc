import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';

import type { WorkflowJson, WorkflowNodeJson } from '../engine/types';
import { Bench } from './bench';
import type { Execution } from './n8n';

/** Paths at which the sandbox asks for nothing but a signature, and the kinds that cannot be signed. */
const vendors = [
	{ type: 'nxLinkApi', path: '/openapi/aiagent/any/path', refuses: ['form-urlencoded'] },
	{
		type: 'nxCallbotApi',
		path: '/callcentre/api/v3/any/path',
		refuses: ['form-urlencoded', 'multipart'],
	},
	{ type: 'laafficApi', path: '/voice/any/path', refuses: [] },
];

const fields = (values: Record<string, string>) => ({
	parameters: Object.entries(values).map(([name, value]) => ({ name, value })),
});
const bodyOf = (contentType: string, parameters: INodeParameters): INodeParameters => ({
	sendBody: true,
	contentType,
	...parameters,
});
const person = fields({ name: '牛小信', id: '1' });

interface Sent {
	body: RegExp;
	query?: Record<string, string>;
}

/** What is chosen in the node, and what must arrive. */
const kinds: Record<string, { parameters: INodeParameters; sent: Sent }> = {
	JSON: {
		parameters: bodyOf('json', {
			specifyBody: 'json',
			jsonBody: '={{ JSON.stringify({ name: "牛小信", more: [true, null] }) }}',
		}),
		sent: { body: /^{"name":"牛小信","more":\[true,null]}$/ },
	},
	fields: {
		parameters: bodyOf('json', { bodyParameters: person }),
		sent: { body: /^{"name":"牛小信","id":"1"}$/ },
	},
	'raw JSON': {
		parameters: bodyOf('raw', {
			rawContentType: 'application/json',
			body: '{ "b" :\t1,\n "a":"x" }',
		}),
		sent: { body: /^{ "b" :\t1,\n "a":"x" }$/ },
	},
	'raw text': {
		parameters: bodyOf('raw', { rawContentType: 'text/plain', body: 'é 客' }),
		sent: { body: /^é 客$/ },
	},
	'form-urlencoded': {
		parameters: bodyOf('form-urlencoded', { bodyParameters: person }),
		sent: { body: /^name=%E7%89%9B%E5%B0%8F%E4%BF%A1&id=1$/ },
	},
	multipart: {
		parameters: bodyOf('multipart-form-data', { bodyParameters: person }),
		sent: { body: /name="name"\r\n\r\n牛小信\r\n/ },
	},
	'GET with a query': {
		parameters: { method: 'GET', sendQuery: true, queryParameters: fields({ q: '牛 &=' }) },
		sent: { body: /^$/, query: { q: '牛 &=' } },
	},
};

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(() => bench?.stop());

const sender = 'Send';

/** A workflow that a person starts, with one HTTP Request node. */
function workflowOf(request: WorkflowNodeJson, input: object = {}): WorkflowJson {
	const start = 'Start';
	return {
		nodes: [
			{ name: start, type: 'n8n-nodes-base.manualTrigger', typeVersion: 1 },
			{ ...request, name: sender },
		],
		connections: { [start]: { main: [[{ node: sender, type: 'main', index: 0 }]] } },
		pinData: { [start]: [{ json: input }] },
	} as WorkflowJson;
}

function httpRequest(type: string, path: string, parameters: INodeParameters): WorkflowNodeJson {
	const request = {
		method: 'POST',
		url: `${bench.sandbox.url}${path}`,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: type,
		...parameters,
	};
	return {
		name: sender,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: request,
	};
}

function expectAccepted(execution: Execution, { body, query = {} }: Sent): void {
	expect(execution.error).toBeUndefined();
	expect(bench.sandbox.journal).toHaveLength(1);
	const [entry] = bench.sandbox.journal;
	expect(entry.signature).toBe('verified');
	expect(entry.body.toString('utf8')).toMatch(body);
	const { searchParams } = new URL(entry.startLine.split(' ')[1], bench.sandbox.url);
	expect(Object.fromEntries(searchParams)).toEqual(query);
}

const allKinds = vendors.flatMap((vendor) =>
	Object.keys(kinds).map((kind) => ({ ...vendor, kind, refused: vendor.refuses.includes(kind) })),
);

test.each(allKinds.filter(({ refused }) => !refused))('$type signs $kind', async (each) => {
	const { parameters, sent } = kinds[each.kind];
	expectAccepted(await bench.run(workflowOf(httpRequest(each.type, each.path, parameters))), sent);
});

test.each(allKinds.filter(({ refused }) => refused))(
	'$type refuses $kind and sends nothing',
	async ({ type, path, kind }) => {
		const request = httpRequest(type, path, kinds[kind].parameters);
		const { error } = await bench.run(workflowOf(request));
		expect(error?.message).toMatch(/defines no signature for this kind of body/);
		expect(error?.description).toMatch(/Send the body as JSON/);
		expect(bench.sandbox.journal).toEqual([]);
	},
);

describe('the node of the documentation', () => {
	const page = readFileSync(join(__dirname, '..', '..', 'docs', 'http-request.md'), 'utf8');
	const [, json] = /```json\n([^]+?)```/.exec(page) ?? [];
	const [documented] = (JSON.parse(json) as WorkflowJson).nodes;
	const parameters = documented.parameters as INodeParameters;
	const { pathname } = new URL(String(parameters.url));
	const here = () => ({ ...parameters, url: `${bench.sandbox.url}${pathname}` });

	test('checks a number', async () => {
		const node = { ...documented, parameters: here() };
		const execution = await bench.run(workflowOf(node, { phone: '85235757581' }));
		expectAccepted(execution, {
			body: /^{"phone":"85235757581","appkey":"your application"}$/,
		});
		const [{ path, headers }] = bench.sandbox.journal;
		expect(path).toBe('/api/number/check');
		expect(headers).toMatchObject({ biztype: '1', action: 'numbercheck' });
		expect(execution.jsonOf(sender)).toMatchObject([{ code: 0 }]);
	});

	test('is refused without its headers, and sends nothing', async () => {
		const node = { ...documented, parameters: { ...here(), sendHeaders: false } };
		const { error } = await bench.run(workflowOf(node));
		expect(error?.message).toMatch(/NXLink needs the headers bizType and action/);
		expect(bench.sandbox.journal).toEqual([]);
	});

	test('goes on with the refusal of a wrong secret, which the page tells to look at', async () => {
		const wrong = await bench.n8n.rest.createCredential('nxLinkApi', {
			region: 'custom',
			baseUrl: bench.sandbox.url,
			accessKey: bench.sandbox.accounts.nxLink.accessKey,
			accessSecret: 'not-the-secret',
			algorithm: 'md5',
		});
		const workflow = workflowOf({ ...documented, parameters: here() });
		const saved = await bench.n8n.rest.createWorkflow({
			...workflow,
			nodes: workflow.nodes.map((node) => ({
				...node,
				...(node.name === sender && { credentials: { nxLinkApi: wrong } }),
			})),
		});
		const execution = await bench.n8n.rest.runAndWait(saved);
		expect(bench.sandbox.journal.map(({ signature }) => signature)).toEqual(['rejected']);
		expect(execution.jsonOf(sender)).toMatchObject([{ code: 1003 }]);
	});
});
