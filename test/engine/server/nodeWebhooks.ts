/** The webhooks that a node describes, and the calls of a node's webhook code. */
import { HookContext, WebhookContext } from 'n8n-core';
import { NodeHelpers, UnexpectedError, resolveWebhookDescriptionField } from 'n8n-workflow';
import type {
	IHttpRequestMethods,
	INode,
	IRunExecutionData,
	IWebhookData,
	IWebhookDescription,
	IWebhookResponseData,
	IWorkflowExecuteAdditionalData,
	WebhookSetupMethodNames,
	Workflow,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';

function typeOf(workflow: Workflow, { type, typeVersion }: INode) {
	return workflow.nodeTypes.getByNameAndVersion(type, typeVersion);
}

/** The value of a field of a webhook's description, which may be an expression. */
export function describedValue(
	workflow: Workflow,
	node: INode,
	description: IWebhookDescription,
	field: string,
	fallback?: boolean | number | string,
) {
	const native = resolveWebhookDescriptionField(node, description, field);
	if (native.resolved) return native.value;
	const { expression } = workflow;
	const value = description[field];
	return expression.getSimpleParameterValue(node, value, 'internal', {}, undefined, fallback);
}

/** All webhooks of a node: one entry for each HTTP method. */
export function getNodeWebhooks(
	workflow: Workflow,
	node: INode,
	additionalData: IWorkflowExecuteAdditionalData,
): IWebhookData[] {
	if (node.disabled) return [];
	return (typeOf(workflow, node).description.webhooks ?? []).flatMap((description) => {
		const get = (field: string, fallback?: boolean | string) =>
			describedValue(workflow, node, description, field, fallback);
		const given = get('path');
		if (given === undefined || given === null) return [];
		const path = NodeHelpers.getNodeWebhookPath(
			workflow.id,
			node,
			String(given).trim().replace(/^\//, '').replace(/\/$/, ''),
			get('isFullPath', false) as boolean,
			get('restartWebhook', false) as boolean,
		);
		const methods = String(get('httpMethod', 'GET')).split(',').filter(Boolean);
		return methods.map((method) => ({
			httpMethod: method.trim() as IHttpRequestMethods,
			node: node.name,
			path,
			webhookDescription: description,
			workflowId: workflow.id,
			workflowExecuteAdditionalData: additionalData,
		}));
	});
}

/** Runs one of the node's `webhookMethods`, if it has it. */
export async function runWebhookMethod(
	method: WebhookSetupMethodNames,
	workflow: Workflow,
	webhook: IWebhookData,
	mode: WorkflowExecuteMode,
	activation: WorkflowActivateMode,
): Promise<boolean | undefined> {
	const node = workflow.getNode(webhook.node);
	if (!node) return undefined;
	const methods = typeOf(workflow, node).webhookMethods?.[webhook.webhookDescription.name];
	const additionalData = webhook.workflowExecuteAdditionalData;
	const context = new HookContext(workflow, node, additionalData, mode, activation, webhook);
	return await methods?.[method]?.call(context);
}

/** Runs the node's `webhook` for a request that is in the additional data. */
export async function runWebhook(
	workflow: Workflow,
	webhook: IWebhookData,
	node: INode,
	additionalData: IWorkflowExecuteAdditionalData,
	mode: WorkflowExecuteMode,
	runData: IRunExecutionData | null,
): Promise<IWebhookResponseData> {
	const nodeType = typeOf(workflow, node);
	if (!nodeType.webhook) throw new UnexpectedError('Node does not have any webhooks defined');
	const context = new WebhookContext(workflow, node, additionalData, mode, webhook, [], runData);
	return await nodeType.webhook.call(context);
}
