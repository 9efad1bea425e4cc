/** The surroundings of an execution that n8n's server provides. */
import { ExecutionLifecycleHooks, ExternalSecretsProxy } from 'n8n-core';
import { UnexpectedError } from 'n8n-workflow';
import type {
	ICredentialsHelper,
	IWorkflowBase,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';

const BASE_URL = 'http://localhost:5678/';

export interface ExecutionIdentity {
	/** Absent where n8n calls a node outside any execution. */
	executionId?: string;
	mode: WorkflowExecuteMode;
	workflow: IWorkflowBase;
	/** Address of the instance, with a slash at its end. Default: n8n's own default. */
	baseUrl?: string;
}

/** Builds the additional data of one execution. */
export function createAdditionalData(
	credentialsHelper: ICredentialsHelper,
	{ executionId, mode, workflow, baseUrl = BASE_URL }: ExecutionIdentity,
): IWorkflowExecuteAdditionalData {
	const missing = (what: string) => async () => {
		throw new UnexpectedError(`${what} is not supported by this harness`);
	};
	return {
		credentialsHelper,
		executionId,
		workflowId: workflow.id,
		hooks: new ExecutionLifecycleHooks(mode, executionId ?? '', workflow),
		externalSecretsProxy: new ExternalSecretsProxy(),
		currentNodeExecutionIndex: 0,
		variables: {},
		executeWorkflow: missing('Running a sub-workflow'),
		getRunExecutionData: async () => undefined,
		getRuntimeCredential: async () => undefined,
		startRunnerTask: missing('A task runner'),
		logAiEvent: () => {},
		restApiUrl: `${baseUrl}rest`,
		instanceBaseUrl: baseUrl,
		formBaseUrl: `${baseUrl}form`,
		formWaitingBaseUrl: `${baseUrl}form-waiting`,
		formTestBaseUrl: `${baseUrl}form-test`,
		webhookBaseUrl: `${baseUrl}webhook`,
		webhookWaitingBaseUrl: `${baseUrl}webhook-waiting`,
		webhookTestBaseUrl: `${baseUrl}webhook-test`,
		mcpBaseUrl: `${baseUrl}mcp`,
		mcpTestBaseUrl: `${baseUrl}mcp-test`,
	};
}
