import { exampleWorkflow } from '../packageFiles';
import type { Engine } from '../engine';
import type { Sandbox } from '../sandbox';
import { labelled, summary } from './layout';
import { print, type Fact } from './print';
import { mustSucceed, runExample } from './workflows';

/** A LAAFFIC task that plans recalls, its first round of calls, and the cancelling of what is planned. */
export async function laafficRecalls(engine: Engine, sandbox: Sandbox): Promise<Fact[]> {
	const { laaffic } = sandbox.state;
	const file = 'laaffic-campaign-with-recalls.json';
	print('', `Workflow: examples/${file}`, '', '   LAAFFIC: what became of the rows', '');
	const created = await runExample(engine, sandbox, exampleWorkflow(file));
	mustSucceed(created);
	const rows = created.outputOf('Create task with recalls').map(({ json }) => json);
	for (const row of rows) print(...labelled('came out', summary(JSON.stringify(row))));

	const taskId = Number(rows[0].taskId);
	const called = laaffic.dial(taskId, 2) ?? 0;
	const cancellation = 'laaffic-cancel-recalls.json';
	print('', `   ${called} people are called, then examples/${cancellation} runs`, '');
	const canceled = await runExample(engine, sandbox, exampleWorkflow(cancellation));
	mustSucceed(canceled);
	for (const name of ['Find its recall flow', 'Cancel planned recalls']) {
		const [first] = canceled.outputOf(name);
		print(...labelled('came out', summary(JSON.stringify(first.json))));
	}
	const flow = laaffic.flows.find((each) => each.taskId === taskId);
	return [
		[
			'the LAAFFIC task called 2 of 3 rows; the one without a number came out as rejected',
			laaffic.findTask(taskId)?.callNum === 2 && rows[2].status === 'rejected',
		],
		[
			'its 3 planned rounds of recalls are cancelled',
			flow?.nodeList.length === 3 && flow.nodeList.every(({ nodeStatus }) => nodeStatus === 3),
		],
	];
}
