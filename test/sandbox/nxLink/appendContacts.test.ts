import { startSandbox, type Sandbox } from '..';
import { callAiAgent, publishedMoment } from '../testClients';
import { createTaskBody, lucy, tom } from '../testTasks';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const jones = {
	contactId: 'c-3',
	name: 'Jones',
	phoneNumber: '8613000000003',
	params: [{ name: 'key1', value: 'value1' }],
};
const mary = { contactId: 'c-4', name: 'Mary', phoneNumber: '8613000000004' };

const newTask = () => sandbox.state.nxLink.addTask(createTaskBody);
const append = (body: object) => callAiAgent(sandbox.url, 'call/append', body);
const manyContacts = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ ...mary, contactId: `m-${index}` }));

describe('call/append', () => {
	it('adds contacts to a task', async () => {
		const task = newTask();
		const body = { taskId: task.taskId, countryCode: '86', list: [jones, mary] };
		expect(await append(body)).toEqual({
			code: 0,
			message: 'success',
			traceId: expect.any(String),
			data: { successCount: 2, totalCount: 2, errList: [] },
		});
		expect(task.contacts.map((contact) => contact.contactId)).toEqual(['c-1', 'c-2', 'c-3', 'c-4']);
		expect(task.contacts[2]).toEqual({ ...jones, state: 'pending' });
	});

	it('adds what can be dialled and lists the rest, which may be tried again', async () => {
		const task = newTask();
		const { taskId } = task;
		const wrong = { contactId: 'c-3', name: 'Jones', phoneNumber: '1312895-xxx' };
		const errMsg = 'Illegal phone number format:1312895-xxx';
		expect(await append({ taskId, list: [wrong, mary] })).toMatchObject({
			code: 0,
			data: { successCount: 1, totalCount: 2, errList: [{ ...wrong, errMsg }] },
		});
		expect(task.contacts).toHaveLength(3);
		expect(task.errList).toHaveLength(1);
		expect(await append({ taskId, list: [jones] })).toMatchObject({ code: 0 });
		expect(task.contacts).toHaveLength(4);
	});

	it('puts the country code before a number that lacks it', async () => {
		const { taskId } = newTask();
		const short = { ...jones, phoneNumber: '123456' };
		expect(await append({ taskId, list: [short] })).toMatchObject({ data: { successCount: 0 } });
		const answer = await append({ taskId, countryCode: '86', list: [short] });
		expect(answer).toMatchObject({ data: { successCount: 1 } });
	});

	it.each([
		['in the task', [jones, lucy], 'c-1'],
		['in another task', [jones, { ...mary, contactId: 'other-1' }], 'other-1'],
		['twice in the list', [jones, mary, { ...mary, name: 'M.' }], 'c-4'],
	])('refuses an id that is %s and adds nothing', async (_where, list, contactId) => {
		const task = newTask();
		const callList = [{ ...tom, contactId: 'other-1' }];
		sandbox.state.nxLink.addTask({ ...createTaskBody, userTaskId: 'EXT-TASK-2', callList });
		expect(await append({ taskId: task.taskId, list })).toMatchObject({
			code: 20000,
			message: `Duplicate contactIds are not allowed: ${contactId}`,
		});
		expect(task.contacts).toHaveLength(2);
	});

	it('lets an id be used again once its contact is deleted', async () => {
		const { taskId } = newTask();
		const key = { taskId, contactId: 'c-1' };
		expect(await callAiAgent(sandbox.url, 'order/delete', key)).toMatchObject({ code: 0 });
		expect(await append({ taskId, list: [lucy] })).toMatchObject({ code: 0 });
	});

	it('notices contacts that a test put into a list by itself', async () => {
		const task = newTask();
		task.contacts.push({ ...mary, state: 'pending' });
		expect(await append({ taskId: task.taskId, list: [mary] })).toMatchObject({ code: 20000 });
	});

	it('takes 1000 contacts and not one more', async () => {
		const task = newTask();
		const { taskId } = task;
		expect(await append({ taskId, list: manyContacts(1001) })).toMatchObject({
			code: 20000,
			message: expect.stringContaining('list: ') as string,
		});
		expect(task.contacts).toHaveLength(2);
		const answer = await append({ taskId, list: manyContacts(1000) });
		expect(answer).toMatchObject({ data: { successCount: 1000 } });
	});

	it.each([
		[{ list: [jones] }, 'taskId is required'],
		[{ taskId: 'none', list: [jones] }, 'task not found: none'],
		[{ taskId: 'none' }, 'list is required'],
		[{ taskId: 'none', list: [] }, 'list: must not be empty'],
		[
			{ taskId: 'none', list: [{ ...jones, contactId: undefined }] },
			'list[0].contactId is required',
		],
		[{ taskId: 'none', list: [jones, { ...mary, name: '' }] }, 'list[1].name: must not be empty'],
		[{ taskId: 'none', list: [{ ...jones, phoneNumber: 86130 }] }, 'list[0].phoneNumber: '],
		[{ taskId: 'none', list: [{ ...jones, params: [{ value: 1 }] }] }, 'list[0].params[0].name'],
	])('refuses %j', async (body, message) => {
		const text = expect.stringContaining(message) as string;
		expect(await append(body)).toMatchObject({ code: 20000, message: text });
	});
});
