/** Nodes that stand beside those of the package in the workflows of the benchmark. */
import { createHash } from 'node:crypto';
import { NodeConnectionTypes } from 'n8n-workflow';
import type { IDataObject, INodeProperties, INodeType } from 'n8n-workflow';

import { testNodes } from '../../engine/testNodes';
import { BATCH_SIZE, spreadsheetRow, TASK } from '../contacts';

function node(
	name: string,
	properties: Array<[name: string, type: INodeProperties['type']]>,
	execute: NonNullable<INodeType['execute']>,
): INodeType {
	return {
		description: {
			name,
			displayName: name,
			group: ['transform'],
			version: 1,
			description: `Node ${name} of the benchmark`,
			defaults: { name },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			properties: properties.map(([property, type]) => ({
				displayName: property,
				name: property,
				type,
				default: '',
			})),
		},
		execute,
	};
}

/** In place of a node that reads a spreadsheet: puts out as many rows as it is told. */
const rows = node('rows', [['count', 'number']], async function () {
	const count = this.getNodeParameter('count', 0) as number;
	return [Array.from({ length: count }, (_, item) => ({ json: spreadsheetRow(item) }))];
});

/** What a user writes into a Code node to send 500 contacts a request, without any check. */
const handBatches = node('handBatches', [['account', 'json']], async function () {
	const { accessKey, accessSecret } = this.getNodeParameter('account', 0) as IDataObject;
	const items = this.getInputData();
	const batches = [];
	for (let start = 0; start < items.length; start += BATCH_SIZE) {
		const list = items.slice(start, start + BATCH_SIZE).map(({ json }) => ({
			contactId: json.orderNo,
			name: json.name,
			phoneNumber: String(json.phoneNumber).replace(/\D/g, ''),
		}));
		const body = JSON.stringify({ taskId: TASK.taskId, list });
		const ts = String(Date.now());
		const sign = createHash('sha256')
			.update(`accessKey=${accessKey}&action=nxai&bizType=100&ts=${ts}&body=${body}`)
			.update(`&accessSecret=${accessSecret}`)
			.digest('hex');
		batches.push({ json: { body, ts, sign }, pairedItem: { item: start } });
	}
	return [batches];
});

/** As much of the HTTP Request node as it takes to send what the Code node made. */
const sendBatches = node('sendBatches', [['account', 'json']], async function () {
	const { baseUrl, accessKey } = this.getNodeParameter('account', 0) as IDataObject;
	const answers = [];
	for (const [item, { json }] of this.getInputData().entries()) {
		const answer = (await this.helpers.httpRequest({
			method: 'POST',
			url: `${String(baseUrl)}/openapi/aiagent/call/append`,
			headers: {
				accessKey,
				ts: json.ts,
				bizType: '100',
				action: 'nxai',
				sign: json.sign,
				algorithm: 'sha256',
				'Content-Type': 'application/json',
			},
			body: json.body as string,
		})) as IDataObject;
		answers.push({ json: answer, pairedItem: { item } });
	}
	return [answers];
});

/** Makes the nodes known to the engine of this process, before that is loaded. */
export function addBenchNodes(): void {
	Object.assign(testNodes, {
		'bench.rows': rows,
		'bench.handBatches': handBatches,
		'bench.sendBatches': sendBatches,
	});
}
