import { parse } from 'flatted';
import type { IDataObject, INodeExecutionData, IRunExecutionData, ITaskData } from 'n8n-workflow';

/** An execution as the REST API answers it: its data is flattened into one text. */
export interface StoredExecution {
	id: string;
	status: string;
	mode: string;
	finished: boolean;
	startedAt: string;
	stoppedAt: string | null;
	waitTill?: string | null;
	workflowId: string;
	data: string;
}

/** What the execution view shows of one run of a workflow. */
export interface Execution extends Omit<StoredExecution, 'data'> {
	/** Absent until n8n first saves how far the execution has come. */
	data?: IRunExecutionData;
	/** Why the run failed, in the words that the user reads. */
	error?: { message: string; description?: string | null; [key: string]: unknown };
	/** The runs of a node, oldest first. */
	runsOf(nodeName: string): ITaskData[];
	/** All items that a node put out on one of its outputs, over all its runs. */
	itemsOf(nodeName: string, outputIndex?: number): INodeExecutionData[];
	/** The `json` of those items. */
	jsonOf(nodeName: string, outputIndex?: number): IDataObject[];
}

export function decode(stored: StoredExecution): Execution {
	const data = parse(stored.data) as IRunExecutionData | undefined;
	const { runData, error } = data?.resultData ?? { runData: {} };
	const runsOf = (nodeName: string) => runData[nodeName] ?? [];
	const itemsOf = (nodeName: string, outputIndex = 0) =>
		runsOf(nodeName).flatMap((run) => run.data?.main?.[outputIndex] ?? []);
	const jsonOf = (nodeName: string, outputIndex?: number) =>
		itemsOf(nodeName, outputIndex).map(({ json }) => json);
	return { ...stored, data, error: error as Execution['error'], runsOf, itemsOf, jsonOf };
}

/** Whether an execution neither runs nor is about to; one that waits has settled, too. */
export function hasSettled({ status }: { status: string }): boolean {
	return status !== 'new' && status !== 'running';
}

/**
 * Whether the data of an execution is that of its status: n8n 1.x with SQLite saves the status first
 * and the data a moment later.
 */
export function isWhole({ status, data }: Pick<Execution, 'status' | 'data'>): boolean {
	const { waitTill, resultData, executionData } = data ?? {};
	if (status === 'waiting') return waitTill !== undefined;
	if (status === 'error') return resultData?.error !== undefined;
	// Nothing is left to be run.
	return status !== 'success' || executionData?.nodeExecutionStack.length === 0;
}
