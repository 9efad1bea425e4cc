import type { Resource } from '../../../shared/resource';
import { create } from './create';

/** Tasks of AI Agents. */
export const task: Resource = { name: 'Task', value: 'task', operations: [create] };
