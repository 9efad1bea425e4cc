import type { INodeParameters } from 'n8n-workflow';

import { Bench } from '../../../bench';
import { additionTo, emptyTask, ordersOf, people } from '../../imports';
import { each, expectRefused, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	emptyTask(bench);
});
afterAll(async () => await bench.stop());

const [person] = people(1);
const columns = {
	mappingMode: 'defineBelow',
	value: { userPhone: '={{ $json.mobile }}', customerName: '={{ $json.first }} B.' },
	schema: [],
	matchingColumns: [],
};
const sent = async (parameters: INodeParameters, item: object) => {
	await succeed(bench, additionTo('spring', parameters), { items: [{ ...item }] });
	return ordersOf(bench.requests[0])[0];
};

test('Map Automatically takes fields by name and leaves the others', async () => {
	const item = { city: 'Berlin', ...person, customerName: 'Ltd.', orderID: 7, other: 'x' };
	expect(await sent({}, item)).toEqual({
		orderID: '7',
		userPhone: person.userPhone,
		other: 'x',
		userName: 'Person 0',
		customerName: 'Ltd.',
	});
});

test('Map Each Column evaluates its expressions for each item', async () => {
	const items = people(2).map(({ userPhone, userName }) => ({
		mobile: userPhone,
		first: userName,
	}));
	await succeed(bench, additionTo('spring', { columns }), { items });
	expect(ordersOf(bench.requests[0])).toMatchObject([
		{ userPhone: items[0].mobile, customerName: 'Person 0 B.' },
		{ userPhone: items[1].mobile, customerName: 'Person 1 B.' },
	]);
});

test('named fields become variables, as text', async () => {
	const parameters = { variableSource: 'named', variableFields: 'city, amount, paid' };
	const item = { ...person, city: 'Berlin', amount: 5.5, paid: false, more: 1 };
	expect((await sent(parameters, item)).params).toEqual([
		{ name: 'city', value: 'Berlin' },
		{ name: 'amount', value: '5.5' },
		{ name: 'paid', value: 'false' },
	]);
});

test('all other fields become variables, except those that a column reads', async () => {
	const item = { mobile: person.userPhone, first: 'A', city: 'Berlin', amount: 5 };
	const { params } = await sent({ columns, variableSource: 'remaining' }, item);
	expect(params).toEqual([
		{ name: 'city', value: 'Berlin' },
		{ name: 'amount', value: '5' },
	]);
});

test('all other fields are those that are no column', async () => {
	const item = { ...person, customerName: 'c', orderID: 'o', other: 'x', city: 'Berlin' };
	expect((await sent({ variableSource: 'remaining' }, item)).params).toEqual([
		{ name: 'city', value: 'Berlin' },
	]);
});

test('a variable that is no text makes a rejected contact', async () => {
	const parameters = additionTo('spring', { variableSource: 'named', variableFields: 'address' });
	const items = [
		{ ...person, address: { city: 'Berlin' } },
		{ ...people(1, 1)[0], address: 'Berlin' },
	];
	const { items: output } = await succeed(bench, parameters, { items });
	expect(each(output, 'status')).toEqual(['rejected', 'added']);
	expect(output[0].json.reason).toBe('params → address: must be text');
	expect(ordersOf(bench.requests[0])).toHaveLength(1);
});

test.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)(
	'items without any userPhone are refused together (%s)',
	async (onError) => {
		const message = 'Columns: no input item has a field "userPhone"';
		const items = [{ phone: '8615600000001' }];
		await expectRefused(bench, additionTo('spring'), message, { items, onError });
	},
);

test('a named variable that no item has is refused', async () => {
	const parameters = additionTo('spring', { variableSource: 'named', variableFields: 'ctiy' });
	const message = 'Variable Fields: no input item has a field "ctiy"';
	await expectRefused(bench, parameters, message, { items: [{ ...person, city: 'Berlin' }] });
});
