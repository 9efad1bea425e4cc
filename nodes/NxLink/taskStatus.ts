/** Words for `taskStatus`, from the vendor page "Create AI outbound task". */
const TASK_STATUS: Record<number, string> = {
	1: 'ready',
	2: 'running',
	3: 'completed',
	4: 'failed',
	5: 'paused',
	6: 'paused, insufficient balance',
};

/** The documented word for a task status; undefined for a code that is in no table. */
export function taskStatusText(taskStatus: number | undefined): string | undefined {
	return TASK_STATUS[taskStatus ?? 0];
}
