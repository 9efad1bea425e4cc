import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { locator } from '../shared/locator';
import { requiredText } from '../shared/values';

/** A task, by the caller's own id: the value is that of `userTaskID`. */
export function taskField(description: string): INodeProperties {
	return locator({
		displayName: 'Task',
		name: 'userTaskID',
		required: true,
		description,
		searchListMethod: 'searchTasks',
		idPlaceholder: 'e.g. 3f0c1b1e6d5f4a0c9d1b2a3c4d5e6f70',
		idHint: 'Your own ID of the task (User Task ID), that it was created with',
	});
}

/** The User Task ID of an item. Throws RefusedInput. */
export function userTaskIDOf(context: IExecuteFunctions, itemIndex: number): string {
	const value: unknown = context.getNodeParameter('userTaskID', itemIndex, '', {
		extractValue: true,
	});
	return requiredText(value, 'Task');
}
