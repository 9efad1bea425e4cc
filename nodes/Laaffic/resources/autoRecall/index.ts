import type { Resource } from '../../../shared/resource';
import { cancel } from './cancel';

/** Recalls that LAAFFIC plans by itself. */
export const autoRecall: Resource = {
	name: 'Auto Recall',
	value: 'autoRecall',
	operations: [cancel],
};
