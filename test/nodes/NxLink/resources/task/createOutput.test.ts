import { Bench, sampleTask } from '../../../bench';
import { answerWith, failureOf, succeed } from '../../runs';
import { taskWithContacts } from '../../samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const lucyAndTom = [
	{ contactId: 'c-1', name: 'Lucy', phoneNumber: '8613800000001' },
	{ contactId: 'c-2', name: 'Tom', phoneNumber: '8613800000002' },
];
const success = { code: 0, message: 'success', traceId: '3287f5aa-b8db-4dd7-97b0-03fabac2f4c7' };
const taskId = '52145b00-abc9-4a87-94c2-ed1e1e42ec1c';
const created = { taskId, userTaskId: 'EXT-1', taskStatus: 1 };

test('a created task with all its contacts', async () => {
	const parameters = taskWithContacts(lucyAndTom, { userTaskId: 'EXT-1' });
	const { items } = await succeed(bench, parameters);
	const [task] = bench.sandbox.state.nxLink.tasks;
	expect(items).toEqual([
		{
			json: {
				taskId: task.taskId,
				userTaskId: 'EXT-1',
				taskName: '客户回访任务-0325',
				taskStatus: 1,
				taskStatusText: 'ready',
				successCount: 2,
				totalCount: 2,
				contacts: lucyAndTom.map((contact) => ({ ...contact, status: 'added' })),
				traceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
			},
			pairedItem: { item: 0 },
		},
	]);
});

test('a partial import is no error: who was rejected is told with the reason', async () => {
	const errMsg = 'Illegal phone number format:1312895-xxx';
	answerWith(bench, {
		...success,
		data: {
			...created,
			successCount: 1,
			totalCount: 2,
			errList: [{ contactId: 'c-2', name: 'lucy', phoneNumber: '1312895-xxx', errMsg }],
		},
	});
	const { items } = await succeed(bench, taskWithContacts(lucyAndTom));
	expect(items[0].json).toMatchObject({
		successCount: 1,
		totalCount: 2,
		contacts: [
			{ contactId: 'c-1', status: 'added' },
			{ contactId: 'c-2', status: 'rejected', reason: errMsg },
		],
	});
});

test('a count that does not fit the rejections makes no one look added', async () => {
	answerWith(bench, { ...success, data: { ...created, successCount: 1, totalCount: 2 } });
	const { items } = await succeed(bench, taskWithContacts(lucyAndTom));
	const reason = expect.stringContaining('without telling which ones');
	expect(items[0].json).toMatchObject({
		successCount: 1,
		contacts: lucyAndTom.map((contact) => ({ ...contact, status: 'unknown', reason })),
	});
});

test('the sandbox rejects a number that is too short on its own', async () => {
	const contacts = [lucyAndTom[0], { ...lucyAndTom[1], phoneNumber: '123456' }];
	const { items } = await succeed(bench, taskWithContacts(contacts));
	expect(items[0].json.contacts).toEqual([
		{ ...contacts[0], status: 'added' },
		{ ...contacts[1], status: 'rejected', reason: 'Illegal phone number format:123456' },
	]);
});

test.each([
	[1, 'ready'],
	[2, 'running'],
	[3, 'completed'],
	[4, 'failed'],
	[5, 'paused'],
	[6, 'paused, insufficient balance'],
	['2', 'running'],
	[77, undefined],
])('task status %p is "%s"', async (taskStatus, taskStatusText) => {
	answerWith(bench, { ...success, data: { ...created, taskStatus } });
	const { items } = await succeed(bench, sampleTask);
	expect(items[0].json.taskStatus).toBe(Number(taskStatus));
	expect(items[0].json.taskStatusText).toBe(taskStatusText);
});

test('an answer with the task id alone is filled up with what was sent', async () => {
	answerWith(bench, { code: 0, data: { taskId: 4711, taskStatus: null, errList: null } });
	const { items } = await succeed(bench, taskWithContacts(lucyAndTom, { userTaskId: 'EXT-1' }));
	expect(items[0].json).toEqual({
		taskId: '4711',
		userTaskId: 'EXT-1',
		taskName: '客户回访任务-0325',
		successCount: 2,
		totalCount: 2,
		contacts: lucyAndTom.map((contact) => ({ ...contact, status: 'added' })),
	});
});

test.each([
	['no data', { ...success }],
	['data null', { ...success, data: null }],
	['no task id', { ...success, data: { userTaskId: 'EXT-1' } }],
	['task id null', { ...success, data: { ...created, taskId: null } }],
	['data as text', { ...success, data: 'done' }],
])('success with %s says that the request was carried out', async (_, answer) => {
	answerWith(bench, answer);
	const error = await failureOf(bench, sampleTask);
	expect(error.name).toBe('NodeApiError');
	expect(error.message).toMatch(/^NXLink reports success, but its answer lacks what is documented/);
	expect(error.message).toContain(success.traceId);
	expect(error.description).toContain('The request was carried out');
	expect(bench.requests).toHaveLength(1);
});
