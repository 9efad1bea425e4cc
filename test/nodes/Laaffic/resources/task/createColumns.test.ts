import type { INodeParameters } from 'n8n-workflow';

import { Bench } from '../../../bench';
import { expectRefused, succeed } from '../../runs';
import { contactsSent, each, people, taskFromItems } from '../../samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const [person] = people(1);
const mapped = (value: INodeParameters): INodeParameters => ({
	columns: { mappingMode: 'defineBelow', value, schema: [], matchingColumns: [] },
});
const sent = async (parameters: INodeParameters, item: object) => {
	await succeed(bench, taskFromItems(parameters), { items: [{ ...item }] });
	return contactsSent(bench)[0];
};

test('Map Automatically takes the number and the ten texts by name, and nothing else', async () => {
	const texts = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`text${i + 1}`, `v${i}`]));
	const item = { ...person, ...texts, text0: 'a', text11: 'b', Text2: 'c', name: 'd' };
	expect(await sent({}, item)).toEqual({ calleeNumber: person.calleeNumber, ...texts });
});

test('what looks like an expression in the data stays text', async () => {
	expect(await sent({}, { ...person, text1: '={{ 1 + 1 }}' })).toMatchObject({
		text1: '={{ 1 + 1 }}',
	});
});

test('numbers of a sheet are sent as text', async () => {
	expect(await sent({}, { calleeNumber: 8613800000000, text1: 12.5 })).toEqual({
		calleeNumber: '8613800000000',
		text1: '12.5',
	});
});

test('Map Each Column evaluates its expressions for each item', async () => {
	const items = [
		{ mobile: '8613800000001', first: 'A' },
		{ first: 'B' },
		{ mobile: 8613800000002, first: 'C' },
	];
	const columns = mapped({ calleeNumber: '={{ $json.mobile }}', text3: '={{ $json.first }}!' });
	const { items: output } = await succeed(bench, taskFromItems(columns), { items });
	expect(contactsSent(bench)).toEqual([
		{ calleeNumber: '8613800000001', text3: 'A!' },
		{ calleeNumber: '8613800000002', text3: 'C!' },
	]);
	expect(each(output, 'status')).toEqual(['added', 'rejected', 'added']);
});

test('named fields become call information, as text', async () => {
	const parameters = { variableSource: 'named', variableFields: 'name, borrow_total_money' };
	const item = { ...person, name: 'Tom', borrow_total_money: 1500.5, city: 'Berlin' };
	expect(await sent(parameters, item)).toEqual({
		...person,
		callInformation: { name: 'Tom', borrow_total_money: '1500.5' },
	});
});

test('all other fields become call information, the columns do not', async () => {
	const item = { name: 'Tom', ...person, text2: 'x', overdue: true, empty: '', none: null };
	const { callInformation } = await sent({ variableSource: 'remaining' }, item);
	expect(callInformation).toEqual({ name: 'Tom', overdue: 'true' });
});

test('with columns mapped, fields that they read are no call information', async () => {
	const columns = mapped({ calleeNumber: '={{ $json.mobile }}', text1: '={{ $json.first }}' });
	const item = { mobile: person.calleeNumber, first: 'Tom', city: 'Berlin' };
	const { callInformation } = await sent({ ...columns, variableSource: 'remaining' }, item);
	expect(callInformation).toEqual({ city: 'Berlin' });
});

test('without other fields there is no call information', async () => {
	expect(await sent({ variableSource: 'remaining' }, person)).toEqual(person);
});

test('a field that cannot be text rejects its contact alone', async () => {
	const items = people(2).map((each, index) => ({ ...each, address: index ? 'x' : { city: 'y' } }));
	const parameters = taskFromItems({ variableSource: 'named', variableFields: 'address' });
	const { items: output } = await succeed(bench, parameters, { items });
	expect(output[0].json).toMatchObject({ status: 'rejected', reason: 'address: must be text' });
	expect(contactsSent(bench)).toHaveLength(1);
});

test('a named field that no item has is refused', async () => {
	const parameters = taskFromItems({ variableSource: 'named', variableFields: 'nmae' });
	const message = 'Variable Fields: no input item has a field "nmae"';
	await expectRefused(bench, parameters, message, { items: [{ ...person, name: 'Tom' }] });
});

test('the editor offers the number as required and the ten texts', async () => {
	const { methods } = bench.engine.nodeTypes.getByNameAndVersion(
		'n8n-nodes-outbound-calling.laaffic',
	);
	const load = methods?.resourceMapping?.getContactColumns as () => Promise<{ fields: object[] }>;
	const { fields } = await load();
	expect(fields).toHaveLength(11);
	expect(fields[0]).toMatchObject({ id: 'calleeNumber', required: true });
	expect(fields[10]).toMatchObject({ id: 'text10', displayName: 'Text 10', required: false });
});
