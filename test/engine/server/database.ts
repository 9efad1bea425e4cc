/**
 * Stands in for n8n's database: the workflow, its static data and its executions. All data goes in
 * and comes out as text, so that nothing survives that would not survive in n8n.
 */
import { parse, stringify } from 'flatted';
import { jsonParse, migrateRunExecutionData } from 'n8n-workflow';
import type {
	ExecutionStatus,
	IDataObject,
	IRunExecutionData,
	IRunExecutionDataAll,
	IWorkflowBase,
	WorkflowExecuteMode,
} from 'n8n-workflow';

/** One execution as it was stored. */
export interface StoredExecution {
	id: string;
	mode: WorkflowExecuteMode;
	status: ExecutionStatus;
	finished: boolean;
	data: IRunExecutionData;
	/** What n8n keeps of the workflow with an execution: no static data, no pinned data. */
	workflowData: IWorkflowBase;
}

type Row = Omit<StoredExecution, 'data' | 'workflowData'> & { data: string };

/** The database of one server; it outlives restarts. */
export class Database {
	private staticData?: string;
	private readonly rows = new Map<string, Row>();

	constructor(private readonly workflow: IWorkflowBase) {}

	/** The active workflow: a new object each time, as from a query. */
	readWorkflow(): IWorkflowBase {
		return { ...structuredClone(this.workflow), staticData: this.readStaticData() };
	}

	readStaticData(): IDataObject | undefined {
		return this.staticData === undefined ? undefined : jsonParse<IDataObject>(this.staticData);
	}

	writeStaticData(data: IDataObject): void {
		this.staticData = JSON.stringify(data);
	}

	createExecution(mode: WorkflowExecuteMode, data: IRunExecutionData): string {
		const id = String(this.rows.size + 1);
		const row: Row = { id, mode, status: 'running', finished: false, data: stringify(data) };
		this.rows.set(id, row);
		return id;
	}

	findExecution(id: string): StoredExecution | undefined {
		const row = this.rows.get(id);
		if (!row) return undefined;
		const data = migrateRunExecutionData(parse(row.data) as IRunExecutionDataAll);
		const workflowData = { ...structuredClone(this.workflow), pinData: undefined };
		return { ...row, data, workflowData };
	}

	updateExecution(
		id: string,
		changes: Pick<StoredExecution, 'status' | 'data'> & { finished?: boolean },
	): void {
		const row = this.rows.get(id);
		if (row) this.rows.set(id, { ...row, ...changes, data: stringify(changes.data) });
	}

	/** Marks a waiting execution as running; false if another caller was faster. */
	claimExecution(id: string, data: IRunExecutionData): boolean {
		if (this.rows.get(id)?.status !== 'waiting') return false;
		this.updateExecution(id, { status: 'running', data });
		return true;
	}
}
