import type { Resource } from '../../../shared/resource';
import { deleteContact } from './delete';

export const contact: Resource = { name: 'Contact', value: 'contact', operations: [deleteContact] };
