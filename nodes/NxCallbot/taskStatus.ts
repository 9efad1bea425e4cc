/** Words for `taskStatus`, from the vendor page "Callbot API mgrTaskStatus". */
const TASK_STATUS: Record<number, string> = {
	1: 'pending',
	2: 'in progress',
	3: 'completed',
	4: 'failed',
	5: 'paused',
};

/** The documented word for a task status; undefined for a code that is in no table. */
export function taskStatusText(taskStatus: number | undefined): string | undefined {
	return TASK_STATUS[taskStatus ?? 0];
}
