import * as fc from 'fast-check';

import { arbitraryValue } from './arbitraryValues';
import { contactFaultOf, contactPlaces, passes } from './contactPlaces';
import type { GivenValue } from './givenValues';
import { generatedOperations, type NodeName } from './operations';
import { faultOf, TrialBench } from './trial';

/** More of them by hand, for example BAD_INPUT_RUNS=20000 BAD_INPUT_SEED=7. */
const RUNS = Number(process.env.BAD_INPUT_RUNS ?? 600);
const SEED = Number(process.env.BAD_INPUT_SEED ?? 20_260_325);

type Tried = (trial: TrialBench, given: GivenValue) => Promise<string | undefined>;

const nodes: NodeName[] = ['nxLink', 'nxCallbot', 'laaffic'];

/** Every field, and every column of a contact that does not come field by field. */
const places: Array<[name: string, faultIn: Tried]> = [
	...nodes
		.flatMap(generatedOperations)
		.flatMap((operation) => operation.fields.map((field) => ({ operation, field })))
		.map(({ operation, field }): [string, Tried] => [
			`${operation.name} ${field.path.join('.')}`,
			async (trial, given) => await faultOf(trial, operation, field, given),
		]),
	...contactPlaces.map((place): [string, Tried] => [
		`${place.operation.name} ${place.column.name} in ${place.door.name}`,
		async (trial, given) =>
			passes(place.door, given) ? await contactFaultOf(trial, place, given) : undefined,
	]),
];

let trial: TrialBench;
beforeAll(async () => {
	trial = await TrialBench.start();
});
afterAll(async () => await trial.stop());

test(
	'any value in any field is sent as documented or refused by name',
	async () => {
		const anyPlace = fc.constantFrom(...places);
		const property = fc.asyncProperty(anyPlace, arbitraryValue, async ([place, faultIn], given) => {
			const fault = await faultIn(trial, given);
			expect(fault === undefined ? [] : [place, fault]).toEqual([]);
		});
		await fc.assert(property, { numRuns: RUNS, seed: SEED });
	},
	60_000 + RUNS * 100,
);
