import type { INodeParameters } from 'n8n-workflow';

import { Bench } from '../../../bench';
import { additionTo, contactsOf, each, emptyTask, people } from '../../imports';
import { errorOfItem, expectRefused, onlyBody, succeed } from '../../runs';

let bench: Bench;
let taskId: string;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	({ taskId } = emptyTask(bench));
});
afterAll(async () => await bench.stop());

const [person] = people(1);
const mapped = (value: INodeParameters) => ({
	columns: { mappingMode: 'defineBelow', value, schema: [], matchingColumns: [] },
});
const rowColumns = mapped({ phoneNumber: '={{ $json.mobile }}', name: '={{ $json.first }} B.' });
const sent = async (parameters: INodeParameters, item: object) => {
	await succeed(bench, additionTo(taskId, parameters), { items: [{ ...item }] });
	return contactsOf(onlyBody(bench))[0];
};

test('Map Automatically takes fields by name and leaves the others', async () => {
	const item = { ...person, other: 'x', city: 'Berlin', name: '={{ 1 + 1 }}' };
	expect(await sent({}, item)).toEqual({
		contactId: expect.any(String),
		other: 'x',
		name: '={{ 1 + 1 }}',
		phoneNumber: person.phoneNumber,
	});
});

test('numbers of a sheet are sent as text', async () => {
	const item = { phoneNumber: 8613800000000, name: 7, contactId: 12 };
	expect(await sent({}, item)).toEqual({
		contactId: '12',
		name: '7',
		phoneNumber: '8613800000000',
	});
});

test('Map Each Column evaluates its expressions for each item', async () => {
	const items = people(2).map(({ phoneNumber, name }) => ({ mobile: phoneNumber, first: name }));
	const { items: output } = await succeed(bench, additionTo(taskId, rowColumns), { items });
	expect(each(output, 'name')).toEqual(['Person 0 B.', 'Person 1 B.']);
	expect(contactsOf(onlyBody(bench)).map((contact) => Object.keys(contact))).toEqual([
		['contactId', 'name', 'phoneNumber'],
		['contactId', 'name', 'phoneNumber'],
	]);
});

test('named fields become variables with their values as they are', async () => {
	const parameters = { variableSource: 'named', variableFields: ' city, amount ,' };
	const { params } = await sent(parameters, { ...person, city: 'Berlin', amount: 5, more: 1 });
	expect(params).toEqual([
		{ name: 'city', value: 'Berlin' },
		{ name: 'amount', value: 5 },
	]);
});

test('a column can be a named variable, too', async () => {
	const parameters = { variableSource: 'named', variableFields: 'name' };
	expect((await sent(parameters, person)).params).toEqual([{ name: 'name', value: 'Person 0' }]);
});

test('all other fields become variables', async () => {
	const item = { city: 'Berlin', ...person, contactId: 'c', other: 'o', amount: 5 };
	expect((await sent({ variableSource: 'remaining' }, item)).params).toEqual([
		{ name: 'city', value: 'Berlin' },
		{ name: 'amount', value: 5 },
	]);
});

test('with columns mapped, all other fields are those of the item', async () => {
	const item = { mobile: person.phoneNumber, first: 'A', city: 'Berlin' };
	const { params } = await sent({ ...rowColumns, variableSource: 'remaining' }, item);
	expect(params).toEqual([{ name: 'city', value: 'Berlin' }]);
});

test('without variables asked for, there are none', async () => {
	const item = { ...person, city: 'Berlin', params: { city: 'Berlin' } };
	expect((await sent({}, item)).params).toBeUndefined();
});

test('a named variable that no item has is refused', async () => {
	const parameters = additionTo(taskId, { variableSource: 'named', variableFields: 'ctiy' });
	const message = 'Variable Fields: no input item has a field "ctiy"';
	await expectRefused(bench, parameters, message, { items: [{ ...person, city: 'Berlin' }] });
});

test('no name of a variable is refused', async () => {
	const parameters = additionTo(taskId, { variableSource: 'named', variableFields: ' , ' });
	await expectRefused(bench, parameters, 'Variable Fields: is empty', { items: people(2) });
});

test.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)(
	'items without any phoneNumber are refused together (%s)',
	async (onError) => {
		const items = [{ phone: '861', name: 'A' }, { name: 'B' }];
		const message = 'Columns: no input item has a field "phoneNumber"';
		const error = await expectRefused(bench, additionTo(taskId), message, { items, onError });
		expect(error.description).toContain('Nothing was sent');
	},
);

test('an expression that gives nothing makes a rejected contact', async () => {
	const [a, b] = people(2).map(({ phoneNumber }) => ({ mobile: phoneNumber, first: 'A' }));
	const items = [a, { first: 'B' }, b];
	const { items: output } = await succeed(bench, additionTo(taskId, rowColumns), { items });
	expect(each(output, 'status')).toEqual(['added', 'rejected', 'added']);
	expect(contactsOf(onlyBody(bench))).toHaveLength(2);
});

test('an item without a task is an error item, at its place', async () => {
	const [a, b] = people(2).map((contact) => ({ ...contact, task: taskId }));
	const { items } = await succeed(bench, additionTo('={{ $json.task }}'), {
		items: [a, { ...person, task: '' }, b],
		onError: 'continueRegularOutput',
	});
	const failed = items.filter(({ json }) => json.error !== undefined);
	expect(failed.map(errorOfItem)).toEqual([
		expect.objectContaining({ itemIndex: 1, message: 'Task: is empty', parameter: 'Task' }),
	]);
	expect(contactsOf(onlyBody(bench))).toHaveLength(2);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
});
