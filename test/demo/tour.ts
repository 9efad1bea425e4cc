import { exampleWorkflow } from '../packageFiles';
import type { Engine, RunResult, WorkflowJson } from '../engine';
import type { Sandbox } from '../sandbox';
import { labelled, summary, table } from './layout';
import { print, type Fact } from './print';
import { mustSucceed, runExample } from './workflows';

/** One operation after the other: what was sent, what the vendor answered, what came out. */
export async function tour(engine: Engine, sandbox: Sandbox): Promise<Fact[]> {
	const file = 'tour.json';
	print('', `Workflow: examples/${file}`);
	const workflow = exampleWorkflow(file);
	const result = await runExample(engine, sandbox, workflow);
	printSteps(workflow, sandbox, result);
	mustSucceed(result);
	return facts(workflow, sandbox);
}

/** What the vendors hold now must be what the workflow asked for. */
function facts(workflow: WorkflowJson, { journal, state }: Sandbox): Fact[] {
	const expected = callingNodes(workflow).length;
	const verified = journal.filter(({ signature }) => signature === 'verified').length;
	const [task] = state.nxLink.tasks;
	return [
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
