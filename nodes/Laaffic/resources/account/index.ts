import type { Resource } from '../../../shared/resource';
import { getBalance } from './getBalance';

/** The account of the credential. */
export const account: Resource = { name: 'Account', value: 'account', operations: [getBalance] };
