/** Calls of the active workflow's own webhooks: each may start an execution. */
import type { IWebhookData } from 'n8n-workflow';
import { notFound } from './errors';
import { executeWebhook } from './executeWebhook';
import type { Answer } from './executeWebhook';
import type { Instance } from './instance';
import { getNodeWebhooks } from './nodeWebhooks';
import type { WebhookManager } from './requestHandler';
import type { Runner } from './runner';

function unknownWebhook(registered: IWebhookData[], method: string, path: string): Error {
	const [other] = registered.filter((webhook) => webhook.path === path);
	if (!other) {
		const hint = 'The workflow must be active for a production URL to run successfully.';
		return notFound(`The requested webhook "${method} ${path}" is not registered.`, hint);
	}
	const instead = `Did you mean to make a ${other.httpMethod} request?`;
	return notFound(`This webhook is not registered for ${method} requests. ${instead}`);
}

/** Serves what `activate` registered. */
export function createLiveWebhooks(
	instance: Instance,
	runner: Runner,
	registered: IWebhookData[],
): WebhookManager {
	return async (request, response, parts) => {
		const { method = '' } = request;
		const path = parts.join('/').replace(/\/$/, '');
		const matches = (webhook: IWebhookData) =>
			webhook.httpMethod === method && webhook.path === path;
		const found = registered.find(matches);
		if (!found) throw unknownWebhook(registered, method, path);

		const workflowData = instance.database.readWorkflow();
		const workflow = instance.createWorkflow(workflowData);
		response.locals.workflowId = workflow.id;
		const node = workflow.getNode(found.node);
		if (!node) throw notFound('Could not find node to process webhook.');
		const additionalData = instance.createAdditionalData(workflowData, 'webhook');
		const webhook = getNodeWebhooks(workflow, node, additionalData).find(matches) ?? found;

		return await new Promise<Answer>((resolve, reject) => {
			const call = { workflow, workflowData, webhook, node, request, response };
			executeWebhook(instance, runner, { ...call, mode: 'webhook' }, (answer) => {
				if (answer instanceof Error) {
					reject(answer);
					return;
				}
				// At the time of the answer: later changes are not saved, nor are those of a failed call.
				instance.saveStaticData(workflow);
				resolve(answer);
			}).catch(reject);
		});
	};
}
