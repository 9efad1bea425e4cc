/** Words for `taskStatus`, from the vendor page "Create AI outbound task". */
export const TASK_STATUS: Record<number, string> = {
	1: 'ready',
	2: 'running',
	3: 'completed',
	4: 'failed',
	5: 'paused',
	6: 'paused, insufficient balance',
};
