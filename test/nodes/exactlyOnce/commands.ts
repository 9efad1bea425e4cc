import fc from 'fast-check';

import { arriveLate } from './arriving';
import { peopleIn, type Campaign, type Model } from './campaign';
import { importPeople, type Way } from './importing';
import { dial, operate } from './operating';
import { numberOf, type Person } from './people';
import { removePeople } from './removing';
import { manners, type Stepper } from './step';
import type { CampaignVendor, Operation } from './vendor';

type Command = fc.AsyncCommand<Model, Stepper>;
type View = Readonly<Model>;

/** A command that shows what it was drawn with, so that a failure can be read. */
function command(
	name: string,
	drawn: object,
	check: (model: View) => boolean,
	run: (model: Model, stepper: Stepper) => Promise<void> | void,
): Command {
	return {
		check,
		async run(model, stepper) {
			stepper.done.commands += 1;
			await run(model, stepper);
		},
		toString: () => `${name}(${fc.stringify(drawn)})`,
	};
}

const campaignOf = ({ campaigns }: View, which: number) => campaigns[which % campaigns.length];

/** A campaign that has a task. */
function startedOf({ campaigns }: View, which: number): Campaign | undefined {
	const started = campaigns.filter(({ task }) => task);
	return started[which % Math.max(1, started.length)];
}

/** Whether all that the sheet says of someone is one row that can be called. */
const isRight = ({ rows }: Person) => rows.length === 1 && rows[0].number !== undefined;

/** Runs the workflow that imports the sheet, or a part of it. */
function importCommands(vendor: CampaignVendor): fc.Arbitrary<Command> {
	const drawing = fc.record({
		which: fc.nat(1),
		way: fc.constantFrom<Way>(
			...vendor.sources,
			'items',
			'items',
			...(vendor.limits.addsNobody ? [] : (['add', 'add', 'add'] as const)),
		),
		variant: fc.nat(5),
		// For an addition: from which person of the sheet on, and how many.
		from: fc.nat(29),
		count: fc.integer({ min: 1, max: 15 }),
		manner: manners,
	});
	return drawing.map((drawn) => {
		const { which, from, count } = drawn;
		// Where there is nothing to add to, a task is created.
		const first = drawn.variant % 2 === 0 ? 'items' : 'list';
		const wayOf = (model: View) =>
			drawn.way === 'add' && !campaignOf(model, which).task ? first : drawn.way;
		const peopleOf = (model: View) => {
			const people = peopleIn(model, campaignOf(model, which));
			// A list is right or wrong as a whole: often someone has checked it.
			if (wayOf(model) === 'list' && drawn.variant > 1) return people.filter(isRight);
			const start = from % Math.max(1, people.length);
			return wayOf(model) === 'add' ? people.slice(start, start + count) : people;
		};
		return command(
			'Import',
			drawn,
			(model) => peopleOf(model).length > 0,
			async (model, stepper) => {
				const campaign = campaignOf(model, which);
				// Without an id of the user's, two executions are two campaigns.
				const twice = drawn.manner.twice && campaign.names.userTaskId !== undefined;
				await importPeople(model, stepper, campaign, {
					way: wayOf(model),
					people: peopleOf(model),
					variant: drawn.variant,
					manner: { ...drawn.manner, twice },
				});
			},
		);
	});
}

/** More rows come into the sheet. */
const growing: fc.Arbitrary<Command> = fc
	.record({ which: fc.nat(1), count: fc.integer({ min: 1, max: 10 }) })
	.map((drawn) =>
		command(
			'Grow',
			drawn,
			(model) => campaignOf(model, drawn.which).length < model.setup.people.length,
			(model) => {
				const campaign = campaignOf(model, drawn.which);
				campaign.length = Math.min(model.setup.people.length, campaign.length + drawn.count);
			},
		),
	);

/** People ask not to be called. */
const removing: fc.Arbitrary<Command> = fc
	.record({
		which: fc.nat(1),
		variant: fc.nat(5),
		places: fc.array(fc.nat(29), { minLength: 1, maxLength: 6 }),
		manner: manners,
	})
	.map((drawn) => {
		const { which, variant, places, manner } = drawn;
		const peopleOf = (model: View, campaign: Campaign): Person[] => {
			const people = peopleIn(model, campaign).filter(numberOf);
			return people.filter((_, index) => places.some((place) => place % people.length === index));
		};
		return command(
			'Remove',
			drawn,
			(model) => {
				const campaign = startedOf(model, which);
				return campaign !== undefined && peopleOf(model, campaign).length > 0;
			},
			async (model, stepper) => {
				const campaign = startedOf(model, which) as Campaign;
				const people = peopleOf(model, campaign);
				await removePeople(model, stepper, campaign, { people, variant, manner });
			},
		);
	});

/**
 * A request of the campaign arrives late. Not where the node has made the id of the task: whoever has
 * looked for the task in vain and made another has two then.
 */
const arriving: fc.Arbitrary<Command> = fc.record({ which: fc.nat(1) }).map((drawn) => {
	const lateOf = ({ campaigns }: View) => {
		const late = campaigns.filter((campaign) => campaign.named && campaign.late.length > 0);
		return late[drawn.which % Math.max(1, late.length)] as Campaign | undefined;
	};
	return command(
		'Arrive',
		drawn,
		(model) => lateOf(model) !== undefined,
		async (model, stepper) => await arriveLate(model, stepper, lateOf(model) as Campaign),
	);
});

/** The vendor dials for a while. */
const dialling: fc.Arbitrary<Command> = fc
	.record({ seconds: fc.integer({ min: 1, max: 120 }) })
	.map((drawn) =>
		command(
			'Dial',
			drawn,
			(model) => startedOf(model, 0) !== undefined,
			async (model, stepper) => await dial(model, stepper, drawn.seconds),
		),
	);

/** Someone starts, pauses or completes a task. */
function operations(vendor: CampaignVendor): fc.Arbitrary<Command> {
	const usual: Operation[] = ['start', 'start', 'start', 'pause', 'pause', 'complete'];
	const drawing = fc.record({
		which: fc.nat(1),
		operation: fc.constantFrom(...usual, ...vendor.operations),
		manner: manners,
	});
	return drawing.map((drawn) =>
		command(
			'Operate',
			drawn,
			(model) => startedOf(model, drawn.which) !== undefined,
			async (model, stepper) => {
				const campaign = startedOf(model, drawn.which) as Campaign;
				await operate(model, stepper, campaign, drawn.operation, drawn.manner);
			},
		),
	);
}

/** All that may happen to the campaigns of a vendor. */
export function campaignCommands(vendor: CampaignVendor): Array<fc.Arbitrary<Command>> {
	const imports = importCommands(vendor);
	const removals = vendor.limits.removesNobody ? [] : [removing];
	return [
		imports,
		imports,
		imports,
		imports,
		...removals,
		arriving,
		growing,
		dialling,
		operations(vendor),
	];
}
