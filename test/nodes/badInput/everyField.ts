import type { Field } from './fields';
import { givenValues, type GivenValue } from './givenValues';
import { generatedOperations, type NodeName } from './operations';
import { faultOf, TrialBench } from './trial';

/** Where many operations have the same field, the first gets all values and the others every seventh. */
const SHARE = 7;

/** Gives every field of every operation of a node the values of the table, one at a time. */
export function tryEveryField(node: NodeName): void {
	let trial: TrialBench;
	beforeAll(async () => {
		trial = await TrialBench.start();
	});
	afterAll(async () => await trial.stop());

	const valuesFor = sharedOut();
	describe.each(generatedOperations(node))('$name', (operation) => {
		const tries = operation.fields.map((field) => ({ field, values: valuesFor(field) }));
		test.each(tries.map((each) => [each.field.path.join('.'), each] as const))(
			'%s is sent as documented or refused by name',
			async (_name, { field, values }) => {
				const faults: string[] = [];
				for (const given of values) {
					const fault = await faultOf(trial, operation, field, given);
					if (fault !== undefined) faults.push(fault);
				}
				expect(faults).toEqual([]);
			},
			60_000,
		);
	});
}

/** The values of the table for one field after the other. */
function sharedOut(): (field: Field) => GivenValue[] {
	const turns = new Map<string, number>();
	return ({ path, property: { displayName, type, typeOptions } }) => {
		const same = JSON.stringify([path, displayName, type, typeOptions]);
		const turn = turns.get(same) ?? 0;
		turns.set(same, turn + 1);
		return turn === 0
			? givenValues
			: givenValues.filter((_, index) => index % SHARE === turn % SHARE);
	};
}
