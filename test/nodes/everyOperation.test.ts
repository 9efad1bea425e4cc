import type { INodeTypeDescription } from 'n8n-workflow';

import { Laaffic } from '../../nodes/Laaffic/Laaffic.node';
import { NxCallbot } from '../../nodes/NxCallbot/NxCallbot.node';
import { NxLink } from '../../nodes/NxLink/NxLink.node';
import { operationsOf } from './NxLink/fields';
import { everyOperation } from './operations';

const nodes = [new NxLink(), new NxCallbot(), new Laaffic()];

const offered = ({ name, properties }: INodeTypeDescription) =>
	operationsOf(properties).map(
		({ resource, option }) => `${name} ${resource} ${String(option.value)}`,
	);

test('the table of faults has every operation of every node, once', () => {
	const inTable = everyOperation.map(
		({ node, parameters: { resource, operation } }) =>
			`${node} ${String(resource)} ${String(operation)}`,
	);
	expect(inTable.sort()).toEqual(nodes.flatMap(({ description }) => offered(description)).sort());
});

test('what only reads is marked, so that nothing else is repeated', () => {
	const reading = everyOperation.filter(({ reads }) => reads);
	const names = reading.map(({ parameters }) => String(parameters.operation));
	for (const name of names) expect(name).toMatch(/^get/);
	const others = everyOperation.filter(({ reads }) => !reads);
	for (const { parameters } of others) expect(parameters.operation).not.toMatch(/^get/);
});
