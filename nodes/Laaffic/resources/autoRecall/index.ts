import type { Resource } from '../../../shared/resource';
import { cancel } from './cancel';

export const autoRecall: Resource = {
	name: 'Auto Recall',
	value: 'autoRecall',
	operations: [cancel],
};
