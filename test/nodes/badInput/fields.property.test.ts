import * as fc from 'fast-check';

import { arbitraryValue } from './arbitraryValues';
import { generatedOperations, type NodeName } from './operations';
import { faultOf, TrialBench } from './trial';

/** More of them by hand, for example BAD_INPUT_RUNS=20000 BAD_INPUT_SEED=7. */
const RUNS = Number(process.env.BAD_INPUT_RUNS ?? 600);
const SEED = Number(process.env.BAD_INPUT_SEED ?? 20_260_325);

const nodes: NodeName[] = ['nxLink', 'nxCallbot', 'laaffic'];
const places = nodes
	.flatMap(generatedOperations)
	.flatMap((operation) => operation.fields.map((field) => ({ operation, field })));

let trial: TrialBench;
beforeAll(async () => {
	trial = await TrialBench.start();
});
afterAll(async () => await trial.stop());

test(
	'any value in any field is sent as documented or refused by name',
	async () => {
		const anyPlace = fc.constantFrom(...places);
		const property = fc.asyncProperty(anyPlace, arbitraryValue, async (place, given) => {
			const fault = await faultOf(trial, place.operation, place.field, given);
			const where = `${place.operation.name} ${place.field.path.join('.')}`;
			expect(fault === undefined ? [] : [where, fault]).toEqual([]);
		});
		await fc.assert(property, { numRuns: RUNS, seed: SEED });
	},
	60_000 + RUNS * 100,
);
