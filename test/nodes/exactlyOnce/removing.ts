import { heldAs, takeOver, type Campaign, type Model } from './campaign';
import { numberOf, type Person } from './people';
import { itemOf, type Manner, type StepResult, type Stepper } from './step';
import type { HeldContact, Leaver, Removal } from './vendor';

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
	// What arrives after this may bring them back, which no client can prevent.
	campaign.late = [];
	const numbers = new Set(leavers.map(({ row }) => String(row.number)));
	// A call that is going on is not cut off.
	const begun = new Set(leavers.flatMap(({ held }) => (held?.begun ? [held.number] : [])));

	for (const run of vendor.remove(model.setup, campaign.names, leavers, variant)) {
		const result = await stepper.run(run, manner, vendor.endpoints.remove);
		const tasks = vendor.tasks(bench.sandbox.state, campaign.names);
		takeOver(model, campaign, tasks, { go: numbers });
		expectTold(stepper, campaign, run, result, manner);
	}
	for (const person of people) {
		const number = numberOf(person);
		const held = heldAs(campaign, person);
		const waits = isWaiting(held);
		if (waits && manner.disturbances.length === 0) throw new Error(`${number} was not taken out`);
		if (waits) campaign.toRemove.add(person);
		else campaign.toRemove.delete(person);
		if (number !== undefined && !waits && !begun.has(number)) campaign.gone.add(number);
	}
}

/** Everyone comes out, and what is said of them is true. */
function expectTold(
	{ vendor }: Stepper,
	campaign: Campaign,
	{ leavers }: Removal,
	{ runs, struck }: StepResult,
	{ tries, twice }: Manner,
): void {
	for (const { error, outputs } of runs) {
		if (error && !struck) throw new Error(`Nothing was disturbed, but: ${error.message}`);
		if (!error && outputs.length !== leavers.length) {
			throw new Error(`${outputs.length} of ${leavers.length} came out`);
		}
		for (const output of outputs.filter(({ json }) => json.error === undefined)) {
			const { row, held } = leavers[itemOf(output)];
			const says = vendor.saysRemoved(output.json);
			const waited = isWaiting(held);
			// Another try, or the other execution, may have taken them out.
			const doneBefore = twice || (struck && tries > 1);
			const isTrue = says
				? waited || (vendor.stopsRedials && isGoingOn(held))
				: !waited || doneBefore;
			const now = campaign.task?.contacts.find(({ number }) => number === row.number);
			if (!isTrue || isWaiting(now)) {
				throw new Error(`${row.number} came out as ${says ? '' : 'not '}removed, which is not so`);
			}
		}
	}
}

/** Whether a contact is being called. */
function isGoingOn(held: HeldContact | undefined): boolean {
	return held !== undefined && held.begun && held.calls === 0;
}

/** Whether a contact still is to be called. */
function isWaiting(held: HeldContact | undefined): boolean {
	return held !== undefined && !held.begun && !held.stopped;
}
