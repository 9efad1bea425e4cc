import type { Resource } from '../../../shared/resource';
import { getAll } from './getAll';

/** AI Agents, which the vendor's API calls flows. */
export const aiAgent: Resource = { name: 'AI Agent', value: 'aiAgent', operations: [getAll] };
