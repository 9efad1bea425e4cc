import type { INodeParameters, INodePropertyOptions, INodeTypeDescription } from 'n8n-workflow';

import { LaafficTrigger } from '../../../nodes/Laaffic/LaafficTrigger.node';
import { NxCallbotTrigger } from '../../../nodes/NxCallbot/NxCallbotTrigger.node';
import { NxLinkTrigger } from '../../../nodes/NxLink/NxLinkTrigger.node';
import { Bench } from '../bench';
import { serveTrigger, type TriggerName } from '../triggers';
import { fieldsIn, withValueAt, type Field } from './fields';
import { givenValues, isLiteral } from './givenValues';
import { flag, isBlank, listOf, number, option, text, type Oracle } from './oracles';
import { problemOf } from './trial';

const descriptions: INodeTypeDescription[] = [
	new NxLinkTrigger().description,
	new NxCallbotTrigger().description,
	new LaafficTrigger().description,
];

function oracleOf({ property: { name, type, options = [] } }: Field): Oracle {
	const choices = (options as INodePropertyOptions[]).map(({ value }) => value);
	switch (name) {
		case 'events':
			return listOf(option(choices, true), true);
		case 'outcomes':
			return listOf(option(choices, true), false);
		case 'task':
			return listOf(text(true), false);
		case 'toleranceSeconds':
			return number({ min: 1, decimals: 0 });
		case 'allowedAddresses':
			// Nothing in the table is an address.
			return (value) => (isBlank(value) ? 'nothing' : 'refused');
		default:
			return type === 'boolean' ? flag(true) : option(choices, true);
	}
}

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
afterAll(async () => await bench.stop());

/** Why a trigger cannot be switched on with these parameters; undefined when it can. */
async function refusalOf(trigger: string, parameters: object): Promise<string | undefined> {
	try {
		const server = await serveTrigger(bench, trigger as TriggerName, parameters as INodeParameters);
		await server.close();
		return undefined;
	} catch (error) {
		return (error as Error).message;
	}
}

describe.each(descriptions)('$displayName', ({ name: trigger, properties }) => {
	const fields = properties.flatMap((property) => fieldsIn(property));

	test.each(fields.map((field) => [field.path.join('.'), field] as const))(
		'%s is taken or refused by name when the trigger is switched on',
		async (_name, field) => {
			const oracle = oracleOf(field);
			const faults: string[] = [];
			for (const given of givenValues.filter(isLiteral)) {
				// n8n puts the default in the place of null.
				const expected = given.value === null ? 'nothing' : oracle(given.value);
				const refusal = await refusalOf(trigger, withValueAt({}, field.path, given.value));
				const label = field.property.displayName;
				const taken = refusal === undefined && expected !== 'refused';
				const problem = taken
					? undefined
					: refusal === undefined
						? 'taken'
						: problemOf({ requests: [], refusal, byEngine: false }, expected, [label]);
				if (problem !== undefined) faults.push(`${given.name}: ${problem}`);
			}
			expect(faults).toEqual([]);
		},
		60_000,
	);
});
