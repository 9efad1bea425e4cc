/** Calls of `$execution.resumeUrl`: each may continue one waiting execution. */
import { timingSafeEqual } from 'node:crypto';
import { Container } from '@n8n/di';
import { InstanceSettings, WAITING_TOKEN_QUERY_PARAM, validateUrlSignature } from 'n8n-core';
import { SEND_AND_WAIT_OPERATION } from 'n8n-workflow';
import type { IWebhookData } from 'n8n-workflow';
import type { StoredExecution } from './database';
import { conflict, notFound } from './errors';
import { executeWebhook } from './executeWebhook';
import type { Answer } from './executeWebhook';
import type { ExpressRequest } from './expressRequest';
import type { Instance } from './instance';
import { getNodeWebhooks } from './nodeWebhooks';
import type { WebhookManager } from './requestHandler';
import type { Runner } from './runner';

/** The token, and what a user may have appended to the address as if it were its path. */
function readToken(request: ExpressRequest): { url: URL; token: string; appended?: string } {
	const url = new URL(request.originalUrl, `http://${request.host ?? 'localhost'}`);
	const [token = '', ...rest] = (url.searchParams.get(WAITING_TOKEN_QUERY_PARAM) ?? '').split('/');
	return { url, token, ...(rest.length > 0 ? { appended: rest.join('/') } : {}) };
}

/** Whether the address is one that `getSignedResumeUrl` made for an operation that n8n knows. */
function isSendAndWait({ workflowData }: StoredExecution, suffix: string | undefined): boolean {
	return workflowData.nodes.some(
		({ id, parameters }) => id === suffix && parameters.operation === SEND_AND_WAIT_OPERATION,
	);
}

function isAllowed(request: ExpressRequest, execution: StoredExecution, suffix?: string): boolean {
	const { url, token } = readToken(request);
	if (isSendAndWait(execution, suffix)) {
		url.searchParams.set(WAITING_TOKEN_QUERY_PARAM, token);
		return validateUrlSignature(token, url, Container.get(InstanceSettings).hmacSignatureSecret);
	}
	const expected = Buffer.from(execution.data.resumeToken ?? '');
	const given = Buffer.from(token);
	return given.length === expected.length && timingSafeEqual(given, expected);
}

function assertWaiting({ id, status, finished, data }: StoredExecution): void {
	if (status === 'running') throw conflict(`The execution "${id}" is running already.`);
	if (data.resultData.error) throw conflict(`The execution "${id}" has finished with error.`);
	if (finished) throw conflict(`The execution "${id} has finished already.`);
}

/** Prepares the stored data so that the waiting node is passed instead of run again. */
function leaveWait({ data }: StoredExecution): string {
	const [entry] = data.executionData?.nodeExecutionStack ?? [];
	if (entry) entry.node.disabled = true;
	data.waitTill = undefined;
	const name = data.resultData.lastNodeExecuted ?? '';
	data.resultData.runData[name]?.pop();
	return name;
}

/** Serves the address that a waiting node gave away. */
export function createWaitingWebhooks(instance: Instance, runner: Runner): WebhookManager {
	return async (request, response, [id = '', suffix, ...more]) => {
		const execution = more.length > 0 ? undefined : instance.database.findExecution(id);
		if (!execution) throw notFound(`The execution "${id}" does not exist.`);
		if (!isAllowed(request, execution, suffix)) {
			response.status(401).json({ error: 'Invalid token' });
			return undefined;
		}
		assertWaiting(execution);

		const path = suffix ?? readToken(request).appended ?? '';
		const { workflowData, mode, data } = execution;
		const workflow = instance.createWorkflow(workflowData);
		const node = workflow.getNode(leaveWait(execution));
		if (!node) throw notFound('Could not find node to process webhook.');
		const additionalData = instance.createAdditionalData(workflowData, mode, id);
		const matches = (webhook: IWebhookData) =>
			webhook.httpMethod === request.method &&
			webhook.path === path &&
			webhook.webhookDescription.restartWebhook === true;
		const webhook = getNodeWebhooks(workflow, node, additionalData).find(matches);
		if (!webhook) {
			const what = 'does not contain a waiting webhook with a matching path/method.';
			throw notFound(`The workflow for execution "${id}" ${what}`);
		}

		return await new Promise<Answer>((resolve, reject) => {
			const call = { workflow, workflowData, webhook, node, mode, request, response };
			// Unlike a live webhook this saves no static data: what the node writes there is lost.
			executeWebhook(instance, runner, { ...call, waiting: { id, data } }, (answer) => {
				if (answer instanceof Error) reject(answer);
				else resolve(answer);
			}).catch(reject);
		});
	};
}
