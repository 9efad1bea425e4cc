import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { credentialsOf } from '../demo/credentials';
import { withCredentials, type Credentials } from '../e2e/bench';
import type { Rest } from '../e2e/n8n';
import type { WorkflowJson } from '../engine/types';
import type { Sandbox } from '../sandbox';

const names: Record<string, string> = {
	nxLinkApi: 'NXLink sandbox',
	nxCallbotApi: 'NXCloud Callbot sandbox',
	laafficApi: 'LAAFFIC sandbox',
};

/** What callbacks that carry no signature prove themselves by. */
export const callbackProofs: Record<string, { [field: string]: string }> = {
	nxLinkApi: { callbackToken: 'token-of-the-sandbox' },
	laafficApi: { callbackSecret: 'secret-of-the-sandbox' },
};

/** Gives an n8n the credentials of the sandbox and the example workflows, unless it has them. */
export async function fill(rest: Rest, sandbox: Sandbox, examples: string): Promise<void> {
	const credentials = await sandboxCredentials(rest, sandbox);
	const present = new Set((await rest.workflows()).map(({ name }) => name));
	for (const file of readdirSync(examples).filter((each) => each.endsWith('.json'))) {
		const workflow = JSON.parse(readFileSync(join(examples, file), 'utf8')) as WorkflowJson;
		if (present.has(workflow.name)) continue;
		await rest.createWorkflow(withCredentials(workflow, credentials));
	}
}

async function sandboxCredentials(rest: Rest, sandbox: Sandbox): Promise<Credentials> {
	const present = await rest.credentials();
	const credentials: Credentials = {};
	for (const [type, data] of Object.entries(credentialsOf(sandbox))) {
		const name = names[type];
		credentials[type] =
			present.find((each) => each.type === type && each.name === name) ??
			(await rest.createCredential(type, { ...data, ...callbackProofs[type] }, name));
	}
	return credentials;
}
