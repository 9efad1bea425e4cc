import type { INodePropertyOptions } from 'n8n-workflow';

import { callCenterColumns, columnsOf, type Column, type Columns } from './columns';
import { contactDoors, type ContactDoor } from './contactDoors';
import { LuxonMoment, type GivenValue } from './givenValues';
import { generatedOperations, type GeneratedOperation, type NodeName } from './operations';
import { problemOf, type TrialBench } from './trial';
import { sentBy } from './wire';

/** A column of a contact that comes into an operation on one of the ways. */
export interface ContactPlace {
	operation: GeneratedOperation;
	column: Column;
	door: ContactDoor;
}

const nodes: NodeName[] = ['nxLink', 'nxCallbot', 'laaffic'];

/** All of them. */
export const contactPlaces: ContactPlace[] = nodes
	.flatMap(generatedOperations)
	.flatMap((operation) =>
		contactDoors
			.filter(({ source }) => sourcesOf(operation).includes(source))
			.flatMap((door) =>
				columnsFor(operation)
					.columns.filter(({ name }) => name !== 'params' || door.source === 'json')
					.map((column) => ({ operation, column, door })),
			),
	);

/** Where an operation takes its contacts from; empty for those that take none. */
function sourcesOf({ fields }: GeneratedOperation): string[] {
	const source = fields.find(({ property }) => property.name === 'callListSource');
	const options = (source?.property.options ?? []) as INodePropertyOptions[];
	return options.map(({ value }) => String(value));
}

function columnsFor({ key, node }: GeneratedOperation): Columns {
	return key === 'callCenterTask/create' ? callCenterColumns : columnsOf[node];
}

/** Whether a value comes through: a door may be JSON, and this form of a list is read by n8n itself. */
export function passes({ jsonOnly }: ContactDoor, { code, endsEngine }: GivenValue): boolean {
	return endsEngine !== true && (!jsonOnly || code === undefined);
}

/** What is wrong with how a value in a column is treated; undefined if nothing is. */
export async function contactFaultOf(
	trial: TrialBench,
	{ operation, column: { name, oracle, wire }, door }: ContactPlace,
	given: GivenValue,
): Promise<string | undefined> {
	const [more, item] = door.open(columnsFor(operation).contact, name, given);
	const seen = await trial.run(operation.node, { ...operation.parameters, ...more }, [item]);
	// Inside of objects, n8n makes text of moments.
	const value = given.value instanceof LuxonMoment ? given.value.text : given.value;
	const problem = problemOf(seen, oracle(value), [name], (request) =>
		wire(sentBy(request), request),
	);
	return problem && `${given.name}: ${problem}`;
}
