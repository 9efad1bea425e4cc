import { generatedOperations, type NodeName } from './operations';
import { keysOf, ownRulesOf, ruleFor } from './rules';

const nodes: NodeName[] = ['nxLink', 'nxCallbot', 'laaffic'];

test.each(nodes)('%s: every rule is that of a field', (node) => {
	const fields = generatedOperations(node).flatMap((operation) =>
		operation.fields.map((field) => keysOf(operation, field)),
	);
	const unused = Object.keys(ownRulesOf(node)).filter(
		(rule) => !fields.some((keys) => keys.includes(rule)),
	);
	expect(unused).toEqual([]);
});

/** What says how something is sent, or is part of an ID that is derived. */
const unsent: Record<NodeName, string[]> = {
	nxLink: [
		...['callListJson', 'callListSource', 'countryCode', 'limitWaitTime', 'overMidnight'],
		...['phoneNumber', 'removeAll', 'stopAtLimit', 'userTaskId', 'variableFields', 'verification'],
	],
	nxCallbot: [
		...['batchKey', 'callListJson', 'callListSource', 'countryCode', 'limitWaitTime'],
		'variableFields',
	],
	laaffic: [
		...['callListJson', 'callListSource', 'countryCode', 'flowId', 'timezone', 'variableFields'],
	],
};

test.each(nodes)('%s: every other field is looked for in what is sent', (node) => {
	const found = generatedOperations(node).flatMap((operation) =>
		operation.fields
			.filter(({ path }) => !['options', 'returnAll', 'simplify'].includes(path[0]))
			.filter((field) => ruleFor(operation, field).wire === undefined)
			.map(({ property }) => property.name),
	);
	expect([...new Set(found)].sort()).toEqual(unsent[node]);
});
