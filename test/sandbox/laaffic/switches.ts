import type { EnvelopeForm } from './envelope';

/** Choices for what the pages leave open, and what is set in the console of LAAFFIC. */
export class LaafficSwitches {
	envelope: EnvelopeForm = 'asDocumented';
	/** What the data of a creation is: its page was not available so far. */
	createAnswer: 'id' | 'object' | 'none' = 'id';
	/** The name of a task's id in the rows of the task list; older pages have jobId. */
	rowIds: 'taskId' | 'jobId' = 'taskId';
	/** Console: where the status reports of all tasks go; undefined sends none. */
	pushUrl?: string = undefined;
	/** Most reports of one push; no page tells. */
	reportBatch = 10;
	/** The page of the reports describes their times both ways: 13 digits or yyyyMMddHHmmss. */
	reportTimes: 'ms' | 'text' = 'ms';
	/** Called after every answer of a list, such as to change what the next page holds. */
	onPage?: () => void = undefined;
}
