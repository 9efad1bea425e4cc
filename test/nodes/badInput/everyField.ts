import type { Field } from './fields';
import { givenValues } from './givenValues';
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

	const valuesFor = shareOf(givenValues);
	describe.each(generatedOperations(node))('$name', (operation) => {
		const tries = operation.fields.map((field) => ({ field, values: valuesFor(kindOf(field)) }));
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

/** Fields of the same kind are read by the same code. */
function kindOf({ path, property: { displayName, type, typeOptions } }: Field): unknown[] {
	return [path, displayName, type, typeOptions];
}

/**
 * Deals out the values of a table: all of them to the first place of its kind, a share to each other.
 *
 * @returns the values for a place of this kind
 */
export function shareOf<Value>(values: Value[]): (kind: unknown[]) => Value[] {
	const turns = new Map<string, number>();
	return (kind) => {
		const key = JSON.stringify(kind);
		const turn = turns.get(key) ?? 0;
		turns.set(key, turn + 1);
		return turn === 0 ? values : values.filter((_, index) => index % SHARE === turn % SHARE);
	};
}
