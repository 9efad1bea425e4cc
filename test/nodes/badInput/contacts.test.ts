import type { INodePropertyOptions } from 'n8n-workflow';

import { callCenterColumns, columnsOf } from './columns';
import { contactDoors, type ContactDoor } from './contactDoors';
import { givenValues, LuxonMoment, type GivenValue } from './givenValues';
import { generatedOperations, type GeneratedOperation, type NodeName } from './operations';
import { problemOf, TrialBench } from './trial';
import { sentBy } from './wire';

const nodes: NodeName[] = ['nxLink', 'nxCallbot', 'laaffic'];

/** Values that come through a door, which is JSON or makes text of moments. */
function throughDoor({ jsonOnly }: ContactDoor): GivenValue[] {
	return givenValues
		.filter((given) => given.endsEngine !== true && (!jsonOnly || given.code === undefined))
		.map(({ value, ...given }) => ({
			...given,
			value: value instanceof LuxonMoment ? value.text : value,
		}));
}

/** Where an operation takes its contacts from; empty for those that take none. */
function sourcesOf({ fields }: GeneratedOperation): string[] {
	const source = fields.find(({ property }) => property.name === 'callListSource');
	const options = (source?.property.options ?? []) as INodePropertyOptions[];
	return options.map(({ value }) => String(value));
}

let trial: TrialBench;
beforeAll(async () => {
	trial = await TrialBench.start();
});
afterAll(async () => await trial.stop());

const takers = nodes
	.flatMap(generatedOperations)
	.filter((operation) => sourcesOf(operation).length > 0);

test('all operations that take contacts are there', () => {
	expect(takers.map(({ name }) => name)).toHaveLength(7);
});

describe.each(takers)('$name', (operation) => {
	const { contact, columns } =
		operation.key === 'callCenterTask/create' ? callCenterColumns : columnsOf[operation.node];
	const doors = contactDoors.filter((door) => sourcesOf(operation).includes(door.source));
	const tries = doors.flatMap((door) =>
		columns
			.filter(({ name }) => name !== 'params' || door.source === 'json')
			.map((column) => [column.name, door.name, column, door] as const),
	);

	test.each(tries)(
		'the column %s in %s is sent as documented or refused by name',
		async (_column, _door, { name, oracle, wire }, door) => {
			const faults: string[] = [];
			for (const given of throughDoor(door)) {
				const [more, item] = door.open(contact, name, given);
				const seen = await trial.run(operation.node, { ...operation.parameters, ...more }, [item]);
				const problem = problemOf(seen, oracle(given.value), [name], (request) =>
					wire(sentBy(request), request),
				);
				if (problem !== undefined) faults.push(`${given.name}: ${problem}`);
			}
			expect(faults).toEqual([]);
		},
		60_000,
	);
});
