import { Bench } from '../../../bench';
import {
	additionTo,
	APPEND,
	contactsOf,
	each,
	emptyTask,
	people,
	peopleWithIds,
} from '../../imports';
import { failureOf, succeed } from '../../runs';

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

const held = () => bench.sandbox.state.nxLink.tasks[0].contacts.map(({ contactId }) => contactId);
const add = async (items: ReturnType<typeof peopleWithIds>) =>
	(await succeed(bench, additionTo(taskId), { items })).items;
/** Some are there before the import begins. */
const hold = (...contactIds: string[]) =>
	bench.sandbox.state.nxLink.addContacts(
		taskId,
		contactIds.map((contactId) => ({ contactId, name: 'Before', phoneNumber: '8613900000000' })),
	);
/** The next refusal has these words. */
const refuseWith = (message: string, times = 1) =>
	bench.sandbox.faults.add({
		path: APPEND,
		kind: 'body',
		body: JSON.stringify({ code: 20000, message, traceId: 'trace-1' }),
		times,
	});
const expectOnceEach = (items: Array<{ contactId: string }>) =>
	expect([...held()].sort()).toEqual(items.map(({ contactId }) => contactId).sort());

test.each([[[]], [['p-0']], [['p-6']], [['p-1', 'p-2', 'p-5']]])(
	'of seven contacts, %j are there already',
	async (before) => {
		const items = peopleWithIds(7);
		hold(...before);
		const output = await add(items);
		expect(each(output, 'status')).toEqual(
			items.map(({ contactId }) => (before.includes(contactId) ? 'alreadyAdded' : 'added')),
		);
		expectOnceEach(items);
	},
);

test('the outcome of one that is there already', async () => {
	hold('p-0');
	const [item] = await add(peopleWithIds(1));
	expect(item).toEqual({
		json: {
			...peopleWithIds(1)[0],
			status: 'alreadyAdded',
			reason: 'NXLink has a contact with this ID already, in this or another task',
			taskId,
			userTaskId: 'EXT-TASK-1',
		},
		pairedItem: { item: 0 },
	});
});

test('an import that runs again adds no one', async () => {
	const items = people(40);
	const parameters = additionTo(taskId, { options: { batchSize: 15, parallelRequests: 2 } });
	await succeed(bench, parameters, { items });
	const before = [...held()];
	const { items: output } = await succeed(bench, parameters, { items });
	expect(new Set(each(output, 'status'))).toEqual(new Set(['alreadyAdded']));
	expect(held()).toEqual(before);
});

test.each([
	'Duplicate contactIds are not allowed: p-1, p-3',
	'Duplicate contactIds are not allowed: [p-1,p-3]',
	'Duplicate contactIds are not allowed: ["p-1";"p-3"]',
	'duplicate contactId (p-1) (p-3).',
])('several named at once: %s', async (message) => {
	const items = peopleWithIds(5);
	hold('p-1', 'p-3');
	refuseWith(message);
	const output = await add(items);
	expect(each(output, 'status')).toEqual([
		'added',
		'alreadyAdded',
		'added',
		'alreadyAdded',
		'added',
	]);
	expectOnceEach(items);
});

test('none named: halves are tried until it is clear', async () => {
	const items = peopleWithIds(6);
	hold('p-4');
	refuseWith('Duplicate contactIds are not allowed', 1);
	const output = await add(items);
	expect(each(output, 'status')).toEqual(
		items.map(({ contactId }) => (contactId === 'p-4' ? 'alreadyAdded' : 'added')),
	);
	expectOnceEach(items);
	expect(bench.bodies.map((body) => contactsOf(body).length).slice(0, 3)).toEqual([6, 3, 3]);
});

test.each([
	'a',
	'not',
	'are',
	'allowed',
	'Duplicate',
	'contactIds',
	'code',
	'NXLink',
	'20000',
	'1',
])('an id "%s", a word of the refusal, is not taken for the one that is named', async (word) => {
	const [first, second, third] = peopleWithIds(3);
	const items = [first, { ...second, contactId: word }, third];
	hold('p-0');
	const output = await add(items);
	expect(held().filter((contactId) => contactId === word)).toEqual([word]);
	expect(each(output, 'status')).toEqual(['alreadyAdded', 'added', 'added']);
	expectOnceEach(items);
});

test.each(['a', 'not', '20000'])('an id "%s" that is there already is found', async (word) => {
	const [first, second] = peopleWithIds(2);
	const items = [first, { ...second, contactId: word }];
	hold(word);
	expect(each(await add(items), 'status')).toEqual(['added', 'alreadyAdded']);
	expectOnceEach(items);
});

test('an id with signs of its own is found', async () => {
	const [first, second, third] = peopleWithIds(3);
	const items = [first, { ...second, contactId: 'crm: 7, (x)' }, third];
	hold('crm: 7, (x)');
	expect(each(await add(items), 'status')).toEqual(['added', 'alreadyAdded', 'added']);
	expectOnceEach(items);
});

test('other refusals with code 20000 are failures', async () => {
	refuseWith('task is finished');
	const error = await failureOf(bench, additionTo(taskId), { items: peopleWithIds(2) });
	expect(error.message).toMatch(/^task is finished /);
	expect(held()).toEqual([]);
});
