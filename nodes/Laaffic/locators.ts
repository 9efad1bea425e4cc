import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { locator } from '../shared/locator';
import { wholeNumber } from '../shared/values';

/** A task of an AI Agent that is not finished. */
export const taskField = locator({
	displayName: 'Task',
	name: 'taskId',
	required: true,
	description: 'The task. The list has those of the last 90 days that are not finished.',
	searchListMethod: 'searchTasks',
	idPlaceholder: 'e.g. 5000602',
	idHint: 'The number that LAAFFIC gave the task',
});

interface FlowTexts {
	name: string;
	description: string;
	required?: boolean;
	/** Which flows the list has. */
	searchListMethod: 'searchFlows' | 'searchOpenFlows' | 'searchPendingFlows';
}

/** A recall flow; its value is the `keyId` of the flow. */
export function flowField(texts: FlowTexts): INodeProperties {
	return locator({
		displayName: 'Recall Flow',
		idPlaceholder: 'e.g. 12',
		idHint: 'The keyId of the flow, as Auto Recall / Get Many has it',
		...texts,
	});
}

/** The `keyId` of the flow that an item names. Throws RefusedInput. */
export function flowIdOf(context: IExecuteFunctions, itemIndex: number): number {
	const id: unknown = context.getNodeParameter('keyId', itemIndex, '', { extractValue: true });
	return wholeNumber(id, 'Recall Flow', { min: 1 });
}
