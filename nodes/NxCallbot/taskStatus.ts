/** Words for `taskStatus`, from the vendor page "Callbot API mgrTaskStatus". */
export const TASK_STATUS: Record<number, string> = {
	1: 'pending',
	2: 'in progress',
	3: 'completed',
	4: 'failed',
	5: 'paused',
};
