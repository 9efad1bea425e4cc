import { contactIdOf } from '../../../../../nodes/NxLink/contacts';
import { Bench, sampleTask } from '../../../bench';
import { APPEND, each, people, sizes } from '../../imports';
import { errorOfItem, expectRefused, failureOf, succeed } from '../../runs';

const CREATE = '/openapi/aiagent/task/create';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const fromItems = {
	...sampleTask,
	userTaskId: 'spring',
	callListSource: 'items',
	columns: { mappingMode: 'autoMapInputData', value: null, schema: [], matchingColumns: [] },
	options: { batchSize: 2 },
};

const taskOf = () => bench.sandbox.state.nxLink.findTask({ userTaskId: 'spring' });

test('all items make one task: the first batch comes with it, the others are added', async () => {
	const { items } = await succeed(bench, fromItems, { items: people(5) });
	expect(bench.requests.map(({ path }) => path)).toEqual([CREATE, APPEND, APPEND]);
	expect(sizes(bench)).toEqual([2, 2, 1]);
	expect(each(items, 'status')).toEqual(Array(5).fill('added'));
	expect(items[4]).toEqual({
		json: {
			contactId: contactIdOf('spring', '8613800000004'),
			name: 'Person 4',
			phoneNumber: '8613800000004',
			status: 'added',
			taskId: taskOf()?.taskId,
			userTaskId: 'spring',
		},
		pairedItem: { item: 4 },
	});
	expect(taskOf()?.contacts).toHaveLength(5);
});

test('a bad row is data, wherever it stands', async () => {
	const items = [{ name: 'none' }, ...people(2), { phoneNumber: '1234567', name: 'short' }];
	const { items: output } = await succeed(bench, fromItems, { items });
	expect(each(output, 'status')).toEqual(['rejected', 'added', 'added', 'rejected']);
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
		[0, 1, 2, 3].map((item) => ({ item })),
	);
});

test('no task is created for rows none of which can be called', async () => {
	const message =
		'Contacts: no input item is a contact that can be called; the first one: phoneNumber: "x" is not a phone number';
	await expectRefused(bench, fromItems, message, { items: [{ phoneNumber: 'x', name: 'A' }] });
});

test.each(['before', 'after'] as const)(
	'run again after the answer of an append was lost (%s), it goes on with the same task',
	async (when) => {
		bench.sandbox.faults.add({ path: APPEND, kind: 'reset', when, times: 1 });
		const error = await failureOf(bench, fromItems, { items: people(5) });
		expect(error.description).toContain(`The task ${String(taskOf()?.taskId)} exists.`);
		const { items } = await succeed(bench, fromItems, { items: people(5) });
		expect(items).toHaveLength(5);
		expect(bench.sandbox.state.nxLink.tasks).toHaveLength(1);
		expect(
			taskOf()
				?.contacts.map(({ phoneNumber }) => phoneNumber)
				.sort(),
		).toEqual(people(5).map(({ phoneNumber }) => phoneNumber));
	},
);

test('run again after the answer of the creation was lost, nobody is there twice', async () => {
	bench.sandbox.faults.add({ path: CREATE, kind: 'cutBody', when: 'after', times: 1 });
	await failureOf(bench, fromItems, { items: people(3) });
	const { items } = await succeed(bench, fromItems, { items: people(3) });
	expect(each(items, 'status')).toEqual(['alreadyAdded', 'alreadyAdded', 'added']);
	expect(bench.sandbox.state.nxLink.tasks).toHaveLength(1);
});

test('an own id that another task has already does not keep the task from being created', async () => {
	await succeed(
		bench,
		{ ...fromItems, userTaskId: 'winter' },
		{
			items: [{ contactId: 'crm-1', ...people(1)[0] }],
		},
	);
	const { items } = await succeed(bench, fromItems, {
		items: [{ contactId: 'crm-1', ...people(1)[0] }, people(2)[1]],
	});
	expect(each(items, 'status')).toEqual(['alreadyAdded', 'added']);
	expect(taskOf()?.contacts).toHaveLength(1);
});

test('where the task is refused and there is none, the refusal is the error', async () => {
	const parameters = { ...fromItems, autoFlowId: { __rl: true, mode: 'id', value: '1' } };
	const error = await failureOf(bench, parameters, { items: people(1) });
	expect(error.message).toContain('autoFlowId not found (NXLink code 20000');
	expect(bench.sandbox.state.nxLink.tasks).toEqual([]);
});

test('on continue, the contacts of a failed batch are error items that tell who they are', async () => {
	bench.sandbox.faults.add({ path: APPEND, kind: 'status', status: 502, times: 1 });
	const { items, errorItems } = await succeed(bench, fromItems, {
		items: people(5),
		onError: 'continueErrorOutput',
	});
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 4].map((item) => ({ item })));
	expect(errorItems.map((item) => errorOfItem(item))).toMatchObject([
		{ phoneNumber: '8613800000002', taskId: taskOf()?.taskId, itemIndex: 2 },
		{ phoneNumber: '8613800000003', userTaskId: 'spring', itemIndex: 3 },
	]);
});
