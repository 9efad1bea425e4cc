import type { Resource } from '../../../shared/resource';
import { cancel } from './cancel';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

/** Recalls that LAAFFIC plans by itself. */
export const autoRecall: Resource = {
	name: 'Auto Recall',
	value: 'autoRecall',
	operations: [cancel, get, getAll, update],
};
