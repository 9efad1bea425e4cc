import type { Resource } from '../../../shared/resource';
import { create } from './create';

export const task: Resource = { name: 'Task', value: 'task', operations: [create] };
