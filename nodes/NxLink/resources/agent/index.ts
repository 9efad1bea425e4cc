import type { Resource } from '../../../shared/resource';
import { getAll } from './getAll';
import { getEfficiency } from './getEfficiency';
import { getStatus } from './getStatus';

/** People who work in the call center. */
export const agent: Resource = {
	name: 'Call Center Agent',
	value: 'agent',
	operations: [getAll, getEfficiency, getStatus],
};
