import { peopleIn, wantedNumbers, type Campaign, type Model } from './campaign';
import { expectAllOf, importPeople } from './importing';
import { dial, operate } from './operating';
import { removePeople } from './removing';
import { undisturbed, type Stepper } from './step';

/** Long enough for everyone to be called; seconds. */
const A_DAY = 86_400;

/**
 * Ends a history with runs that nothing disturbs: after them everyone of the sheets is in the task of
 * their campaign, and called, exactly once.
 */
export async function expectEveryoneOnce(model: Model, stepper: Stepper): Promise<void> {
	for (const campaign of model.campaigns) await finish(model, stepper, campaign);
	const open = model.campaigns.filter(({ task }) => task && !task.over);
	await dial(model, stepper, A_DAY);
	for (const { task, names } of open) {
		for (const { number, calls, stopped } of task?.contacts ?? []) {
			if (!stopped && calls !== 1) throw new Error(`${number} of ${names.key}: ${calls} calls`);
		}
	}
	await expectNoChange(model, stepper);
}

/** What has failed is done again, and the task is started. */
async function finish(model: Model, stepper: Stepper, campaign: Campaign): Promise<void> {
	const { limits } = stepper.vendor;
	const people = [...campaign.toRemove];
	if (people.length > 0) {
		await removePeople(model, stepper, campaign, { people, variant: 0, manner: undisturbed });
	}
	await importSheet(model, stepper, campaign);
	const { task } = campaign;
	if (!task) return;
	const takesNoMore = limits.addsNobody ?? (task.over && limits.addsNobodyWhenOver);
	if (!takesNoMore) expectAllOf(campaign, wantedNumbers(model, campaign));
	await operate(model, stepper, campaign, 'start', undisturbed);
}

async function importSheet(model: Model, stepper: Stepper, campaign: Campaign): Promise<void> {
	const people = peopleIn(model, campaign);
	if (people.length === 0) return;
	const order = { way: 'items' as const, people, variant: 0, manner: undisturbed };
	await importPeople(model, stepper, campaign, order);
}

/** Imports all sheets once more after the last call, and dials again. */
async function expectNoChange(model: Model, stepper: Stepper): Promise<void> {
	const held = () => JSON.stringify(model.campaigns.map(({ task }) => task?.contacts));
	const before = held();
	for (const campaign of model.campaigns) await importSheet(model, stepper, campaign);
	await dial(model, stepper, A_DAY);
	if (held() !== before) throw new Error('A repetition after the last call has changed something');
}
