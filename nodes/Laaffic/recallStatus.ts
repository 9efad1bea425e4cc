/** Words for `status` of a recall flow and `nodeStatus` of its rounds, from the recall pages. */
export const RECALL_STATUS: Record<number, string> = {
	0: 'pending',
	1: 'in progress',
	2: 'completed',
	3: 'canceled',
	4: 'exception',
};

/** Only what is pending can be changed or canceled. */
export const PENDING = 0;

export const IN_PROGRESS = 1;
