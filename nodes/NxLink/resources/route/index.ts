import type { Resource } from '../../../shared/resource';
import { getAll } from './getAll';

/** Lines over which AI Agents call. */
export const route: Resource = { name: 'Call Route', value: 'route', operations: [getAll] };
