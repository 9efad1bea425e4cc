import type { Resource } from '../../../shared/resource';
import { getAll } from './getAll';
import { placeAndWait } from './placeAndWait';

/** Calls, one by one. */
export const call: Resource = { name: 'Call', value: 'call', operations: [getAll, placeAndWait] };
