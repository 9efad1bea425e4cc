import type { Resource } from '../../../shared/resource';
import { create } from './create';

/** Tasks that connect people with agents. */
export const callCenterTask: Resource = {
	name: 'Call Center Task',
	value: 'callCenterTask',
	operations: [create],
};
