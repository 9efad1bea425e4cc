import type { Resource } from '../../../shared/resource';
import { cancel } from './cancel';
import { create } from './create';
import { getAll } from './getAll';

/** Group call tasks of AI Agents. */
export const task: Resource = { name: 'Task', value: 'task', operations: [create, getAll, cancel] };
