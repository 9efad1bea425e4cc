import fc from 'fast-check';
import type { INodeParameters } from 'n8n-workflow';

import type { JournalEntry } from '../../sandbox';
import { Bench, sampleCallCenterTask } from '../bench';
import { CAMPAIGN_SEED } from './histories';
import { nxLinkCampaigns } from './nxLinkCampaigns';
import { numberOf, sheets, type Person } from './people';
import { manners, Stepper, undisturbed, type Manner } from './step';

/**
 * Tasks of NXLink's Call Center get all their numbers when they are created, and have no id of the
 * caller: order IDs, which derive from the name of the task, tell a repetition.
 */
const endpoints = {
	writes: ['/saas/cc/openapi/ai/createandcall'],
	reads: [],
	refusal: { code: 99, msg: 'system busy', reqId: 'request-1' },
};

const vendor = {
	...nxLinkCampaigns,
	contactsIn: ({ body }: JournalEntry) => {
		const { callList } = JSON.parse(body.toString('utf8')) as {
			callList: Array<{ orderID: string }>;
		};
		return callList.map(({ orderID }) => orderID);
	},
};

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
afterAll(async () => await bench.stop());

function taskOf(people: Person[]): INodeParameters {
	const list = people.map(({ rows: [{ phone, id }] }) => ({ userPhone: phone, orderID: id }));
	return {
		...sampleCallCenterTask,
		taskName: 'spring',
		callListSource: 'json',
		callListJson: JSON.stringify(list),
	};
}

async function create(stepper: Stepper, people: Person[], manner: Manner): Promise<void> {
	const { state } = bench.sandbox;
	const numbers = () =>
		state.nxLink.callCenterTasks.map(({ orders }) => orders.map(({ userPhone }) => userPhone));
	const before = numbers();
	const node = { parameters: taskOf(people), items: [{}] };
	const { runs, struck } = await stepper.run(node, manner, endpoints);

	const wanted = [people.map(numberOf)];
	if (before.length > 0) expect(numbers()).toEqual(before);
	else expect([[], wanted]).toContainEqual(numbers());
	const created = runs.some(({ outputs }) => outputs.some(({ json }) => json.created));
	if (created || (!struck && before.length === 0)) expect(numbers()).toEqual(wanted);
	if (!struck && before.length > 0) expect(created).toBe(false);
}

test('a call center task that is cut off and created again calls nobody twice', async () => {
	const right = sheets(false, true, { minLength: 1, maxLength: 20, size: 'max' })
		.map((people) => people.filter(numberOf))
		.filter((people) => people.length > 0);
	const property = fc.asyncProperty(
		right,
		fc.array(fc.record({ count: fc.integer({ min: 1, max: 20 }), manner: manners }), {
			minLength: 1,
			maxLength: 6,
			size: 'max',
		}),
		async (people, steps) => {
			bench.sandbox.reset();
			const stepper = new Stepper(bench, vendor);
			for (const { count, manner } of steps) {
				await create(stepper, people.slice(0, count), manner);
			}
			await create(stepper, people, undisturbed);
		},
	);
	await fc.assert(property, { numRuns: 60, seed: CAMPAIGN_SEED });
}, 300_000);
