import { Bench } from '../../../bench';
import { fromJson, people } from '../../imports';
import { expectRefused, succeed } from '../../runs';
import { newTask } from '../../samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const withList = {
	...newTask,
	operation: 'createWithContacts',
	userTaskID: '',
	...fromJson('={{ $json.people }}'),
};
const [first, second] = people(2);

test('the same list in two items would call everyone twice, and is refused', async () => {
	const items = [{ people: [first, second] }, { people: [first, second] }];
	await expectRefused(
		bench,
		withList,
		`Contacts: items 0 and 1 would both call ${String(first.userPhone)} in a task "${String(newTask.sceneID)}"`,
		{ items },
	);
});

test('tasks that the user has told apart may share people', async () => {
	const items = [
		{ people: [first], name: 'Spring' },
		{ people: [first], name: 'Autumn' },
	];
	await succeed(bench, { ...withList, settings: { taskName: '={{ $json.name }}' } }, { items });
	await succeed(bench, { ...withList, userTaskID: '={{ $json.name }}' }, { items });
	expect(bench.requests).toHaveLength(4);
});

test('two lists without a number in common become two tasks', async () => {
	await succeed(bench, withList, { items: [{ people: [first] }, { people: [second] }] });
	expect(bench.requests).toHaveLength(2);
});
