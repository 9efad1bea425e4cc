import { Bench, byId } from '../../../bench';
import { answerWith, errorOfItem, expectRefused, failureOf, succeed } from '../../runs';
import { each } from '../../samples';

const PATH = '/voice/group/call/cancel';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const cancel = { resource: 'task', operation: 'cancel', taskId: byId('5000602') };
const eachItem = { ...cancel, taskId: byId('={{ $json.id }}') };
const statusOf = (taskId: number) => bench.sandbox.state.laaffic.findTask(taskId)?.status;

test('the request is that of the vendor page, with one task', async () => {
	const { items } = await succeed(bench, cancel);
	expect(bench.requests).toMatchObject([
		{ startLine: `POST ${PATH} HTTP/1.1`, vendor: 'laaffic', signature: 'verified' },
	]);
	expect(bench.requests[0].body.toString('utf8')).toBe('{"taskIdList":[5000602]}');
	expect(items).toEqual([{ json: { canceled: true, taskId: 5000602 }, pairedItem: { item: 0 } }]);
	expect(statusOf(5000602)).toBe(4);
});

test('a task chosen from the list, its id as the editor stores it', async () => {
	const chosen = { __rl: true, mode: 'list', value: 5000602, cachedResultName: 'Campaign' };
	await succeed(bench, { ...cancel, taskId: chosen });
	expect(bench.bodies).toEqual([{ taskIdList: [5000602] }]);
});

test.each([
	['={{ "" }}', 'Task: is empty'],
	['Survey', 'Task: must be a whole number'],
	['5000602.5', 'Task: must be a whole number'],
	['={{ [5000602] }}', 'Task: must be a whole number'],
	['0', 'Task: must be at least 1'],
])('the id %s is refused', async (id, message) => {
	await expectRefused(bench, { ...cancel, taskId: byId(id) }, message);
});

test('a task that is finished stays so, and the advice says what it may be', async () => {
	const error = await failureOf(bench, { ...cancel, taskId: byId('5000603') });
	expect(error.message).toBe('task cannot be cancelled any more: 5000603 (LAAFFIC code -54)');
	expect(error.description).toContain('It may be finished or canceled already');
	expect(error.description).toContain('Task / Get Many');
	expect(statusOf(5000603)).toBe(2);
});

test('a task that the account does not have', async () => {
	const error = await failureOf(bench, { ...cancel, taskId: byId('77') });
	expect(error.message).toBe('task does not exist: 77 (LAAFFIC code -24)');
	expect(error.description).toContain('Check the ID and the account');
});

test('several items: one request each, so that one refusal leaves the others', async () => {
	const { taskId } = bench.sandbox.state.laaffic.addTask();
	const items = [{ id: 5000602 }, { id: 5000603 }, { id: 'x' }, { id: taskId }];
	const { items: output, errorItems } = await succeed(bench, eachItem, {
		items,
		onError: 'continueErrorOutput',
	});
	expect(bench.bodies).toEqual([5000602, 5000603, taskId].map((id) => ({ taskIdList: [id] })));
	expect(each(output, 'taskId')).toEqual([5000602, taskId]);
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 3 }]);
	expect(errorItems.map(errorOfItem)).toMatchObject([
		{ vendor: 'LAAFFIC', code: '-54', itemIndex: 1 },
		{ parameter: 'Task', itemIndex: 2 },
	]);
});

test('a wrong id keeps all others from being canceled', async () => {
	const items = [{ id: 5000602 }, { id: 'x' }];
	const message = 'Task: must be a whole number';
	await expectRefused(bench, eachItem, message, { items, itemIndex: 1 });
	expect(statusOf(5000602)).toBe(1);
});

test.each(['reset', 'cutBody'] as const)(
	'a lost answer (%s): sent once, and told',
	async (kind) => {
		bench.sandbox.faults.add({ path: PATH, kind, when: 'after' });
		const error = await failureOf(bench, cancel);
		expect(error.description).toContain('may have been carried out');
		expect(bench.requests).toHaveLength(1);
		expect(statusOf(5000602)).toBe(4);
	},
);

test('the page has an answer without data, and others are success as well', async () => {
	for (const data of [null, {}, '', undefined]) {
		bench.sandbox.reset();
		answerWith(bench, { code: '0', msg: 'success', data });
		expect((await succeed(bench, cancel)).items[0].json.canceled).toBe(true);
	}
});
