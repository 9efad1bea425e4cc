import type { Resource } from '../../../shared/resource';
import { create } from './create';

export const callCenterTask: Resource = {
	name: 'Call Center Task',
	value: 'callCenterTask',
	operations: [create],
};
