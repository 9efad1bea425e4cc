/** Words for the `status` of a task, from the vendor page "Query task list" (AI Agent). */
export const TASK_STATUS: Record<number, string> = {
	0: 'waiting',
	1: 'calling',
	2: 'finished',
	3: 'submission failed',
	4: 'canceled',
	5: 'suspended',
	6: 'submitting',
};

/** Those in which numbers may still be called, so that canceling has something to stop. */
export const UNFINISHED = [0, 1, 5, 6];
