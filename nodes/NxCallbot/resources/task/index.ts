import type { Resource } from '../../../shared/resource';
import { setStatus } from './setStatus';

export const task: Resource = { name: 'Task', value: 'task', operations: [setStatus] };
