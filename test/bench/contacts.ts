import type { IDataObject } from 'n8n-workflow';

/** The task of the sandbox that contacts are imported into. */
export const TASK = { taskId: 'task-of-the-benchmark', userTaskId: 'benchmark' };

/** Contacts of one request, as the node's own Batch Size has it. */
export const BATCH_SIZE = 500;

/** One row of a spreadsheet; all rows have numbers of their own. */
export function spreadsheetRow(index: number): IDataObject {
	return {
		phoneNumber: `+86 139 ${String(index).padStart(8, '0')}`,
		name: `Customer ${index + 1}`,
		customerName: `Customer ${index + 1}`,
		orderNo: `SO-${100_000 + index}`,
	};
}
