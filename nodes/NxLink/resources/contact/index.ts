import type { Resource } from '../../../shared/resource';
import { add } from './add';
import { deleteContact } from './delete';

/** People in a task. */
export const contact: Resource = {
	name: 'Contact',
	value: 'contact',
	operations: [add, deleteContact],
};
