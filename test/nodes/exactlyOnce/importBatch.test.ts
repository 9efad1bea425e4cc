import fc from 'fast-check';
import type { INodeParameters } from 'n8n-workflow';

import { Bench } from '../bench';
import { batchInto, emptyTask, IMPORT, ordersOf } from '../NxCallbot/imports';
import { CAMPAIGN_SEED } from './histories';
import { nxCallbotCampaigns } from './nxCallbotCampaigns';
import { rowsOf, sheets, type Person } from './people';
import { itemOf, manners, statusOf, Stepper, type Manner } from './step';

/**
 * What Import Batch cannot give is that everyone is called: each import takes away those of the one
 * before that were not dialled yet, and NXCloud may refuse Order IDs that it has had. So these
 * histories ask that nobody is called twice for a Batch Key, and that the output tells the truth.
 */
interface Batch {
	batchKey: 'monday' | 'tuesday';
	/** How many people of the sheet, and how long NXCloud dials afterwards. */
	count: number;
	seconds: number;
	manner: Manner;
}

const batches: fc.Arbitrary<Batch> = fc.record({
	batchKey: fc.constantFrom('monday', 'monday', 'tuesday'),
	count: fc.integer({ min: 1, max: 20 }),
	seconds: fc.nat(100),
	manner: manners.map((manner) => ({ ...manner, twice: false })),
});

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
afterAll(async () => await bench.stop());

const ordersNow = () => bench.sandbox.state.nxCallbot.findTask('spring')?.orders ?? [];

/** Order IDs that were sent so far, each with its number. */
function sentOrders(): Map<string, string> {
	const orders = bench.requests.flatMap(ordersOf);
	return new Map(orders.map(({ orderID, userPhone }) => [String(orderID), String(userPhone)]));
}

async function importBatch(stepper: Stepper, people: Person[], batch: Batch): Promise<void> {
	const before = new Set(sentOrders().values());
	const rows = rowsOf(people.slice(0, batch.count));
	const items = rows.map((row) => nxCallbotCampaigns.row(row, 'spring'));
	const { batchKey, manner } = batch;
	const parameters: INodeParameters = batchInto('spring', { batchKey });
	const endpoints = {
		writes: [IMPORT],
		reads: [],
		refusal: nxCallbotCampaigns.endpoints.add.refusal,
	};
	const { runs, struck } = await stepper.run({ parameters, items }, manner, endpoints);

	const held = new Set(ordersNow().map(({ userPhone }) => userPhone));
	const [{ error, outputs }] = runs;
	if (!struck) expect(error).toBeUndefined();
	if (!error) expect(outputs.map(itemOf).sort((a, b) => a - b)).toEqual([...rows.keys()]);
	for (const output of outputs) {
		const { number } = rows[itemOf(output)];
		const status = statusOf(output.json);
		if (status === 'added' || status === 'alreadyAdded') expect(held).toContain(number);
		// An earlier try of the same run may have brought, and the next one taken away, who is refused.
		const firstTry = manner.tries === 1 || !struck;
		if (status === 'rejected' && firstTry && number !== undefined) {
			expect(before).toContain(number);
		}
		if (!struck) expect(status).toBeDefined();
	}
	await bench.sandbox.dialler.turn(batch.seconds * 1000);
}

function expectNobodyTwice(keys: Set<string>): void {
	for (const { calls } of ordersNow()) expect(calls.length).toBeLessThan(2);
	const numbers = [...sentOrders().values()];
	for (const number of new Set(numbers)) {
		const ids = numbers.filter((other) => other === number);
		expect(ids.length).toBeLessThanOrEqual(keys.size);
	}
}

test('batches that are cut off and run again call nobody twice for a Batch Key', async () => {
	const property = fc.asyncProperty(
		sheets(false, true, { minLength: 1, maxLength: 20, size: 'max' }),
		fc.array(batches, { minLength: 1, maxLength: 6, size: 'max' }),
		async (people, steps) => {
			bench.sandbox.reset();
			bench.sandbox.dialler.outcomeOf = () => 'answered';
			bench.sandbox.state.nxCallbot.tasks = [];
			Object.assign(emptyTask(bench), { taskStatus: 2, funcFlag: { taskKeep: true } });
			const stepper = new Stepper(bench, nxCallbotCampaigns);
			const keys = new Set<string>();
			for (const step of steps) {
				keys.add(step.batchKey);
				await importBatch(stepper, people, step);
				expectNobodyTwice(keys);
			}
		},
	);
	await fc.assert(property, { numRuns: 60, seed: CAMPAIGN_SEED });
}, 300_000);
