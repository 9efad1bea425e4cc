import { NodeConnectionTypes } from 'n8n-workflow';
import type { INodeType } from 'n8n-workflow';

import { testNodes } from '../../engine/testNodes';
import { spreadsheetRow } from '../contacts';

/** In place of a node that reads a spreadsheet: puts out as many rows as it is told. */
const rowsNode: INodeType = {
	description: {
		name: 'rows',
		displayName: 'Rows',
		group: ['input'],
		version: 1,
		description: 'Puts out rows',
		defaults: { name: 'Rows' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [{ displayName: 'Count', name: 'count', type: 'number', default: 0 }],
	},
	async execute() {
		const count = this.getNodeParameter('count', 0) as number;
		return [Array.from({ length: count }, (_, item) => ({ json: spreadsheetRow(item) }))];
	},
};

/** Makes the node known to the engine of this process, before that is loaded. */
export function addRowsNode(): void {
	testNodes['bench.rows'] = rowsNode;
}
