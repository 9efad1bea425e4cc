import { contactFaultOf, contactPlaces, passes } from './contactPlaces';
import { givenValues } from './givenValues';
import { shareOf } from './everyField';
import { TrialBench } from './trial';

let trial: TrialBench;
beforeAll(async () => {
	trial = await TrialBench.start();
});
afterAll(async () => await trial.stop());

test('all operations that take contacts are there', () => {
	expect(new Set(contactPlaces.map(({ operation }) => operation.name)).size).toBe(7);
});

const valuesFor = shareOf(givenValues);
const tries = contactPlaces.map((place) => {
	const { operation, column, door } = place;
	const values = valuesFor([operation.node, column.name, door.name]);
	return { ...place, values: values.filter((given) => passes(door, given)) };
});

test.each(
	tries.map((each) => [each.operation.name, each.column.name, each.door.name, each] as const),
)(
	'%s: the column %s in %s is sent as documented or refused by name',
	async (_operation, _column, _door, { values, ...place }) => {
		const faults: string[] = [];
		for (const given of values) {
			const fault = await contactFaultOf(trial, place, given);
			if (fault !== undefined) faults.push(fault);
		}
		expect(faults).toEqual([]);
	},
	60_000,
);
