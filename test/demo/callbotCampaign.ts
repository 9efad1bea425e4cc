import { exampleWorkflow } from '../packageFiles';
import type { Engine } from '../engine';
import type { Sandbox } from '../sandbox';
import { countTable, summary, table, labelled } from './layout';
import { print, type Fact } from './print';
import { mustSucceed, runExample } from './workflows';

/** A Callbot task from rows, its calls, and their outcomes. */
export async function callbotCampaign(engine: Engine, sandbox: Sandbox): Promise<Fact[]> {
	const file = 'callbot-campaign.json';
	print('', `Workflow: examples/${file}`);
	const created = await runExample(engine, sandbox, exampleWorkflow(file));
	mustSucceed(created);
	const rows = created.outputOf('Create task with all rows').map(({ json }) => json);
	print('', '   NXCloud Callbot: what became of the rows', '');
	print(
		table([
			['row', 'number', 'status', 'reason'],
			...rows.map(({ phoneNumber, status, reason }, row) =>
				[row + 1, phoneNumber, status, reason ?? ''].map(String),
			),
		]),
	);

	const dialled = sandbox.state.nxCallbot.dial('callbot-campaign', 3) ?? 0;
	const report = 'callbot-outcomes.json';
	const outcomes = await runExample(engine, sandbox, exampleWorkflow(report));
	mustSucceed(outcomes);
	const orders = outcomes.outputOf('Get orders with their last call').map(({ json }) => json);
	print('', `   ${dialled} people are called; what examples/${report} reads`, '');
	print(...labelled('first', summary(JSON.stringify(orders[0]))), '');
	print(countTable('outcome', orders));
	return [
		[
			'the Callbot task is dialling 3 of 4 rows; the one without a number came out as rejected',
			rows.filter(({ status }) => status === 'added').length === 3 &&
				sandbox.state.nxCallbot.findTask('callbot-campaign')?.taskStatus === 2,
		],
		['each of its 3 calls came back with an outcome', orders.length === 3],
	];
}
