import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { NxLink } from '../../../nodes/NxLink/NxLink.node';
import { fieldsOf, operationsOf } from './fields';

const { description } = new NxLink();
const operations = operationsOf(description.properties);

/** All properties, those inside of collections, too. */
function everyProperty(properties: INodeProperties[]): INodeProperties[] {
	return properties.flatMap((property) => [
		property,
		...(property.options ?? []).flatMap((option) => {
			if ('values' in option) return everyProperty(option.values);
			return 'type' in option ? everyProperty([option]) : [];
		}),
	]);
}
const properties = everyProperty(description.properties);

test('the class file stays short', () => {
	const file = join(__dirname, '../../../nodes/NxLink/NxLink.node.ts');
	expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(120);
});

test('the node can be used as a tool and has one credential', () => {
	expect(description).toMatchObject({
		name: 'nxLink',
		displayName: 'NXLink',
		usableAsTool: true,
		credentials: [{ name: 'nxLinkApi', required: true }],
		inputs: ['main'],
		outputs: ['main'],
	});
});

test('every operation has an action and a description', () => {
	expect(operations.map(({ resource, option }) => [resource, option.value, option.action])).toEqual(
		[
			['task', 'create', 'Create a task'],
			['task', 'getAll', 'Get many tasks'],
			['contact', 'add', 'Add contacts to a task'],
			['contact', 'delete', 'Delete a contact'],
			['call', 'placeAndWait', 'Place a call and wait for its outcome'],
			['callRecord', 'getAll', 'Get many call records'],
			['aiAgent', 'getAll', 'Get many AI agents'],
			['route', 'getAll', 'Get many call routes'],
			['callCenterTask', 'create', 'Create a call center task'],
			['callCenterRecord', 'getAll', 'Get many call center records'],
			['callCenterRecord', 'getByOrder', 'Get call center records by order'],
			['agent', 'getAll', 'Get many call center agents'],
			['agent', 'getEfficiency', 'Get the efficiency of call center agents'],
			['agent', 'getStatus', 'Get the status of a call center agent'],
			['queue', 'getAll', 'Get many queues'],
			['queue', 'getMembers', 'Get the members of a queue'],
			['queue', 'setMembers', 'Set the members of a queue'],
		],
	);
	for (const { option } of operations) expect(option.description).toMatch(/\S/);
});

test('every field and every option has a name that people read', () => {
	for (const { name, displayName } of properties) {
		expect(name).toMatch(/^[a-zA-Z]+$/);
		expect(displayName).toMatch(/^\S.*\S$/);
	}
	const options = properties
		.filter(({ type }) => ['options', 'multiOptions'].includes(type))
		.flatMap((property) => (property.options ?? []) as INodePropertyOptions[]);
	expect(options.length).toBeGreaterThan(100);
	for (const { name, value } of options) {
		expect(name).toMatch(/^\S(.*\S)?$/);
		expect(['string', 'number']).toContain(typeof value);
	}
});

test('switches are described by "Whether", examples begin with "e.g."', () => {
	for (const { type, description: words } of properties) {
		if (type === 'boolean') expect(words).toMatch(/^Whether /);
	}
	const examples = properties.filter(({ type }) => type === 'string');
	for (const { placeholder } of examples) expect(placeholder ?? 'e.g. ').toMatch(/^e\.g\. /);
});

test.each(operations.map((operation) => [operation.resource, operation] as const))(
	'%s: no two fields have the same name, and optional ones are in the order of the alphabet',
	(_, { resource, option }) => {
		const fields = fieldsOf(description.properties, resource, option.value);
		const names = fields.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		const additional = fields.find(({ name }) => name === 'additionalFields')?.options ?? [];
		const shown = additional.map((field) => ('displayName' in field ? field.displayName : ''));
		expect(shown).toEqual([...shown].sort());
	},
);

test('time zones can be chosen by name, the one of the workflow first', async () => {
	const [first, ...zones] = await new NxLink().methods.loadOptions.getTimeZones();
	expect(first).toEqual({ name: 'Time Zone of the Workflow', value: '' });
	expect(zones).toContainEqual({ name: 'Asia/Hong_Kong', value: 'Asia/Hong_Kong' });
	expect(zones.length).toBeGreaterThan(300);
	const names = zones.map(({ name }) => name);
	const current = ['Asia/Ho_Chi_Minh', 'Asia/Kathmandu', 'Asia/Kolkata', 'Asia/Yangon'];
	expect(names).toEqual(expect.arrayContaining([...current, 'Europe/Kyiv', 'UTC']));
	expect(names).toContain('America/Argentina/Buenos_Aires');
	expect(names).toEqual([...new Set(names)].sort());
});
