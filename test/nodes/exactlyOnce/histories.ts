import fc from 'fast-check';

import type { Bench } from '../bench';
import type { Campaign, Model } from './campaign';
import { campaignCommands } from './commands';
import { expectEveryoneOnce } from './ending';
import { Figures } from './figures';
import { sheets } from './people';
import { Stepper } from './step';
import type { CampaignVendor, Setup } from './vendor';

const MOST_COMMANDS = 12;
const MOST_PEOPLE = 30;

/** Histories of each vendor. */
const { CAMPAIGN_HISTORIES = '340' } = process.env;

/** What histories are drawn from. */
export const CAMPAIGN_SEED = Number(process.env.CAMPAIGN_SEED ?? 20260325);

/** Where a failure was found, as it was printed: then that history alone is run. */
const { CAMPAIGN_PATH: path, CAMPAIGN_REPLAY: replayPath } = process.env;

/** Whether the figures are asked for, and time does not matter. */
export const MANY = process.env.CAMPAIGN_HISTORIES !== undefined;

interface Beginning {
	setup: Setup;
	/** Whether the user gives the task of each campaign an id. */
	named: [boolean, boolean];
	/** How many people are in the sheet of each campaign at first. */
	lengths: [number, number];
}

function beginnings({ limits, contactIds }: CampaignVendor): fc.Arbitrary<Beginning> {
	const named = limits.needsName ? fc.constant(true) : fc.boolean();
	const length = fc.integer({ min: 1, max: 15 });
	const size = { minLength: 1, maxLength: MOST_PEOPLE, size: 'max' } as const;
	return fc.boolean().chain((countryCode) =>
		fc.record({
			setup: fc.record({
				people: sheets(countryCode, contactIds, size),
				countryCode: fc.constant(countryCode),
				permanent: fc.constantFrom(true, true, false),
				immediate: fc.boolean(),
				leftOpen: fc.nat(99),
			}),
			named: fc.tuple(named, named),
			lengths: fc.tuple(length, length),
		}),
	);
}

/** Two campaigns that call the same people, or many of them. */
function modelOf({ setup, named, lengths }: Beginning): Model {
	const campaigns = ['spring', 'autumn'].map(
		(key, place): Campaign => ({
			names: { key, userTaskId: named[place] ? key : undefined },
			named: named[place],
			length: Math.min(lengths[place], setup.people.length),
			left: new Set(),
			toRemove: new Set(),
			gone: new Set(),
			late: [],
		}),
	);
	return { setup, campaigns };
}

/**
 * Runs histories of campaigns of a vendor through n8n's engine: people are imported, taken out and
 * called while requests are cut off, refused and repeated. The account must be as the model says all
 * the time.
 *
 * Left out is what no client can hold, of any vendor; what a single one cannot give stands in its
 * `limits`. In all runs someone has the same id or none, and numbers the same country code: both make
 * the id by which a repetition is told. A request that was cut off does not arrive after a removal that
 * it would undo, nor where the node has made the id of a task that was created anew meanwhile.
 *
 * @throws with what replays the history that failed
 */
export async function expectExactlyOnce(bench: Bench, vendor: CampaignVendor): Promise<Figures> {
	const figures = new Figures();
	const commands = fc.commands(campaignCommands(vendor), {
		maxCommands: MOST_COMMANDS,
		size: 'max',
		replayPath,
	});
	const property = fc.asyncProperty(beginnings(vendor), commands, async (beginning, history) => {
		const { sandbox } = bench;
		sandbox.reset();
		vendor.prepare(sandbox.state, beginning.setup);
		// The vendor calls nobody again who has answered.
		sandbox.dialler.outcomeOf = () => 'answered';
		const model = modelOf(beginning);
		const stepper = new Stepper(bench, vendor);
		await fc.asyncModelRun(() => ({ model, real: stepper }), history);
		await expectEveryoneOnce(model, stepper);
		figures.add(model, stepper);
	});
	const numRuns = path === undefined ? Number(CAMPAIGN_HISTORIES) : 1;
	const details = await fc.check(property, { numRuns, seed: CAMPAIGN_SEED, path });
	if (details.failed) throw new Error(failureOf(details));
	return figures;
}

interface Failure {
	seed: number;
	counterexamplePath: string | null;
	counterexample: [Beginning, Iterable<unknown>] | null;
	errorInstance: unknown;
}

function failureOf(failure: Failure): string {
	const { seed, counterexamplePath, counterexample, errorInstance } = failure;
	const [, replay] = /replayPath="([^"]*)"/.exec(String(counterexample?.[1])) ?? [];
	const { message = '', stack = '' } = (errorInstance ?? {}) as Partial<Error>;
	return [
		message,
		`Replay it with CAMPAIGN_SEED=${seed} CAMPAIGN_PATH=${counterexamplePath} CAMPAIGN_REPLAY=${replay}`,
		fc.stringify(counterexample?.[0]),
		String(counterexample?.[1]),
		stack,
	].join('\n');
}
