/** An n8n with one active workflow, for tests of triggers and of nodes that wait. */
import { WAITING_TOKEN_QUERY_PARAM } from 'n8n-core';
import { NodeHelpers, UnexpectedError } from 'n8n-workflow';
import type {
	IDataObject,
	INodeExecutionData,
	IWebhookData,
	IWorkflowBase,
	WorkflowActivateMode,
} from 'n8n-workflow';
import type { EngineParts } from '../execute';
import { withLogs } from '../logs';
import type { LogEntry } from '../logs';
import type { RunResult, ServeOptions, WebhookServer, WorkflowJson } from '../types';
import { prepareWorkflow } from '../workflowJson';
import { activate, deactivate } from './activation';
import { Database } from './database';
import type { ServedExecution } from './execution';
import { Instance } from './instance';
import { listen } from './listener';
import type { Listener } from './listener';
import { createLiveWebhooks } from './liveWebhooks';
import { prepareManualRun } from './manualRun';
import { Runner } from './runner';
import { createWaitingWebhooks } from './waitingWebhooks';

class Server implements WebhookServer {
	readonly logs: LogEntry[] = [];
	private readonly started = new Map<string, ServedExecution>();
	private readonly database: Database;
	private listener?: Listener;
	private baseUrl = '';
	private instance: Instance;
	private runner: Runner;
	private webhooks: IWebhookData[] = [];

	constructor(
		parts: EngineParts,
		workflow: IWorkflowBase,
		private readonly options: ServeOptions,
	) {
		this.database = new Database(workflow);
		this.instance = this.createInstance(parts);
		this.runner = new Runner(this.instance, this.started);
	}

	get executions(): ServedExecution[] {
		return [...this.started.values()];
	}

	/** Listens first and activates then, as n8n does: a call in between gets 404. */
	async start(parts: EngineParts, activation: WorkflowActivateMode, port?: number): Promise<void> {
		const listener = await listen(this.logs, port);
		this.listener = listener;
		this.baseUrl = `http://127.0.0.1:${listener.port}/`;
		this.instance = this.createInstance(parts);
		this.runner = new Runner(this.instance, this.started);
		try {
			const work = async () => await activate(this.instance, activation);
			this.webhooks = await withLogs(this.logs, work);
		} catch (error) {
			await listener.close();
			throw error;
		}
		listener.managers = {
			webhook: createLiveWebhooks(this.instance, this.runner, this.webhooks),
			'webhook-waiting': createWaitingWebhooks(this.instance, this.runner),
		};
	}

	url(nodeName?: string): string {
		const found = this.webhooks.filter(({ node }) => !nodeName || node === nodeName);
		const [path, ...others] = [...new Set(found.map((webhook) => webhook.path))];
		if (path === undefined) throw new UnexpectedError('There is no such webhook');
		if (others.length > 0) throw new UnexpectedError('More than one webhook: name its node');
		return `${this.baseUrl}webhook/${path}`;
	}

	resumeUrl(executionId: string): string {
		const token = this.database.findExecution(executionId)?.data.resumeToken ?? '';
		const url = new URL(`${this.baseUrl}webhook-waiting/${executionId}`);
		url.searchParams.set(WAITING_TOKEN_QUERY_PARAM, token);
		return url.toString();
	}

	async run(items?: Array<IDataObject | INodeExecutionData>): Promise<RunResult> {
		const data = prepareManualRun(this.instance, this.options.mode, items);
		const execution = await this.runner.start(data);
		return await execution.result();
	}

	async timeUp(executionId: string): Promise<RunResult> {
		const stored = this.database.findExecution(executionId);
		if (!stored) throw new UnexpectedError('Execution does not exist.');
		if (stored.finished) throw new UnexpectedError('The execution did succeed already.');
		const { mode, workflowData, data: executionData } = stored;
		// n8n does not load the static data here, and keeps none with an execution.
		const data = { mode, workflowData, executionData };
		const execution = await this.runner.resume(executionId, data, false);
		return await execution.result();
	}

	async settled(): Promise<void> {
		await this.runner.settled();
	}

	async restart(): Promise<void> {
		const parts = await this.instance.parts.reload();
		await this.settled();
		const port = this.listener?.port;
		await this.listener?.close();
		await this.start(parts, 'init', port);
	}

	async close(): Promise<void> {
		await this.runner.cancel();
		await withLogs(this.logs, async () => await deactivate(this.instance));
		await this.listener?.close();
	}

	private createInstance(parts: EngineParts): Instance {
		return new Instance(parts, this.database, this.options.credentials ?? {}, this.baseUrl);
	}
}

/** Activates a workflow and serves its webhooks; an error of a node's `create` rejects. */
export async function serve(
	parts: EngineParts,
	json: WorkflowJson,
	options: ServeOptions = {},
): Promise<WebhookServer> {
	const { nodeTypes, timezone } = parts;
	const workflow = prepareWorkflow(json, nodeTypes, options, timezone);
	for (const node of workflow.nodes) {
		// n8n does so when a workflow is saved.
		const { description } = nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
		NodeHelpers.resolveNodeWebhookId(node, description);
	}
	const server = new Server(parts, { ...workflow, active: true }, options);
	await server.start(parts, 'activate');
	return server;
}
