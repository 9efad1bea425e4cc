import type { Resource } from '../../../shared/resource';
import { setStatus } from './setStatus';

/** Calling tasks. */
export const task: Resource = { name: 'Task', value: 'task', operations: [setStatus] };
