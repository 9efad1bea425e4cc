import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { WorkflowJson } from '../../engine/types';
import type { N8n } from '../n8n';

/** Who may ask the assistant, and who may agree to its calls. */
export const formUser = { user: 'sales', password: 'Password-of-the-forms' };

/** What a webhook of the CRM sends along. */
export const webhookHeader = { name: 'x-crm-key', value: 'Key-of-the-CRM' };

/** The credential that a node of n8n's own asks for, by node type. */
const needed: Record<string, string> = {
	'n8n-nodes-base.webhook': 'httpHeaderAuth',
	'n8n-nodes-base.formTrigger': 'httpBasicAuth',
	'n8n-nodes-base.wait': 'httpBasicAuth',
	'@n8n/n8n-nodes-langchain.lmChatOpenAi': 'openAiApi',
};

/**
 * A workflow in which n8n's own nodes have the credentials that they ask for.
 *
 * @param modelUrl where the chat model of an agent is
 */
export async function withOtherCredentials(
	{ rest }: Pick<N8n, 'rest'>,
	workflow: WorkflowJson,
	modelUrl: string,
): Promise<WorkflowJson> {
	const data: Record<string, ICredentialDataDecryptedObject> = {
		httpHeaderAuth: webhookHeader,
		httpBasicAuth: formUser,
		openAiApi: { apiKey: 'Key-of-the-model', url: modelUrl },
	};
	const nodes = [];
	for (const node of workflow.nodes) {
		const type = needed[node.type];
		if (type === undefined) {
			nodes.push(node);
			continue;
		}
		const { id, name } = await rest.createCredential(type, data[type]);
		nodes.push({ ...node, credentials: { [type]: { id, name } } });
	}
	return { ...workflow, nodes };
}
