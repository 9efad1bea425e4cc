import type { Resource } from '../../../shared/resource';
import { getAll } from './getAll';

/** Calls of AI Agents. */
export const callRecord: Resource = {
	name: 'Call Record',
	value: 'callRecord',
	operations: [getAll],
};
