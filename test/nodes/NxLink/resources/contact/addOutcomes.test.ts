import { Bench } from '../../../bench';
import { additionTo, each, emptyTask, people, sizes } from '../../imports';
import { errorOfItem, succeed } from '../../runs';

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

const [a, b, c] = people(3);
/** Taken for a number by the node, but not by the sandbox. */
const tooShort = { phoneNumber: '1234567', name: 'Short' };

test.each([
	['no number', { name: 'A' }, 'phoneNumber: has no phone number'],
	['letters', { name: 'A', phoneNumber: '86x' }, 'phoneNumber: "86x" is not a phone number'],
	['no name', { phoneNumber: a.phoneNumber }, 'name: is empty'],
	['a blank name', { ...a, name: ' ' }, 'name: is empty'],
	['other that is no text', { ...a, other: [1] }, 'other: must be text'],
])('a row with %s is rejected with its reason, and the import goes on', async (_, row, reason) => {
	const { items } = await succeed(bench, additionTo(taskId), { items: [b, row, c] });
	expect(each(items, 'status')).toEqual(['added', 'rejected', 'added']);
	expect(items[1]).toMatchObject({ json: { reason, taskId }, pairedItem: { item: 1 } });
	expect(sizes(bench)).toEqual([2]);
});

test('rows of JSON that are no objects are rejected', async () => {
	const list = JSON.stringify([null, 'x', 7, [], a]);
	const parameters = additionTo(taskId, { callListSource: 'json', callListJson: list });
	const { items } = await succeed(bench, parameters);
	expect(each(items, 'status')).toEqual([...Array<string>(4).fill('rejected'), 'added']);
});

test('when all rows are bad nothing is sent', async () => {
	const items = [{ phoneNumber: 'x', name: 'A' }, { phoneNumber: '' }];
	const { items: output } = await succeed(bench, additionTo(taskId), { items });
	expect(each(output, 'status')).toEqual(['rejected', 'rejected']);
	expect(bench.requests).toEqual([]);
});

test('what NXLink rejects is told in its words', async () => {
	const { items } = await succeed(bench, additionTo(taskId), { items: [a, tooShort, b] });
	expect(each(items, 'status')).toEqual(['added', 'rejected', 'added']);
	expect(items[1].json).toMatchObject({
		...tooShort,
		reason: 'Illegal phone number format:1234567',
	});
});

test('a contact that comes twice is sent once', async () => {
	const spelled = { phoneNumber: '+86 138-0000-0000', name: 'Again' };
	const { items } = await succeed(bench, additionTo(taskId), { items: [a, b, spelled, a] });
	expect(each(items, 'status')).toEqual(['added', 'added', 'alreadyAdded', 'alreadyAdded']);
	expect(items[2].json.reason).toBe('Same number as item 0 of this import');
	expect(sizes(bench)).toEqual([2]);
});

test('with a country code, the national spelling is the same contact', async () => {
	const national = { phoneNumber: '0138 0000 0000', name: 'National' };
	const parameters = additionTo(taskId, { additionalFields: { countryCode: '86' } });
	const { items } = await succeed(bench, parameters, { items: [a, national] });
	expect(each(items, 'status')).toEqual(['added', 'alreadyAdded']);
});

test('one that repeats a rejected contact is rejected, too', async () => {
	const { items } = await succeed(bench, additionTo(taskId), { items: [tooShort, a, tooShort] });
	expect(each(items, 'status')).toEqual(['rejected', 'added', 'rejected']);
	expect(items[2].json.reason).toBe(
		'Same number as item 0 of this import: Illegal phone number format:1234567',
	);
});

test('two people with the same id of their own are told apart', async () => {
	const items = [
		{ ...a, contactId: 'x' },
		{ ...b, contactId: 'x' },
	];
	const { items: output } = await succeed(bench, additionTo(taskId), { items });
	expect(output[0].json).toMatchObject({ ...a, status: 'added' });
	expect(output[1].json).toMatchObject({ phoneNumber: b.phoneNumber, name: b.name });
	expect(output[1].json.status).not.toBe('added');
	expect(output[1].json.reason).toEqual(expect.stringContaining('item 0'));
});

test('rejected contacts as errors go down the error path', async () => {
	const options = { rejectedAsErrors: true };
	const { items, errorItems } = await succeed(bench, additionTo(taskId, { options }), {
		items: [a, tooShort, { name: 'none' }, b],
		onError: 'continueErrorOutput',
	});
	expect(each(items, 'status')).toEqual(['added', 'added']);
	expect(errorItems.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }, { item: 2 }]);
	expect(errorItems.map((item) => errorOfItem(item).message)).toEqual([
		'Illegal phone number format:1234567',
		'phoneNumber: has no phone number',
	]);
});

test('without that option they stay in the regular output', async () => {
	const { items, errorItems } = await succeed(bench, additionTo(taskId), {
		items: [a, tooShort],
		onError: 'continueErrorOutput',
	});
	expect(each(items, 'status')).toEqual(['added', 'rejected']);
	expect(errorItems).toEqual([]);
});
