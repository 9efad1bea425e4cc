import type { Resource } from '../../../shared/resource';
import { add } from './add';
import { getBatchResults } from './getBatchResults';
import { importBatch } from './importBatch';

/** People in a task. */
export const contact: Resource = {
	name: 'Contact',
	value: 'contact',
	operations: [add, getBatchResults, importBatch],
};
