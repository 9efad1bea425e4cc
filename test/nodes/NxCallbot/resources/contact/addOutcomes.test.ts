import { Bench } from '../../../bench';
import { additionTo, emptyTask, people, sizes } from '../../imports';
import { answerWith, each, errorOfItem, failureOf, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => {
	bench.sandbox.reset();
	emptyTask(bench);
});
afterAll(async () => await bench.stop());

const [a, b, c] = people(3).map((person, index) => ({ orderID: `o-${index}`, ...person }));
const add = async (...items: object[]) =>
	(await succeed(bench, additionTo('spring'), { items: items.map((item) => ({ ...item })) })).items;
const accepted = (more: object = {}) => ({ retCode: 0, retMsg: 'success', ...more });

test.each([
	['no number', { userName: 'A' }, 'userPhone: has no phone number'],
	['letters', { userPhone: '86x' }, 'userPhone: "86x" is not a phone number'],
	['an id that is no text', { ...b, orderID: [1] }, 'orderID: must be text'],
])('a row with %s is rejected with its reason, and the import goes on', async (_, row, reason) => {
	const items = await add(a, row, c);
	expect(each(items, 'status')).toEqual(['added', 'rejected', 'added']);
	expect(items[1]).toMatchObject({
		json: { reason, userTaskID: 'spring' },
		pairedItem: { item: 1 },
	});
	expect(sizes(bench)).toEqual([2]);
});

test('when all rows are bad nothing is sent', async () => {
	expect(each(await add({ userPhone: 'x' }, { userPhone: '' }), 'status')).toEqual([
		'rejected',
		'rejected',
	]);
	expect(bench.requests).toEqual([]);
});

test('an order that NXCloud has is there already, whichever task it is in', async () => {
	bench.sandbox.state.nxCallbot.addOrders('campaign-evening', 1, { orderID: 'o-1' });
	const items = await add(a, b);
	expect(each(items, 'status')).toEqual(['added', 'alreadyAdded']);
	expect(items[1].json).toMatchObject({ contactId: 'o-1', reason: 'orderID already exists' });
});

test('one that comes twice is sent once', async () => {
	const spelled = { userPhone: '+86 156-0000-0000', userName: 'Again' };
	const items = await add(a, b, spelled);
	expect(each(items, 'status')).toEqual(['added', 'added', 'alreadyAdded']);
	expect(items[2].json).toMatchObject({
		name: 'Again',
		reason: 'Same number as item 0 of this import',
	});
	expect(sizes(bench)).toEqual([2]);
});

test('one id for two numbers is rejected', async () => {
	const items = await add(a, { ...b, orderID: 'o-0' });
	expect(each(items, 'status')).toEqual(['added', 'rejected']);
	expect(items[1].json.reason).toEqual(expect.stringContaining('item 0'));
	expect(sizes(bench)).toEqual([1]);
});

const errorAbout = (fields: object) => ({ errList: [{ ...fields, errMsg: 'Illegal number' }] });

test.each([
	['by its id', errorAbout({ orderID: 'o-1' })],
	['with counts', { totalCount: 3, successCount: 2, ...errorAbout({ orderID: 'o-1' }) }],
])('a rejection of NXCloud %s', async (_, answer) => {
	answerWith(bench, accepted(answer));
	const items = await add(a, b, c);
	expect(each(items, 'status')).toEqual(['added', 'rejected', 'added']);
	expect(items[1].json.reason).toBe('Illegal number');
});

test.each(['orderID already exists', 'Duplicate order', '订单号重复', 'order has been imported'])(
	'"%s" means that it is there already',
	async (errMsg) => {
		answerWith(bench, accepted({ errList: [{ orderID: 'o-0', errMsg }] }));
		expect(each(await add(a, b), 'status')).toEqual(['alreadyAdded', 'added']);
	},
);

test.each([
	['no more than a code', { retCode: 0 }],
	['a code as text', { retCode: '0' }],
	['counts', { totalCount: 3, successCount: 3, errList: [] }],
	['nothing in its fields', { totalCount: null, successCount: null, errList: null }],
])('an answer with %s: all are added', async (_, answer) => {
	answerWith(bench, accepted(answer));
	expect(each(await add(a, b, c), 'status')).toEqual(['added', 'added', 'added']);
});

test.each([
	['a count that is too small', { successCount: 2 }],
	['a rejection of no one', errorAbout({ orderID: 'stranger' })],
])('%s leaves it unknown who was added', async (_, answer) => {
	answerWith(bench, accepted(answer));
	const items = await add(a, b, c);
	expect(each(items, 'status')).toEqual(['unknown', 'unknown', 'unknown']);
	expect(each(items, 'contactId')).toEqual(['o-0', 'o-1', 'o-2']);
	expect(items[0].json.reason).toEqual(expect.stringContaining('Look at the task in its console'));
});

test('a list of errors that is none is a failure, told as carried out', async () => {
	answerWith(bench, accepted({ responseID: 'r-1', errList: 'none' }));
	const error = await failureOf(bench, additionTo('spring'), { items: [a] });
	expect(error.message).toContain('its answer lacks what is documented');
	expect(error.message).toContain('r-1');
	expect(error.description).toContain('The request was carried out');
});

test('rejected contacts as errors go down the error path, linked', async () => {
	answerWith(bench, accepted(errorAbout({ orderID: 'o-2' })));
	const options = { rejectedAsErrors: true };
	const { items, errorItems } = await succeed(bench, additionTo('spring', { options }), {
		items: [a, { userName: 'none' }, c],
		onError: 'continueErrorOutput',
	});
	expect(each(items, 'contactId')).toEqual(['o-0']);
	expect(errorItems.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }, { item: 2 }]);
	expect(errorItems.map((item) => errorOfItem(item).message)).toEqual([
		'userPhone: has no phone number',
		'Illegal number',
	]);
});
