/** Public types of the engine harness. */
import type {
	ICredentialDataDecryptedObject,
	ICredentialTypes,
	IDataObject,
	INodeExecutionData,
	INodeParameters,
	INodeTypes,
	IRun,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import type { LogEntry } from './logs';
import type { ServedExecution } from './server/execution';

/** Decrypted credential data by credential type name. */
export type CredentialStore = Record<string, ICredentialDataDecryptedObject>;

export interface EngineOptions {
	/** Default: the nearest parent folder that holds this project's package.json. */
	packageDir?: string;
	/** Time zone of the instance, used by workflows that set none. Default 'UTC'. */
	timezone?: string;
}

/** A node as n8n exports it. Loose on purpose, so that an imported JSON file fits. */
export interface WorkflowNodeJson {
	name: string;
	type: string;
	id?: string;
	typeVersion?: number;
	position?: number[];
	parameters?: object;
	credentials?: object;
	[key: string]: unknown;
}

/** A workflow as n8n exports it; further keys (id, tags, meta …) are ignored. */
export interface WorkflowJson {
	name?: string;
	nodes: WorkflowNodeJson[];
	connections: object;
	settings?: object;
	pinData?: object;
	[key: string]: unknown;
}

/** One node to run on its own. */
export interface SingleNode {
	type: string;
	typeVersion?: number;
	parameters: INodeParameters;
	credentials?: CredentialStore;
	onError?: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
	retryOnFail?: boolean;
	maxTries?: number;
	waitBetweenTries?: number;
	name?: string;
	executeOnce?: boolean;
	alwaysOutputData?: boolean;
}

export interface RunOptions {
	credentials?: CredentialStore;
	/** Default 'execution-1'. */
	executionId?: string;
	/** Time zone of the workflow; overrides the one in its settings. */
	timezone?: string;
	/** Default 'manual' for a workflow with pinned data (n8n honours it only there), else 'trigger'. */
	mode?: WorkflowExecuteMode;
	/** Cancels the execution. */
	signal?: AbortSignal;
}

export type RunNodeOptions = RunOptions & { items?: Array<IDataObject | INodeExecutionData> };

export type RunToolOptions = RunOptions & {
	/**
	 * Call the tool function directly, as the MCP Server Trigger and older agents do, instead of
	 * letting the engine run the node, as the AI Agent of n8n 2.x does.
	 */
	direct?: boolean;
};

/** The error of a failed run, as n8n stores it with the execution. */
export interface RunError {
	message: string;
	name?: string;
	description?: string | null;
	httpCode?: string | null;
	context?: IDataObject;
	stack?: string;
	[key: string]: unknown;
}

export interface RunResult {
	/** 'success', 'error', 'canceled', 'waiting' … */
	status: string;
	error?: RunError;
	run: IRun;
	/** All items that a node put out on one output, over all its runs. */
	outputOf(nodeName: string, outputIndex?: number): INodeExecutionData[];
	logs: LogEntry[];
}

export interface NodeResult extends RunResult {
	/** Output 0. */
	items: INodeExecutionData[];
	/** Output 1: the error output under `continueErrorOutput`. */
	errorItems: INodeExecutionData[];
}

export interface ToolResult extends NodeResult {
	/** What the language model is told about the tool. */
	tool?: { name: string; description: string; parameters: string[] };
	/** What a direct call answered (a JSON text); absent when the engine ran the node. */
	answer?: unknown;
}

/** Deliveries run in mode 'webhook'; `mode` is for what `run()` starts. */
export type ServeOptions = Pick<RunOptions, 'credentials' | 'timezone' | 'mode'>;

/** An n8n that has one workflow, which is active, and listens on this machine. */
export interface WebhookServer {
	/** What was logged outside of executions: activation, and the nodes' webhook code. */
	readonly logs: LogEntry[];
	/** All executions, in the order of their start. */
	readonly executions: ServedExecution[];
	/** The production address of the only node (or of the named one) with a webhook. */
	url(nodeName?: string): string;
	/** The address that continues an execution: what `$execution.resumeUrl` is in it. */
	resumeUrl(executionId: string): string;
	/** Starts the workflow from its manual trigger and waits until it has finished or waits. */
	run(items?: Array<IDataObject | INodeExecutionData>): Promise<RunResult>;
	/** Continues a waiting execution because its time is up; nothing here happens by the clock. */
	timeUp(executionId: string): Promise<RunResult>;
	/** Waits until no execution runs. */
	settled(): Promise<void>;
	/** Stops n8n and starts it again: what nodes keep in memory is gone. Addresses stay the same. */
	restart(): Promise<void>;
	/** Cancels what runs, deactivates the workflow and stops listening. */
	close(): Promise<void>;
}

export interface CredentialTestResult {
	status: 'OK' | 'Error';
	message: string;
}

export interface Engine {
	nodeTypes: INodeTypes;
	credentialTypes: ICredentialTypes;
	/** Runs a workflow from its start node. */
	runWorkflow(workflow: WorkflowJson, options?: RunOptions): Promise<RunResult>;
	/** Runs one node behind a start node that puts out `items` (default: one empty item). */
	runNode(node: SingleNode, options?: RunNodeOptions): Promise<NodeResult>;
	/** Runs one node as a tool of an AI agent that fills `$fromAI` from `toolInput`. */
	runTool(node: SingleNode, toolInput: IDataObject, options?: RunToolOptions): Promise<ToolResult>;
	/** Activates a workflow, so that its webhooks can be called and executions can wait. */
	serve(workflow: WorkflowJson, options?: ServeOptions): Promise<WebhookServer>;
	/** What pressing "Test" in the credential's window answers. */
	testCredential(name: string, data: ICredentialDataDecryptedObject): Promise<CredentialTestResult>;
}
