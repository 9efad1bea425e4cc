import { Bench } from '../../../bench';
import { additionTo, each, emptyTask, people } from '../../imports';
import { errorOfItem, succeed } from '../../runs';
import { sampleDeletion } from '../../samples';

const DELETE = '/openapi/aiagent/order/delete';
const everyone = people(12);

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
/** The account holds a task with twelve contacts that the node added. */
beforeEach(async () => {
	bench.sandbox.reset();
	const { taskId, userTaskId } = emptyTask(bench);
	await succeed(bench, additionTo(taskId, { userTaskId }), { items: everyone });
	bench.sandbox.journal.length = 0;
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => await bench.stop());

const deleteEach = (parallelRequests: number) => ({
	...sampleDeletion,
	userTaskId: 'EXT-TASK-1',
	deleteBy: 'phoneNumber',
	phoneNumber: '={{ $json.phoneNumber }}',
	options: { parallelRequests },
});
const contacts = () => bench.sandbox.state.nxLink.tasks[0].contacts;
const links = everyone.map((_, item) => ({ item }));

test.each([1, 4, 10])('one result per item in order, %i at a time', async (parallel) => {
	// The first answer is the last to come.
	bench.sandbox.faults.add({ path: DELETE, kind: 'slow', delayMs: 60, times: 1 });
	const { items } = await succeed(bench, deleteEach(parallel), { items: everyone });
	expect(each(items, 'deleted')).toEqual(everyone.map(() => true));
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(links);
	const sent = new Set(bench.bodies.map(({ contactId }) => contactId));
	expect(sent.size).toBe(12);
	expect(new Set(each(items, 'contactId'))).toEqual(sent);
	expect(contacts()).toEqual([]);
});

test.each([1, 4])('no more than %i requests are under way', async (parallel) => {
	bench.sandbox.faults.add({ path: DELETE, kind: 'slow', delayMs: 150 });
	const { journal } = bench.sandbox;
	const push = journal.push.bind(journal);
	let most = 0;
	jest.spyOn(journal, 'push').mockImplementation((...entries) => {
		const length = push(...entries);
		most = Math.max(most, journal.filter(({ status }) => status === undefined).length);
		return length;
	});
	await succeed(bench, deleteEach(parallel), { items: everyone });
	expect(most).toBe(parallel);
});

test.each([1, 4])('those whose call has begun tell so, %i at a time', async (parallel) => {
	bench.sandbox.state.nxLink.dial('EXT-TASK-1', 5);
	const { items } = await succeed(bench, deleteEach(parallel), { items: everyone });
	expect(each(items, 'deleted')).toEqual(everyone.map((_, index) => index >= 5));
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(links);
	expect(contacts()).toHaveLength(5);
});

test('a failure keeps its place, and the others go on', async () => {
	const items = [everyone[0], { phoneNumber: '4912345678' }, everyone[2], { phoneNumber: 'x' }];
	const { items: output } = await succeed(bench, deleteEach(4), {
		items,
		onError: 'continueRegularOutput',
	});
	expect(each(output, 'deleted')).toEqual([true, false, true, undefined]);
	expect(output.map((item) => errorOfItem(item).itemIndex)).toEqual([
		undefined,
		undefined,
		undefined,
		3,
	]);
	expect(contacts()).toHaveLength(10);
});
