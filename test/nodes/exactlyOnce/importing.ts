import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { numbersOf, takeOver, type Campaign, type Model } from './campaign';
import { rowsOf, type Person, type SheetRow } from './people';
import { itemOf, statusOf, type Manner, type StepResult, type Stepper } from './step';
import type { Source } from './vendor';

/** How people get into a task. */
export type Way = Source | 'add';

/** What an import is told. */
export interface Import {
	way: Way;
	people: Person[];
	variant: number;
	manner: Manner;
}

/**
 * Imports people into the task of a campaign, and compares what is there with what may, and must, be
 * there now.
 */
export async function importPeople(
	model: Model,
	stepper: Stepper,
	campaign: Campaign,
	{ way, people, variant, manner }: Import,
): Promise<void> {
	const { vendor, bench } = stepper;
	const rows = rowsOf(people);
	const list = rows.map((row) => vendor.row(row, campaign.names.key));
	const parameters =
		way === 'add'
			? vendor.add(model.setup, campaign.names, variant)
			: vendor.create(model.setup, campaign.names, way, list);
	const items = way === 'items' || way === 'add' ? list : [{}];
	const endpoints = vendor.endpoints[way];
	const before = campaign.task;
	const result = await stepper.run({ parameters, items }, manner, endpoints);

	const sent = way === 'none' ? new Set<string>() : numbersOf(rows);
	const come = before && vendor.limits.addsNobody ? new Set<string>() : sent;
	const tasks = vendor.tasks(bench.sandbox.state, campaign.names);
	takeOver(model, campaign, tasks, { come, created: way !== 'add' });
	for (const request of result.cutOff) campaign.late.push({ request, come });
	for (const run of result.runs) {
		if (way === 'items' || way === 'add') expectToldOfRows(campaign, rows, run);
		if (way === 'list') expectToldOfList(campaign, rows, run);
	}
	if (!before && campaign.task && vendor.limits.addsNobody) expectAllOf(campaign, sent);
	if (result.struck) return;
	if (isRefused(stepper, before, rows, way)) return expectFailures(rows, result);
	expectAllOf(campaign, sent);
	// Of two executions that create the same task, only those succeed that can add to it.
	const canJoin = way === 'add' || (way === 'items' && !vendor.limits.addsNobody);
	if (!manner.twice || canJoin) expectSuccess(result);
}

/** Whether an import that nothing disturbs has to be refused, at least in part. */
function isRefused(
	{ vendor: { limits, node } }: Stepper,
	before: Campaign['task'],
	rows: SheetRow[],
	way: Way,
): boolean {
	const callable = numbersOf(rows).size;
	const takesMore = !limits.addsNobody && !(before?.over && limits.addsNobodyWhenOver);
	switch (way) {
		case 'none':
			return before !== undefined;
		case 'list': {
			// A list in the parameters is right or wrong as a whole.
			const right = rows.filter(({ number }) => number !== undefined).length;
			const repeats = right > callable && node !== 'laaffic';
			return before !== undefined || right < rows.length || repeats;
		}
		case 'items':
			return callable === 0 || (before !== undefined && !takesMore);
		case 'add':
			return callable > 0 && !takesMore;
	}
}

/** Every row has one output item, and what it says of the row is true. */
function expectToldOfRows(
	campaign: Campaign,
	rows: SheetRow[],
	{ error, outputs }: StepResult['runs'][number],
): void {
	if (error) return;
	const told = outputs.map(itemOf).sort((a, b) => a - b);
	if (JSON.stringify(told) !== JSON.stringify(rows.map((_, index) => index))) {
		throw new Error(`Of ${rows.length} rows these came out: ${told.join(' ')}`);
	}
	for (const output of outputs) expectTrue(campaign, rows[itemOf(output)], statusOf(output.json));
}

/** The same for a list that stood in the parameters, whose contacts come out as one item. */
function expectToldOfList(
	campaign: Campaign,
	rows: SheetRow[],
	{ error, outputs }: StepResult['runs'][number],
): void {
	const [output] = outputs;
	if (error || !output || output.json.error !== undefined) return;
	const contacts = output.json.contacts as IDataObject[];
	if (contacts.length !== rows.length) {
		throw new Error(`${contacts.length} of ${rows.length} came out`);
	}
	contacts.forEach((contact, index) => expectTrue(campaign, rows[index], statusOf(contact)));
}

function expectTrue({ task, gone }: Campaign, { number, phone }: SheetRow, status?: string): void {
	if (status === undefined) return;
	const held = task?.contacts.some((contact) => contact.number === number);
	const isTrue =
		status === 'rejected'
			? number === undefined
			: (status === 'added' && held) ||
				// Who was taken out may be refused for good, by the same words.
				(status === 'alreadyAdded' && (held || (number !== undefined && gone.has(number))));
	if (!isTrue) throw new Error(`${String(phone)} came out as ${status}, which is not so`);
}

/** Everyone who may be called is in the task. */
export function expectAllOf({ names, task, gone }: Campaign, numbers: Set<string>): void {
	const held = new Set(task?.contacts.map(({ number }) => number));
	const lost = [...numbers].filter((number) => !held.has(number) && !gone.has(number));
	if (!task || lost.length > 0) throw new Error(`Lost in ${names.key}: ${lost.join(', ')}`);
}

function expectSuccess({ runs }: StepResult): void {
	for (const { error, outputs } of runs) {
		const failed = error?.message ?? messageIn(outputs.find(({ json }) => json.error));
		if (failed !== undefined) throw new Error(`Nothing was disturbed, but: ${failed}`);
	}
}

function messageIn(item: INodeExecutionData | undefined): string | undefined {
	return item && JSON.stringify(item.json.error);
}

/** What a vendor does not take is told, as an error of the run or of every row that it concerns. */
function expectFailures(rows: SheetRow[], { runs }: StepResult): void {
	for (const { error, outputs } of runs) {
		const told = error !== undefined || outputs.some(({ json }) => json.error !== undefined);
		if (!told) throw new Error(`${rows.length} rows were refused, and nothing says so`);
	}
}
