import type { Resource } from '../../../shared/resource';
import { placeAndWait } from './placeAndWait';

/** Single calls. */
export const call: Resource = { name: 'Call', value: 'call', operations: [placeAndWait] };
