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
	executionId: string;
	mode: WorkflowExecuteMode;
	workflow: IWorkflowBase;
}

/** Builds the additional data of one execution. */
export function createAdditionalData(
	credentialsHelper: ICredentialsHelper,
	{ executionId, mode, workflow }: ExecutionIdentity,
): IWorkflowExecuteAdditionalData {
	const missing = (what: string) => async () => {
		throw new UnexpectedError(`${what} is not supported by this harness`);
	};
	return {
		credentialsHelper,
		executionId,
		workflowId: workflow.id,
		hooks: new ExecutionLifecycleHooks(mode, executionId, workflow),
		externalSecretsProxy: new ExternalSecretsProxy(),
		currentNodeExecutionIndex: 0,
		variables: {},
		executeWorkflow: missing('Running a sub-workflow'),
		getRunExecutionData: async () => undefined,
		getRuntimeCredential: async () => undefined,
		startRunnerTask: missing('A task runner'),
		logAiEvent: () => {},
		restApiUrl: `${BASE_URL}rest`,
		instanceBaseUrl: BASE_URL,
		formBaseUrl: `${BASE_URL}form`,
		formWaitingBaseUrl: `${BASE_URL}form-waiting`,
		formTestBaseUrl: `${BASE_URL}form-test`,
		webhookBaseUrl: `${BASE_URL}webhook`,
		webhookWaitingBaseUrl: `${BASE_URL}webhook-waiting`,
		webhookTestBaseUrl: `${BASE_URL}webhook-test`,
		mcpBaseUrl: `${BASE_URL}mcp`,
		mcpTestBaseUrl: `${BASE_URL}mcp-test`,
	};
}
