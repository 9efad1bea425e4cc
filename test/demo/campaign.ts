import type { IDataObject } from 'n8n-workflow';

import { exampleWorkflow } from '../packageFiles';
import type { Engine } from '../engine';
import type { Sandbox } from '../sandbox';
import { countTable, table } from './layout';
import { print, type Fact } from './print';
import { mustSucceed, runExample } from './workflows';

const ROWS = 10_000;
const BAD_NUMBERS = ['not given', '+44 (0)20 7946 0958', '12-34', '312-8951'];
const DIALED = 200;

/**
 * A campaign of many rows: one task from all of them, some rows wrong, one row there twice; then the
 * first calls are made and their outcomes are read back.
 */
export async function campaign(engine: Engine, sandbox: Sandbox): Promise<Fact[]> {
	const file = 'spreadsheet-to-nxlink-campaign.json';
	print('', `Workflow: examples/${file}, with ${ROWS} rows in place of its own`);
	const before = sandbox.journal.length;
	const result = await runExample(engine, sandbox, exampleWorkflow(file), rows());
	mustSucceed(result);
	const outcomes = result.outputOf('Create task with all rows').map(({ json }) => json);
	const requests = sandbox.journal.slice(before);
	print('', `   ${requests.length} requests for ${ROWS} rows; what became of the rows`, '');
	print(countTable('status', outcomes));
	print('', '   rows that were not added', '');
	print(
		table([
			['row', 'number', 'status', 'reason'],
			...outcomes.flatMap(({ phoneNumber, status, reason }, row) =>
				status === 'added' ? [] : [[row + 1, phoneNumber, status, reason].map(String)],
			),
		]),
	);

	const { nxLink } = sandbox.state;
	const task = nxLink.findTask({ userTaskId: 'spring-campaign' });
	nxLink.dial('spring-campaign', DIALED);
	const report = exampleWorkflow('nxlink-call-report.json');
	const records = await runExample(engine, sandbox, report, [{ taskId: task?.taskId }]);
	mustSucceed(records);
	const calls = records.outputOf('Get call records').map(({ json }) => json);
	print(
		'',
		`   the first ${DIALED} people are called; what examples/nxlink-call-report.json reads`,
		'',
	);
	print(countTable('outcome', calls));

	const added = ROWS - BAD_NUMBERS.length - 1;
	return [
		[`${added} of ${ROWS} rows are in the task, each once`, task?.contacts.length === added],
		['each row came out with its outcome', outcomes.length === ROWS],
		[`${DIALED} call records came back`, calls.length === DIALED],
	];
}

function rows(): IDataObject[] {
	const list = Array.from({ length: ROWS }, (_, index) => ({
		phoneNumber: `+86 139 ${String(index).padStart(8, '0')}`,
		name: `Customer ${index + 1}`,
		customerName: `Customer ${index + 1}`,
		orderNo: `SO-${100_000 + index}`,
	}));
	BAD_NUMBERS.forEach((number, index) => {
		list[(index + 1) * 1234].phoneNumber = number;
	});
	list[7000].phoneNumber = list[6999].phoneNumber.replaceAll(' ', '-');
	return list;
}
