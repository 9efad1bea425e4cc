import { takeOver, type Campaign, type Model } from './campaign';
import type { Manner, Stepper } from './step';
import type { Operation } from './vendor';

/** Lets the vendor dial for so many seconds, and compares all campaigns. */
export async function dial(model: Model, stepper: Stepper, seconds: number): Promise<void> {
	const { vendor, bench } = stepper;
	await bench.sandbox.dialler.turn(seconds * 1000);
	for (const campaign of model.campaigns) {
		const tasks = vendor.tasks(bench.sandbox.state, campaign.names);
		takeOver(model, campaign, tasks, { dialled: true });
	}
}

/** Starts, pauses or completes a task. */
export async function operate(
	model: Model,
	stepper: Stepper,
	campaign: Campaign,
	operation: Operation,
	manner: Manner,
): Promise<void> {
	const { vendor, bench } = stepper;
	const { state } = bench.sandbox;
	const waiting = campaign.task?.contacts.filter(({ begun }) => !begun) ?? [];
	const parameters = vendor.operate(state, campaign.names, operation);
	const result =
		parameters &&
		(await stepper.run({ parameters, items: [{}] }, manner, vendor.endpoints.operate));

	const go = operation === 'pauseAndEmpty' ? waiting.map(({ number }) => number) : [];
	takeOver(model, campaign, vendor.tasks(state, campaign.names), { go: new Set(go) });
	const held = new Set(campaign.task?.contacts.map(({ number }) => number));
	for (const number of go) if (!held.has(number)) campaign.gone.add(number);

	const done = result?.runs.some(({ error, outputs }) => !error && !outputs[0]?.json.error);
	if (done && go.some((number) => held.has(number))) {
		throw new Error(`${campaign.names.key} was not emptied`);
	}
	if (operation === 'complete' && (done || !result) && !campaign.task?.over) {
		throw new Error(`${campaign.names.key} is not over`);
	}
}
