import type { Resource } from '../../../shared/resource';
import { create } from './create';
import { getAll } from './getAll';

/** Tasks of AI Agents. */
export const task: Resource = { name: 'Task', value: 'task', operations: [create, getAll] };
