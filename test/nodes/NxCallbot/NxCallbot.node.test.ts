import { NxCallbot } from '../../../nodes/NxCallbot/NxCallbot.node';
import { operationsOf } from '../NxLink/fields';
import { operations } from '../operations';
import { nxCallbotTools } from '../operations/nxCallbotTools';

const offered = operationsOf(new NxCallbot().description.properties);
const tested = operations.filter(({ node }) => node === 'nxCallbot');

test('every operation is in the table that faults, secrets, links and tools are tested over', () => {
	const named = (resource: unknown, operation: unknown) =>
		`${String(resource)} ${String(operation)}`;
	const inTable = tested.map(({ parameters }) => named(parameters.resource, parameters.operation));
	// What waits for a callback takes one item and cannot be a tool; it has tests of its own.
	const atOnce = offered.filter(({ option }) => option.value !== 'placeAndWait');
	expect(inTable.sort()).toEqual(
		atOnce.map(({ resource, option }) => named(resource, option.value)).sort(),
	);
	expect(Object.keys(nxCallbotTools).sort()).toEqual(tested.map(({ name }) => name).sort());
});

test('every operation is offered under a sentence of its own', () => {
	const actions = offered.map(({ option }) => option.action);
	expect(new Set(actions).size).toBe(offered.length);
	for (const action of actions) expect(action).toMatch(/^[A-Z][a-z ]+$/);
});
