import type { Resource } from '../../../shared/resource';
import { getAll } from './getAll';
import { getCalls } from './getCalls';
import { stop } from './stop';

/** Numbers in a task; an order may take several calls. */
export const order: Resource = {
	name: 'Order',
	value: 'order',
	operations: [getCalls, getAll, stop],
};
