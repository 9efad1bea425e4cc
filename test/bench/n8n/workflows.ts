/** Workflows of the benchmark that a real n8n runs. */
import type { WorkflowJson, WorkflowNodeJson } from '../../engine';
import { accounts } from '../../sandbox/accounts';
import { TASK } from '../contacts';
import { additionOf, inLine } from '../workflows';

/** A node that runs code once, over all items. */
const code = (name: string, jsCode: string): WorkflowNodeJson => ({
	name,
	type: 'n8n-nodes-base.code',
	typeVersion: 2,
	parameters: { jsCode },
});

/** The rows of a spreadsheet, as `spreadsheetRow` makes them. */
const rows = (count: number) =>
	code(
		'Rows',
		`return Array.from({ length: ${count} }, (_, index) => ({
			json: {
				phoneNumber: '+86 139 ' + String(index).padStart(8, '0'),
				name: 'Customer ' + (index + 1),
				customerName: 'Customer ' + (index + 1),
				orderNo: 'SO-' + (100000 + index),
			},
		}));`,
	);

/** Contact / Add with as many rows, in the node "Add". */
export function addition(count: number): WorkflowJson {
	const workflow = additionOf(count);
	const nodes = workflow.nodes.map((node) => (node.name === 'Rows' ? rows(count) : node));
	return { ...workflow, nodes };
}

/** What the page of the vendor says that is to be signed, for each request of so many contacts. */
const composing = (size: number) => `const items = $input.all();
const requests = [];
for (let start = 0; start < items.length; start += ${size}) {
	const list = items.slice(start, start + ${size}).map(({ json }) => {
		const phoneNumber = json.phoneNumber.replace(/\\D/g, '');
		return { contactId: 'hand-' + phoneNumber, phoneNumber, name: json.name };
	});
	const body = JSON.stringify({ taskId: '${TASK.taskId}', list });
	const ts = String(Date.now());
	const text = 'accessKey=${accounts.nxLink.accessKey}&action=nxai&bizType=100&ts=' + ts
		+ '&body=' + body + '&accessSecret=${accounts.nxLink.accessSecret}';
	requests.push({ json: { ts, body, text } });
}
return requests;`;

/** The nodes of `byHand` that take part in sending. */
export const BY_HAND = ['Compose', 'Sign', 'Send'];

/** What users build: Code composes the text to sign, Crypto signs, HTTP Request sends each request. */
export function byHand(count: number, url: string, batchSize: number): WorkflowJson {
	const headers = {
		accessKey: accounts.nxLink.accessKey,
		ts: '={{ $json.ts }}',
		bizType: '100',
		action: 'nxai',
		sign: '={{ $json.sign }}',
	};
	return inLine([
		rows(count),
		code('Compose', composing(batchSize)),
		{
			name: 'Sign',
			type: 'n8n-nodes-base.crypto',
			parameters: {
				action: 'hash',
				type: 'MD5',
				value: '={{ $json.text }}',
				dataPropertyName: 'sign',
				encoding: 'hex',
			},
		},
		{
			name: 'Send',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			parameters: {
				method: 'POST',
				url: `${url}/openapi/aiagent/call/append`,
				sendHeaders: true,
				headerParameters: {
					parameters: Object.entries(headers).map(([name, value]) => ({ name, value })),
				},
				sendBody: true,
				contentType: 'raw',
				rawContentType: 'application/json',
				body: '={{ $json.body }}',
				options: {},
			},
		},
	]);
}

/** An active workflow that does nothing behind its first node. */
export function listening(first: WorkflowNodeJson): WorkflowJson {
	const After = { name: 'After', type: 'n8n-nodes-base.noOp' };
	const main = [[{ node: 'After', type: 'main', index: 0 }]];
	return {
		nodes: [first, After],
		connections: { [first.name]: { main } },
		settings: { executionOrder: 'v1' },
	};
}
