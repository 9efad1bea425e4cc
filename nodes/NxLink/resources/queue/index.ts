import type { Resource } from '../../../shared/resource';
import { getAll } from './getAll';
import { getMembers } from './getMembers';
import { setMembers } from './setMembers';

/** Groups of call center agents. */
export const queue: Resource = {
	name: 'Queue',
	value: 'queue',
	operations: [getAll, getMembers, setMembers],
};
