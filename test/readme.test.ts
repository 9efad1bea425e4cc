import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodePropertyOptions } from 'n8n-workflow';

import { Laaffic } from '../nodes/Laaffic/Laaffic.node';
import { NxCallbot } from '../nodes/NxCallbot/NxCallbot.node';
import { NxLink } from '../nodes/NxLink/NxLink.node';
import { operationsOf } from './nodes/NxLink/fields';

const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');

/** Node, resource and operation of each row of the tables; a cell may name several of them. */
const rows = readme
	.split('\n')
	.filter((line) => line.startsWith('| '))
	.map((line) => line.split('|').map((cell) => cell.trim().split(', ')))
	.map(([, nodes, resources, operations]) => ({ nodes, resources, operations }));

const offered = [new NxLink(), new NxCallbot(), new Laaffic()].flatMap(({ description }) => {
	const [{ options = [] }] = description.properties;
	return operationsOf(description.properties).map(({ resource, option }) => {
		const shown = (options as INodePropertyOptions[]).find(({ value }) => value === resource);
		return [description.displayName, String(shown?.name), option.name];
	});
});

test.each(offered)('the README tells of %s %s / %s', (node, resource, operation) => {
	const telling = rows.filter(
		({ nodes, resources, operations }) =>
			nodes.includes(node) && resources.includes(resource) && operations.includes(operation),
	);
	expect(telling).toHaveLength(1);
});

test('the sections are those of community nodes, in their order', () => {
	const sections = [...readme.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
	expect(sections).toEqual([
		'What it does',
		'Installation',
		'Operations',
		'Credentials',
		'Compatibility',
		'Usage',
		'Resources',
		'Version history',
		'Development',
		'License',
	]);
});
