import type { Resource } from '../../../shared/resource';
import { getAll } from './getAll';
import { getByOrder } from './getByOrder';

/** Calls of the call center. */
export const callCenterRecord: Resource = {
	name: 'Call Center Record',
	value: 'callCenterRecord',
	operations: [getAll, getByOrder],
};
