/** Switches the webhooks of the workflow on and off, as activating it in n8n does. */
import { LoggerProxy, UnexpectedError } from 'n8n-workflow';
import type { IWebhookData, Workflow, WorkflowActivateMode } from 'n8n-workflow';
import { toError } from './errors';
import type { Instance } from './instance';
import { getNodeWebhooks, runWebhookMethod } from './nodeWebhooks';

const isDynamic = ({ path }: IWebhookData) => path.split('/').some((part) => part.startsWith(':'));

/** The webhooks that start the workflow; those that continue an execution are left out. */
function startWebhooks(instance: Instance): { workflow: Workflow; webhooks: IWebhookData[] } {
	const data = instance.database.readWorkflow();
	const workflow = instance.createWorkflow(data);
	const additionalData = instance.createAdditionalData(data, 'trigger');
	const webhooks = Object.values(workflow.nodes)
		.flatMap((node) => getNodeWebhooks(workflow, node, additionalData))
		.filter(({ webhookDescription }) => webhookDescription.restartWebhook !== true);
	return { workflow, webhooks };
}

async function deregister(instance: Instance): Promise<void> {
	const { workflow, webhooks } = startWebhooks(instance);
	for (const webhook of webhooks) {
		await runWebhookMethod('delete', workflow, webhook, 'internal', 'update');
	}
	instance.saveStaticData(workflow);
}

/** Runs `delete` of every webhook; like n8n it logs an error and goes on. */
export async function deactivate(instance: Instance): Promise<void> {
	try {
		await deregister(instance);
	} catch (thrown) {
		const error = toError(thrown);
		LoggerProxy.error(`Could not remove webhooks of workflow because of error: "${error.message}"`);
	}
}

/** Runs `checkExists` and, if that is not true, `create` of every webhook. */
export async function activate(
	instance: Instance,
	activation: WorkflowActivateMode,
): Promise<IWebhookData[]> {
	const { workflow, webhooks } = startWebhooks(instance);
	const dynamic = webhooks.find(isDynamic);
	if (dynamic) throw new UnexpectedError(`Path "${dynamic.path}" is not supported by this harness`);
	try {
		for (const webhook of webhooks) {
			const exists = await runWebhookMethod(
				'checkExists',
				workflow,
				webhook,
				'trigger',
				activation,
			);
			if (!exists) await runWebhookMethod('create', workflow, webhook, 'trigger', activation);
		}
	} catch (error) {
		await deactivate(instance);
		throw error;
	}
	instance.saveStaticData(workflow);
	return webhooks;
}
