/**
 * `npm run demo`: runs the example workflow with all operations through n8n's own engine against the
 * local sandbox, and tells what was sent, what the vendor answered and what came out.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { findPackageDir, loadEngine, type RunResult, type WorkflowJson } from '../engine';
import { startSandbox, type Sandbox } from '../sandbox';
import { labelled, summary, table } from './layout';

const EXAMPLE = 'examples/tour-of-all-operations.json';

async function main(): Promise<void> {
	const workflow = JSON.parse(
		readFileSync(join(findPackageDir(), EXAMPLE), 'utf8'),
	) as WorkflowJson;
	const sandbox = await startSandbox();
	try {
		print(`Workflow: ${EXAMPLE}`, `Sandbox in place of the three vendors: ${sandbox.url}`);
		const engine = await loadEngine();
		const result = await engine.runWorkflow(workflow, { credentials: credentialsOf(sandbox) });
		printSteps(workflow, sandbox, result);
		if (result.error) throw new Error(`${result.error.message}. ${result.error.description ?? ''}`);
		check(workflow, sandbox);
	} finally {
		await sandbox.close();
	}
}

function credentialsOf({ url, accounts }: Sandbox) {
	return {
		nxLinkApi: { region: 'custom', baseUrl: url, ...accounts.nxLink, algorithm: 'sha256' },
		nxCallbotApi: { baseUrl: url, ...accounts.nxCallbot, algorithm: 'SHA256' },
		laafficApi: { baseUrl: url, ...accounts.laaffic },
	};
}

/** The nodes that call a vendor, in the order in which they run. */
function callingNodes({ nodes }: WorkflowJson): string[] {
	return nodes
		.filter(({ type }) => type.startsWith('n8n-nodes-outbound-calling.'))
		.map(({ name }) => name);
}

interface Outcome {
	name?: string;
	phoneNumber?: string;
	userPhone?: string;
	status: string;
	reason?: string;
}

/** For each node: its request, the answer of the vendor, and its output. */
function printSteps(workflow: WorkflowJson, { journal }: Sandbox, result: RunResult): void {
	callingNodes(workflow).forEach((node, index) => {
		const { method, path, body, signature, status, answer } = journal[index] ?? {};
		print('', `${index + 1}. ${node}`);
		if (!body) return print('   nothing was sent');
		print(
			...labelled('sent', `${method} ${path}, ${body.length} bytes, signature ${signature}`),
			...labelled('', summary(body.toString('utf8'))),
			...labelled('answered', `HTTP ${status}, ${summary(answer ?? '')}`),
		);
		for (const { json } of result.outputOf(node)) {
			print(...labelled('came out', summary(JSON.stringify(json))));
			if (Array.isArray(json.contacts)) print('', contactTable(json.contacts as Outcome[]));
		}
	});
}

function contactTable(contacts: Outcome[]): string {
	return table([
		['contact', 'number', 'status', 'reason'],
		...contacts.map(({ name, phoneNumber, userPhone, status, reason }) => [
			name ?? '',
			phoneNumber ?? userPhone ?? '',
			status,
			reason ?? '',
		]),
	]);
}

/** What the vendors hold now must be what the workflow asked for. */
function check(workflow: WorkflowJson, { journal, state }: Sandbox): void {
	const expected = callingNodes(workflow).length;
	const verified = journal.filter(({ signature }) => signature === 'verified').length;
	const [task] = state.nxLink.tasks;
	const facts: Array<[fact: string, holds: boolean]> = [
		[
			`${expected} requests, each sent once and signed right`,
			verified === expected && journal.length === expected,
		],
		[
			'a task that is ready holds 4 contacts: 6 given, 1 rejected, 1 deleted',
			task.taskStatus === 1 && task.contacts.length === 4,
		],
		['a call center task holds 2 numbers', state.nxLink.callCenterTasks[0].orders.length === 2],
		['the Callbot task is paused', state.nxCallbot.findTask('campaign-evening')?.taskStatus === 5],
		[
			'both open rounds of the LAAFFIC recall are cancelled',
			state.laaffic.flows[1].nodeList.filter(({ nodeStatus }) => nodeStatus === 3).length === 2,
		],
	];
	print('', 'What the vendors hold now');
	for (const [fact, holds] of facts) print(`${holds ? '✔' : '✘'} ${fact}`);
	const missed = facts.filter(([, holds]) => !holds);
	if (missed.length > 0)
		throw new Error(`Not as expected: ${missed.map(([fact]) => fact).join('; ')}`);
}

function print(...lines: string[]): void {
	process.stdout.write(`${lines.join('\n')}\n`);
}

main().catch((error: unknown) => {
	process.stderr.write(
		`The demo failed: ${error instanceof Error ? error.message : String(error)}\n`,
	);
	process.exitCode = 1;
});
