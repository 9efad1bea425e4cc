/** Answers one webhook call and starts or continues an execution, in the order in which n8n does. */
import { UnexpectedError, createRunExecutionData } from 'n8n-workflow';
import type {
	ExecutionError,
	INode,
	IRunExecutionData,
	IWebhookData,
	IWebhookResponseData,
	IWorkflowBase,
	NodeParameterValueType,
	Workflow,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { parseBody } from './bodyParser';
import { ResponseError, toError } from './errors';
import type { ExpressRequest } from './expressRequest';
import type { ExpressResponse } from './expressResponse';
import type { Instance } from './instance';
import { describedValue, runWebhook } from './nodeWebhooks';
import type { Runner } from './runner';

/** What to send; undefined when the node answers by itself. */
export type Answer = { body: unknown; status: number; executionStarted: boolean } | undefined;

/** One call of a webhook. */
export interface WebhookCall {
	workflow: Workflow;
	workflowData: IWorkflowBase;
	webhook: IWebhookData;
	node: INode;
	mode: WorkflowExecuteMode;
	request: ExpressRequest;
	response: ExpressResponse;
	/** The waiting execution that the call may continue. */
	waiting?: { id: string; data: IRunExecutionData };
}

/** Takes the answer as soon as it is known; only the first one counts. */
export type Respond = (answer: Answer | Error) => void;

interface NodeAnswer {
	result: IWebhookResponseData;
	/** Replaces that of the execution when the node failed. */
	resultData?: IRunExecutionData['resultData'];
}

/** A failed `webhook()` still leads to an execution, so that the error is seen in n8n's list. */
function failed(error: Error, { name }: INode): NodeAnswer {
	const { message, stack } = error;
	return {
		result: { noWebhookResponse: true, workflowData: [[{ json: {} }]] },
		resultData: {
			runData: {},
			lastNodeExecuted: name,
			error: { ...error, message, stack } as ExecutionError,
		},
	};
}

async function callNode(instance: Instance, call: WebhookCall): Promise<NodeAnswer> {
	const { workflow, workflowData, webhook, node, mode, request, response, waiting } = call;
	const base = instance.createAdditionalData(workflowData, mode, waiting?.id);
	// n8n-core knows these by Express's types, which are not installed here.
	const additionalData = { ...base, httpRequest: request, httpResponse: response };
	try {
		const data = waiting?.data ?? null;
		return { result: await runWebhook(workflow, webhook, node, additionalData, mode, data) };
	} catch (error) {
		return failed(toError(error), node);
	}
}

function prepareExecution(
	{ node, waiting }: WebhookCall,
	workflowData: IWebhookResponseData['workflowData'] = [],
): IRunExecutionData {
	if (!waiting) {
		const entry = { node, data: { main: workflowData }, source: null };
		return createRunExecutionData({ executionData: { nodeExecutionStack: [entry] } });
	}
	// The waiting node will not run again: it is disabled and passes on what it finds as its input.
	const entry = waiting.data.executionData?.nodeExecutionStack[0];
	if (!entry) throw new UnexpectedError('The waiting execution has no node to continue with');
	entry.data.main = workflowData;
	entry.metadata = { ...entry.metadata, forwardAllOutputs: true };
	return waiting.data;
}

/** The body of an "on received" answer. Any `responseData` wins over the node's own response. */
function receivedBody(responseData: NodeParameterValueType | undefined, response: unknown) {
	if (responseData === 'noData') return undefined;
	if (responseData) return responseData;
	return response === undefined ? { message: 'Workflow was started' } : response;
}

async function handle(instance: Instance, runner: Runner, call: WebhookCall, respond: Respond) {
	const { workflow, webhook, node, mode, waiting } = call;
	const description = webhook.webhookDescription;
	const get = (field: string, fallback: string | number) =>
		describedValue(workflow, node, description, field, fallback);
	const responseMode = get('responseMode', 'onReceived');
	if (responseMode !== 'onReceived') {
		throw new ResponseError(`Response mode "${responseMode}" is missing in this harness`, 501);
	}
	const status = get('responseCode', 200) as number;

	await parseBody(call.request, node.typeVersion);
	const { result, resultData } = await callNode(instance, call);
	const { workflowData, webhookResponse, noWebhookResponse } = result;
	if (resultData) {
		respond(new UnexpectedError('Workflow Webhook Error: Workflow could not be started!'));
	} else if (noWebhookResponse) {
		respond(undefined);
	}
	if (workflowData === undefined) {
		const isGiven = webhookResponse !== undefined;
		const body: unknown = isGiven ? webhookResponse : { message: 'Webhook call received' };
		respond({ body, status, executionStarted: false });
		return;
	}

	const executionData = prepareExecution(call, workflowData);
	if (resultData) Object.assign(executionData, { resultData });
	const runData = { mode, workflowData: call.workflowData, executionData };
	const execution = waiting
		? await runner.resume(waiting.id, runData, true)
		: await runner.start(runData);

	const keys = { $executionId: execution.id };
	const { expression } = workflow;
	const responseData = expression.getComplexParameterValue(
		node,
		description.responseData,
		mode,
		keys,
		undefined,
		'firstEntryJson',
	);
	respond({ body: receivedBody(responseData, webhookResponse), status, executionStarted: true });
}

/** Handles a call; what goes wrong is answered, unless the call was answered already. */
export async function executeWebhook(
	instance: Instance,
	runner: Runner,
	call: WebhookCall,
	respond: Respond,
): Promise<void> {
	let hasResponded = false;
	const respondOnce: Respond = (answer) => {
		if (!hasResponded) respond(answer);
		hasResponded = true;
	};
	try {
		await handle(instance, runner, call, respondOnce);
	} catch (thrown) {
		if (hasResponded) throw thrown;
		const message = 'There was a problem executing the workflow';
		const hidden = new UnexpectedError(message, { cause: toError(thrown) });
		respondOnce(thrown instanceof ResponseError ? thrown : hidden);
	}
}
