import { byId } from '../bench';
import type { TestedOperation } from './testedOperation';

export const laafficOperations: TestedOperation[] = [
	{
		name: 'LAAFFIC Auto Recall / Cancel',
		node: 'laaffic',
		credential: 'laafficApi',
		path: '/voice/recallFlow/cancel',
		parameters: { resource: 'autoRecall', operation: 'cancel', type: 1, id: byId('12') },
		refused: { id: byId('twelve') },
		refusedName: 'Recall Flow ID',
		failure: (msg) => ({ code: -18, msg, data: null }),
		success: { code: 0, msg: 'success' },
	},
];
