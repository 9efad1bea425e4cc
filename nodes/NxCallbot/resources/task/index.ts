import type { Resource } from '../../../shared/resource';
import { create } from './create';
import { createWithContacts } from './createWithContacts';
import { getAll } from './getAll';
import { setStatus } from './setStatus';
import { update } from './update';

/** Calling tasks. */
export const task: Resource = {
	name: 'Task',
	value: 'task',
	operations: [create, createWithContacts, getAll, setStatus, update],
};
