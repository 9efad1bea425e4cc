import { heldAs, takeOver, type Campaign, type Model } from './campaign';
import { numberOf, type Person } from './people';
import type { Manner, StepResult, Stepper } from './step';
import type { Leaver } from './vendor';

/**
 * Strikes people from the sheet and takes them out of the task. Whose call has not begun by then is
 * never called.
 */
export async function removePeople(
	model: Model,
	stepper: Stepper,
	campaign: Campaign,
	{ people, variant, manner }: { people: Person[]; variant: number; manner: Manner },
): Promise<void> {
	const { vendor, bench } = stepper;
	const leavers = people.flatMap((person): Leaver[] => {
		const row = person.rows.find(({ number }) => number !== undefined);
		return row ? [{ row, held: heldAs(campaign, person) }] : [];
	});
	for (const person of people) campaign.left.add(person);
	const numbers = new Set(leavers.map(({ row }) => String(row.number)));
	// A call that is going on is not cut off.
	const begun = new Set(leavers.flatMap(({ held }) => (held?.begun ? [held.number] : [])));

	for (const run of vendor.remove(model.setup, campaign.names, leavers, variant)) {
		const result = await stepper.run(run, manner, vendor.endpoints.remove);
		const tasks = vendor.tasks(bench.sandbox.state, campaign.names);
		takeOver(model, campaign, tasks, { go: numbers });
		expectTold(result, run.items.length);
	}
	for (const person of people) {
		const number = numberOf(person);
		const held = heldAs(campaign, person);
		const waits = held && !held.begun && !held.stopped;
		if (waits && manner.disturbances.length === 0) throw new Error(`${number} was not taken out`);
		if (waits) campaign.toRemove.add(person);
		else campaign.toRemove.delete(person);
		if (number !== undefined && !waits && !begun.has(number)) campaign.gone.add(number);
	}
}

function expectTold({ runs, struck }: StepResult, count: number): void {
	for (const { error, outputs } of runs) {
		if (error && !struck) throw new Error(`Nothing was disturbed, but: ${error.message}`);
		if (!error && outputs.length !== count) {
			throw new Error(`${outputs.length} of ${count} came out`);
		}
	}
}
